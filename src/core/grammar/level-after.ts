import { areComparable, inUnitOf } from "./compare-quantities.ts";
import type { Quantity } from "./quantity.ts";
import type { Threshold } from "./threshold.ts";
import { dimensionOf } from "./unit.ts";

/**
 * The level that a claim comes down to, from what the metric is today: 9% for "increase by 2 points" from 7%.
 *
 * @returns `undefined` for what is no change, leaves open how it is meant, or is counted otherwise than the baseline.
 */
export function levelAfter(threshold: Threshold, baseline: Quantity): Quantity | undefined {
  const change = changeFrom(threshold, baseline);
  if (change === undefined) return undefined;
  const isDown = threshold.direction === "decrease";
  const value = baseline.value + (isDown ? -change : change);
  // Fifteen digits are what a double holds for certain; one less takes up the error of the sum.
  return { ...baseline, value: Number(value.toPrecision(14)) };
}

/** By how much the claim moves a baseline, in the unit of the baseline. */
function changeFrom({ direction, value, unit, per, relative }: Threshold, baseline: Quantity): number | undefined {
  const isLevel = direction === "at-least" || direction === "at-most";
  if (isLevel && unit === "times") return (value - 1) * baseline.value;
  if ((direction !== "increase" && direction !== "decrease") || relative === null) return undefined;
  if (relative) return value * baseline.value;
  const size: Quantity = { value, unit, ...(per && { per }) };
  if (areComparable(size, baseline)) return inUnitOf(size, baseline).value;
  return unit === "points" && dimensionOf(baseline.unit) === "ratio" ? value / 100 : undefined;
}
