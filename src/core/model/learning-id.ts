import type { Experiment } from "./experiment.ts";

export type Learning = NonNullable<Experiment["learnings"]>[number];

/** What a learning is called: its `id:`, else the id of its experiment and its number there, such as `checkout-simulation#1`. */
export function learningIdOf({ id }: Pick<Learning, "id">, experiment: string, number: number): string {
  return ownIdOf({ id }) ?? `${experiment}#${number}`;
}

/** The `id:` that a learning gave itself; `undefined` where it has none, or an empty one. */
export function ownIdOf({ id }: Pick<Learning, "id">): string | undefined {
  const trimmed = id?.trim();
  return trimmed === "" ? undefined : trimmed;
}

/** A learning as others name it. */
export interface LearningReference {
  /** Absent where a learning is named by its own id alone. */
  readonly experiment?: string;
  /** Its number in the experiment, or its own id. */
  readonly learning: string;
}

/** Reads `other-experiment#2`, `other-experiment#its-id` or `its-id`, with `experiment:` in front or not. */
export function parseLearningReference(text: string): LearningReference {
  const words = text.trim().replace(/^experiment:/, "");
  const at = words.indexOf("#");
  return at <= 0 ? { learning: words } : { experiment: words.slice(0, at), learning: words.slice(at + 1) };
}

/**
 * The position of the learning that a reference means in the list of its experiment, from zero; `undefined` where none is.
 *
 * @param ownIds The own id of each learning of the experiment; empty for one that has none.
 */
export function findReferred(
  ownIds: readonly string[],
  { experiment, learning }: LearningReference,
): number | undefined {
  const at =
    experiment !== undefined && /^\d{1,6}$/.test(learning)
      ? Number(learning) - 1
      : ownIds.findIndex((id) => id !== "" && id === learning);
  return 0 <= at && at < ownIds.length ? at : undefined;
}
