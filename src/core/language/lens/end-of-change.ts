import { levelAfter } from "../../grammar/level-after.ts";
import type { Quantity } from "../../grammar/quantity.ts";
import { baselineIn } from "../../model/baseline-in.ts";
import type { MetricTraits } from "../../model/measured-unit.ts";
import { thresholdOf } from "../../model/threshold-of.ts";

/** Where a change must lead, from where it begins. */
export interface Movement {
  readonly from: Quantity;
  readonly to: Quantity;
}

/**
 * A threshold that speaks of a change, as a start and an end: "decrease by 15% relative" of 70% ends at 59.5%.
 *
 * `undefined` where the threshold says the level itself, or does not say what its percent are of.
 *
 * @param metric Tells what a bare baseline counts.
 */
export function movementOf(threshold: string, baseline: string, metric: MetricTraits): Movement | undefined {
  const claim = thresholdOf(threshold);
  const from = claim && baselineIn(baseline, metric, claim);
  const to = from && levelAfter(claim, from);
  return to && { from, to };
}
