import { sameQuantity } from "./compare-quantities.ts";
import { levelAfter } from "./level-after.ts";
import { shiftDecimal } from "./numeral.ts";
import type { Quantity } from "./quantity.ts";
import { sameThreshold } from "./same-threshold.ts";
import type { Threshold } from "./threshold.ts";
import { dimensionOf } from "./unit.ts";

/**
 * Whether two thresholds cannot mean the same, by direction, value, unit and relative.
 *
 * What one of them leaves open contradicts nothing: a missing unit, or "15%" beside "15% relative". A change and a level
 * are compared through the baseline, and only by their direction where none is known.
 */
export function contradicts(a: Threshold, b: Threshold, baseline?: Quantity): boolean {
  const [first, second] = [a, b].toSorted((one, other) => Number(isLoss(one)) - Number(isLoss(other)));
  if (first && second && !isLoss(first) && isLoss(second)) return isChange(first);
  return !meaningsOf(a).some((one) => meaningsOf(b).some((other) => agree(one, other, baseline)));
}

function agree(a: Threshold, b: Threshold, baseline: Quantity | undefined): boolean {
  if (sameThreshold(a, b)) return true;
  if (sideOf(a) !== sideOf(b)) return false;
  if (isChange(a) && isChange(b) && a.relative === b.relative && looksSame(a, b)) return true;
  const start = baseline ?? (a.relative && b.relative ? one : undefined);
  const [first, second] = [levelOf(a, start), levelOf(b, start)];
  if (!first || !second) return isChange(a) !== isChange(b);
  // A level of 8 points is none of 8%; only a change in points leads to a percentage.
  if (!isChange(a) && !isChange(b) && isInPoints(a) !== isInPoints(b) && !isBare(a) && !isBare(b)) return false;
  const isUpperSame =
    a.to === undefined || b.to === undefined || looksSame({ ...a, value: a.to }, { ...b, value: b.to });
  return isUpperSame && looksSame(first, second);
}

const one: Quantity = { value: 1, unit: "count" };

/** What a threshold may mean: two things where it does not say relative or points. */
function meaningsOf(threshold: Threshold): readonly Threshold[] {
  if (threshold.relative !== null) return [threshold];
  const value = shiftDecimal(threshold.value, 2);
  return [threshold, { ...threshold, relative: true }, { ...threshold, value, unit: "points", relative: false }];
}

function levelOf(threshold: Threshold, baseline: Quantity | undefined): Quantity | undefined {
  if (!isChange(threshold)) return threshold;
  return baseline && levelAfter(threshold, baseline);
}

/** Equal numbers count as equal where one side leaves out what they count. */
function looksSame(a: Quantity, b: Quantity): boolean {
  const [left, right] = [dimensionOf(a.unit), dimensionOf(b.unit)].toSorted();
  const isOneBare = isBare(a) !== isBare(b);
  if (sameQuantity(a, b) || (isOneBare && isNearly(a.value, b.value))) return true;
  // Two thirds are 66% to one and 67% to another.
  if (left === "ratio" && right === "ratio")
    return (isEndless(a) || isEndless(b)) && Math.abs(a.value - b.value) < 0.01;
  if (left === "points" && right === "ratio") return isNearly(pointsOf(a), pointsOf(b));
  // Eight of ten may be counted as 8 too, and 40 a week as 80.
  if (left === "count" && right === "ratio") return a.unit === "ratio" || b.unit === "ratio";
  return left === "count" && right === "count" && isOneBare;
}

function isBare({ unit, per }: Quantity): boolean {
  return unit === "count" && per === undefined;
}

function isInPoints({ unit }: Quantity): boolean {
  return unit === "points";
}

function pointsOf({ value, unit }: Quantity): number {
  return unit === "points" ? value : shiftDecimal(value, 2);
}

function isEndless({ value }: Quantity): boolean {
  return !isNearly(value * 1e6, Math.round(value * 1e6));
}

function isNearly(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

function isLoss({ direction }: Threshold): boolean {
  return direction === "no-worse";
}

function isChange({ direction, unit }: Threshold): boolean {
  return direction === "increase" || direction === "decrease" || unit === "times";
}

function sideOf({ direction }: Threshold): string {
  if (direction === "increase") return "at-least";
  return direction === "decrease" ? "at-most" : direction;
}
