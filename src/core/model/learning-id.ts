import type { Experiment } from "./experiment.ts";

export type Learning = NonNullable<Experiment["learnings"]>[number];

/** What a learning is called: its `id:`, else the id of its experiment and its number there, such as `checkout-simulation#1`. */
export function learningIdOf({ id }: Learning, experiment: string, number: number): string {
  return id !== undefined && id.trim() !== "" ? id.trim() : learningPlaceOf(experiment, number);
}

/** The name that every learning has by its place, with an `id:` or without. Numbers count from one. */
export function learningPlaceOf(experiment: string, number: number): string {
  return `${experiment}#${number}`;
}

/** A learning as others name it: by its place in an experiment, or by its `id:`. */
export type LearningReference = { readonly experiment: string; readonly number: number } | { readonly id: string };

/** Reads `other-experiment#2`, with `experiment:` in front or not; whatever has no number at its end is an `id:`. */
export function parseLearningReference(text: string): LearningReference {
  const trimmed = text.trim();
  const at = trimmed.lastIndexOf("#");
  const digits = trimmed.slice(at + 1);
  if (at <= 0 || !/^[1-9]\d{0,5}$/.test(digits)) return { id: trimmed };
  return { experiment: trimmed.slice(0, at).replace(/^experiment:/, ""), number: Number(digits) };
}
