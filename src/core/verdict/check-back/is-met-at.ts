import type { Threshold } from "../../grammar/threshold.ts";
import type { Bound } from "../claim.ts";
import { areSame } from "../words/number-words.ts";

/** Whether a number lies where a claim holds: on its side of all bounds, or at one that is not strict. */
export function isMetAt(
  point: number,
  bounds: readonly Bound[],
  { strict = false }: Pick<Threshold, "strict">,
): boolean {
  return bounds.every(({ side, value }) => {
    if (areSame(point, value, Math.max(1, Math.abs(point)))) return !strict;
    return side === "at-least" ? value < point : point < value;
  });
}
