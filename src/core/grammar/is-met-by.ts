import { areComparable, inBaseUnit } from "./compare-quantities.ts";
import type { Quantity } from "./quantity.ts";
import type { Threshold } from "./threshold.ts";

/**
 * Whether a level fulfils what a threshold asks.
 *
 * `false` as well for what cannot be compared: a change, which needs something to start from, and another unit.
 */
export function isMetBy(threshold: Threshold, level: Quantity): boolean {
  const { direction, value, to = value, unit, strict = false } = threshold;
  if (unit === "times" || !areComparable(threshold, level)) return false;
  const measured = inBaseUnit(level);
  const lower = inBaseUnit(threshold);
  if (strict && measured === lower) return false;
  switch (direction) {
    case "at-least":
      return lower <= measured;
    case "at-most":
      return measured <= lower;
    case "between":
      return lower <= measured && measured <= inBaseUnit({ ...threshold, value: to });
    default:
      return false;
  }
}
