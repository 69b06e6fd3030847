import { once } from "node:events";
import { createInterface } from "node:readline/promises";

/** What a person types behind a question; `undefined` where there is none, in CI, and when they end the input. */
export async function askPerson(
  question: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<string | undefined> {
  const { stdin, stdout } = process;
  if (!stdin.isTTY || !stdout.isTTY || environment["CI"]) return undefined;
  const lines = createInterface({ input: stdin, output: stdout });
  try {
    const left = once(lines, "close").then(() => undefined);
    return await Promise.race([lines.question(question), left]);
  } finally {
    lines.close();
  }
}
