import { quantityKey, sameQuantity } from "./compare-quantities.ts";
import { shiftDecimal } from "./numeral.ts";
import type { Quantity } from "./quantity.ts";
import type { Threshold } from "./threshold.ts";

/**
 * Whether two thresholds ask the same: by direction, value, unit and relative, not by their words.
 *
 * Units are converted, so "at most 0.3 s" is "at most 300 ms", and "doubles" is "increase by 100% relative". Whether
 * the value itself counts ("more than") makes no difference that a sample could show, and is not compared.
 */
export function sameThreshold(a: Threshold, b: Threshold): boolean {
  if (a.direction !== b.direction || a.relative !== b.relative) return false;
  if (!sameQuantity(comparable(a), comparable(b))) return false;
  if (a.to === undefined || b.to === undefined) return a.to === b.to;
  return sameQuantity({ ...comparable(a), value: a.to }, { ...comparable(b), value: b.to });
}

/** A text that is the same for thresholds that ask the same (`sameThreshold`): a key to compare and to keep. */
export function thresholdKey(threshold: Threshold): string {
  const { direction, relative, to } = threshold;
  const quantity = comparable(threshold);
  const ends = to === undefined ? [quantity] : [quantity, { ...quantity, value: to }];
  return [direction, String(relative), ...ends.map(quantityKey)].join(" ");
}

/** Relative percents are times, and percents that are known not to be relative are points. */
function comparable({ direction, value, unit, per, relative }: Threshold): Quantity {
  const rate = per ? { per } : {};
  const isChange = direction === "increase" || direction === "decrease" || direction === "no-worse";
  if (!isChange || relative === null || (unit !== "percent" && unit !== "ratio")) return { value, unit, ...rate };
  return relative ? { value, unit: "times", ...rate } : { value: shiftDecimal(value, 2), unit: "points", ...rate };
}
