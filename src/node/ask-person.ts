import { createInterface } from "node:readline/promises";

/** What a person types behind a question; `undefined` where there is none, in CI, and when they leave with Ctrl+C or D. */
export async function askPerson(
  question: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<string | undefined> {
  const { stdin, stdout } = process;
  if (!stdin.isTTY || !stdout.isTTY || environment["CI"]) return undefined;
  const lines = createInterface({ input: stdin, output: stdout });
  try {
    return await lines.question(question);
  } catch {
    stdout.write("\n");
    return undefined;
  } finally {
    lines.close();
  }
}
