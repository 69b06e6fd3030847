import type { Threshold } from "../../grammar/threshold.ts";
import { dimensionOf } from "../../grammar/unit.ts";
import type { MetricTraits } from "../../model/measured-unit.ts";

/** Whether a share, or another number that is never negative, cannot miss it. Scores and money may be negative. */
export function isAlwaysMet(threshold: Threshold, type: MetricTraits["type"]): boolean {
  const { direction, value, to = value, unit, strict = false } = threshold;
  const dimension = dimensionOf(unit);
  const isOfShare = dimension === "ratio" && (type === undefined || type === "proportion");
  if (strict || !(isOfShare || dimension === "time")) return false;
  if (direction === "at-least") return value <= 0;
  if (!isOfShare) return false;
  if (direction === "between") return value <= 0 && 1 <= to;
  return (direction === "at-most" || direction === "no-worse") && 1 <= value;
}

/** Whether it asks for a change of nothing, so that a change that does nothing passes. */
export function isChangeOfNothing({ direction, value, strict = false }: Threshold): boolean {
  return (direction === "increase" || direction === "decrease") && value === 0 && !strict;
}
