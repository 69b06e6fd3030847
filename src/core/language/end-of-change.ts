import { parseQuantity, type Quantity } from "../grammar/quantity.ts";
import { parseThreshold, type Threshold } from "../grammar/threshold.ts";

/** Where a change must lead, from where it begins. */
export interface Movement {
  readonly from: Quantity;
  readonly to: Quantity;
}

/**
 * A threshold that speaks of a change, as a start and an end: "decrease by 15% relative" of 70% ends at 59.5%.
 *
 * `undefined` where the threshold says the level itself, or does not say what its percent are of.
 */
export function movementOf(threshold: string, baseline: string): Movement | undefined {
  const reading = parseThreshold(threshold);
  const start = parseQuantity(baseline);
  if ("refusal" in reading || "refusal" in start) return undefined;
  const change = signedChange(reading.threshold, start.quantity);
  if (change === undefined) return undefined;
  // Without the crumbs of binary fractions.
  const value = Number((start.quantity.value + change).toPrecision(10));
  return { from: start.quantity, to: { ...start.quantity, value } };
}

function signedChange({ direction, ...size }: Threshold, from: Quantity): number | undefined {
  if (direction !== "increase" && direction !== "decrease") return undefined;
  const change = changeIn(size, from);
  return change === undefined || direction === "increase" ? change : -change;
}

function changeIn({ value, unit, per, relative }: Omit<Threshold, "direction">, from: Quantity): number | undefined {
  if (relative === null) return undefined;
  if (relative) return unit === "percent" || unit === "ratio" ? from.value * value : undefined;
  if (unit === "points") return from.unit === "percent" ? value / 100 : undefined;
  return unit === from.unit && JSON.stringify(per) === JSON.stringify(from.per) ? value : undefined;
}
