import { areComparable, inUnitOf } from "../../grammar/compare-quantities.ts";
import { isChange } from "../../grammar/is-change.ts";
import { levelAfter } from "../../grammar/level-after.ts";
import type { Quantity } from "../../grammar/quantity.ts";
import type { Threshold } from "../../grammar/threshold.ts";
import { baselineIn } from "../../model/baseline-in.ts";
import type { MetricTraits } from "../../model/measured-unit.ts";
import type { Claim } from "../claim.ts";

/**
 * What an `expect` comes to as a level, in the unit of its claim.
 *
 * It is a level ("13%", what the metric will be), for claims about a level and about a change alike. For a change it may
 * also be written like the threshold: as a size that can be nothing else ("3 points", "2 times"), or one that as a level
 * would fail the claim ("rises by 10%" from 50% with an `expect` of 15%, which is 57.5%).
 *
 * @returns `undefined` for what is counted otherwise than the claim, and for a change without a start.
 */
export function expectedLevel(text: string, claim: Claim, traits: MetricTraits): number | undefined {
  const written = baselineIn(text, traits, claim.threshold);
  const level = written && asLevel(written, claim);
  if (!written || !isChange(claim.threshold) || (level !== undefined && isReached(level, claim))) return level;
  const after = afterChange(written, claim);
  return level === undefined || (after !== undefined && isReached(after, claim)) ? after : level;
}

/** Whether a level is where the claim leads, or farther; `true` where that is not known. */
function isReached(level: number, claim: Claim): boolean {
  const { threshold, baseline, better } = claim;
  if (threshold.direction === "between" || !baseline) return true;
  const direction = directionOf(claim);
  const aim = levelAfter({ ...threshold, direction, relative: threshold.relative ?? true }, baseline);
  const end = aim && asLevel(aim, claim);
  if (end === undefined) return true;
  const isDown = threshold.direction === "no-worse" ? better === "lower" : /^(?:decrease|at-most)$/.test(direction);
  return isDown ? level <= end : end <= level;
}

function asLevel(written: Quantity, { unit, type }: Claim): number | undefined {
  if (written.unit === "points" || written.unit === "times") return undefined;
  const wanted = { ...unit, value: 1 };
  if (!areComparable(written, wanted)) return undefined;
  const { value } = inUnitOf(written, wanted);
  return type === "rate" ? value / (unit.per?.count ?? 1) : value;
}

/** The level after a change of this size in the direction of the claim; of an accepted loss, so large a loss. */
function afterChange({ value, unit, per }: Quantity, claim: Claim): number | undefined {
  const change: Threshold = { direction: directionOf(claim), value, unit, relative: isRelative(unit, claim) };
  const level = claim.baseline && levelAfter(per ? { ...change, per } : change, claim.baseline);
  return level && asLevel(level, claim);
}

function isRelative(unit: Quantity["unit"], { threshold }: Claim): boolean {
  return unit === "times" || ((unit === "percent" || unit === "ratio") && threshold.relative !== false);
}

/** Of an accepted loss the direction of the loss. */
function directionOf({ threshold: { direction }, better }: Claim): Threshold["direction"] {
  if (direction !== "no-worse") return direction;
  return better === "lower" ? "increase" : "decrease";
}
