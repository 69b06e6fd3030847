import type { Experiment } from "../model/experiment.ts";

/** What there is to say of a branch with more changed lines than a method needs. @param branch As the sentence begins. */
export function overbuiltWords(
  branch: string,
  {
    lines,
    method,
    most,
  }: { readonly lines: number; readonly method: NonNullable<Experiment["method"]>; readonly most: number },
): string {
  const named = `${method === "interview" ? "an" : "a"} ${method === "fake-door" ? "fake door" : method}`;
  return `${branch} changes ${lines} lines, and ${named} needs at most ${most}. See whether less would answer the question, or name the method that this has become.`;
}
