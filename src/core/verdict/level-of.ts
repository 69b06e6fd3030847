import { toDigits } from "../base/to-digits.ts";
import { parseQuantity } from "../grammar/quantity.ts";
import type { Experiment } from "../model/experiment.ts";

const usual = 0.95;

/** Above which confidence a claim counts as shown; 0.95 where the plan says none, or what cannot be one. */
export function levelOf({ confidence }: Pick<Experiment, "confidence">): number {
  return (confidence === undefined ? undefined : saidLevel(confidence)) ?? usual;
}

/** Whether nothing can be decided by a confidence, such as 50%. */
export function isUnusableLevel(confidence: string): boolean {
  return saidLevel(confidence) === undefined;
}

function saidLevel(confidence: string): number | undefined {
  const reading = parseQuantity(confidence);
  if (!("quantity" in reading)) return undefined;
  const { unit, value } = reading.quantity;
  const level = unit === "count" && 1 < value ? value / 100 : value;
  return 0.5 < level && level < 1 ? level : undefined;
}

/**
 * A one-sided claim at 95% goes with the two-sided interval at 90%: both then say the same.
 *
 * @param times By how much the p-value of the claim is multiplied, where several were asked.
 */
export function intervalLevelOf(level: number, times = 1): number {
  return toDigits(1 - (2 * (1 - level)) / times, 12);
}
