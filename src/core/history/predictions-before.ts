import type { Predictions } from "../model/predictions-in.ts";

/**
 * The predictions that stood before the first result: those that some line which leads to it has.
 *
 * Where results came on several lines apart, a prediction has to stand before each of them; what two lines say
 * differently of one person was not said before the result.
 *
 * @param results For each commit that brought a first result, the predictions of the versions just before it.
 */
export function predictionsBefore(results: readonly (readonly Predictions[])[]): Predictions | undefined {
  const [first, ...others] = results.map(agreedIn);
  const standing = Array.from(first ?? []).filter(([who, probability]) =>
    others.every((other) => other.get(who) === probability),
  );
  return standing.length === 0 ? undefined : Object.fromEntries(standing);
}

/** What the lines before one result say of each person, where they do not contradict each other. */
function agreedIn(lines: readonly Predictions[]): ReadonlyMap<string, number> {
  const said = new Map<string, Set<number>>();
  for (const [who, probability] of lines.flatMap((line) => Object.entries(line))) {
    said.set(who, (said.get(who) ?? new Set()).add(probability));
  }
  return new Map(
    Array.from(said).flatMap(([who, [probability, other]]) =>
      probability === undefined || other !== undefined ? [] : [[who, probability] as const],
    ),
  );
}
