import { LineReader } from "./line-reader.ts";

let lines: LineReader | undefined;

/**
 * What a person types behind a question; `undefined` where there is none, in CI, and when they leave with Ctrl+C or D.
 *
 * The question goes to stderr, so that stdout holds nothing but the answer of the verb.
 */
export async function askPerson(
  question: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<string | undefined> {
  const { stdin, stdout, stderr } = process;
  if (!stdin.isTTY || !stdout.isTTY || !stderr.isTTY || environment["CI"]) return undefined;
  lines ??= new LineReader(stdin, stderr);
  return lines.ask(question);
}
