import { LineReader } from "./line-reader.ts";

let lines: LineReader | undefined;

/** What a person types behind a question; `undefined` where there is none, in CI, and when they leave with Ctrl+C or D. */
export async function askPerson(
  question: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<string | undefined> {
  const { stdin, stdout } = process;
  if (!stdin.isTTY || !stdout.isTTY || environment["CI"]) return undefined;
  lines ??= new LineReader(stdin, stdout);
  return lines.ask(question);
}
