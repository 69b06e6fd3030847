import { callUol } from "./call-uol.ts";
import type { Run } from "./run-uol.ts";

export interface Walk extends Run {
  /** The questions in the order in which they were asked. */
  readonly asked: readonly string[];
}

/** Runs `uol` as at a terminal, where a person gives these answers in turn and then leaves. */
export async function walkStep(
  folder: string,
  args: readonly string[],
  answers: readonly string[],
  beforeAnswer: (number: number) => void = () => {},
): Promise<Walk> {
  const asked: string[] = [];
  const run = await callUol(folder, args, () => ({
    isTerminal: true,
    ask: async (question) => {
      asked.push(question);
      beforeAnswer(asked.length);
      return answers[asked.length - 1];
    },
  }));
  return { ...run, asked };
}
