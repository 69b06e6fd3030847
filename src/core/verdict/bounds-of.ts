import { valueInUnit } from "../grammar/compare-quantities.ts";
import { formatQuantity } from "../grammar/format-quantity.ts";
import { isChange } from "../grammar/is-change.ts";
import { levelAfter } from "../grammar/level-after.ts";
import type { Threshold } from "../grammar/threshold.ts";
import { dimensionOf } from "../grammar/unit.ts";
import type { Bound, Claim } from "./claim.ts";
import { isRefusal, type Refusal } from "./judgement.ts";

/**
 * The sides of a claim as numbers, of which each must hold.
 *
 * @param isCompared Whether there is a control, or a state before; else a change is measured from the baseline.
 */
export function boundsOf(claim: Claim, isCompared: boolean): readonly Bound[] | Refusal {
  const refusal = refusalOf(claim);
  if (refusal) return refusal;
  const bounds = sidesOf(claim, withRelative(claim), isCompared);
  if (isRefusal(bounds) || bounds.every(({ value }) => Math.abs(value) <= largest)) return bounds;
  return { why: `"${claim.words}" is beyond anything that is measured.` };
}

const largest = 1e70;

function sidesOf(claim: Claim, threshold: Threshold, isCompared: boolean): readonly Bound[] | Refusal {
  if (!isChange(claim.threshold)) return levelsOf(claim, threshold);
  return isCompared ? changesOf(claim, threshold) : levelsFromBaseline(claim, threshold);
}

function refusalOf({ threshold, type, better, unit, words }: Claim): Refusal | undefined {
  const { direction, relative } = threshold;
  if (relative === null && (type === "proportion" || unit.unit === "percent")) {
    return {
      why: `"${words}" may mean percentage points or percent of the share; write "relative" or "points" behind it.`,
    };
  }
  if (direction === "no-worse" && better === undefined) {
    return {
      why: `Which way is worse is not known; write \`better: higher\` or \`better: lower\` into the metric's file.`,
    };
  }
  return undefined;
}

/** Of what is no share, percent can only be percent of what it was. */
function withRelative({ threshold }: Claim): Threshold {
  return threshold.relative === null ? { ...threshold, relative: true } : threshold;
}

function levelsOf(claim: Claim, { direction, value, to = value }: Threshold): readonly Bound[] | Refusal {
  if (claim.type === "proportion" && !isShare(claim, value, to)) {
    return { why: `"${claim.words}" is no level of a share; write it in percent, such as at least 8%.` };
  }
  const each = claim.type === "rate" ? (claim.unit.per?.count ?? 1) : 1;
  const lower: Bound = { side: "at-least", value: value / each, scale: "level" };
  const upper: Bound = { side: "at-most", value: to / each, scale: "level" };
  if (direction === "between") return [lower, upper];
  return direction === "at-most" ? [upper] : [lower];
}

function isShare({ unit }: Claim, value: number, to: number): boolean {
  const isRatio = dimensionOf(unit.unit) === "ratio" || unit.unit === "count";
  return isRatio && 0 <= value && to <= 1 && (unit.unit !== "count" || value === 0);
}

function changesOf(claim: Claim, { direction, value, to = value, unit, relative }: Threshold): readonly Bound[] {
  const scale = relative || unit === "times" ? "relative" : "difference";
  const bound = (side: Bound["side"], size: number): Bound => ({ side, value: size, scale });
  const size = scale === "relative" ? value : differenceOf(claim, value, unit);
  switch (direction) {
    case "increase":
      return [bound("at-least", size)];
    case "decrease":
      return [bound("at-most", 0 - size)];
    case "no-worse":
      return claim.better === "lower" ? [bound("at-most", size)] : [bound("at-least", 0 - size)];
    case "at-least":
      return [bound("at-least", value - 1)];
    case "at-most":
      return [bound("at-most", value - 1)];
    case "between":
      return [bound("at-least", value - 1), bound("at-most", to - 1)];
    default:
      return direction satisfies never;
  }
}

function differenceOf({ type, unit: { per } }: Claim, value: number, unit: Threshold["unit"]): number {
  if (unit === "points") return value / 100;
  return type === "rate" ? value / (per?.count ?? 1) : value;
}

/** A baseline is a number, not a group: the change comes down to a level. */
function levelsFromBaseline(claim: Claim, threshold: Threshold): readonly Bound[] | Refusal {
  const { baseline, type, unit } = claim;
  if (!baseline) return { why: "A change needs what it is compared with: a `baseline`, or a control among `arms`." };
  const each = type === "rate" ? (unit.per?.count ?? 1) : 1;
  const bounds: Bound[] = [];
  for (const { side, ...step } of stepsOf(claim, threshold)) {
    const level = levelAfter({ ...threshold, ...step }, baseline);
    const value = level && valueInUnit(level, unit);
    if (value === undefined) {
      return { why: `"${claim.words}" cannot be counted from a baseline of ${formatQuantity(baseline)}.` };
    }
    bounds.push({ side, value: value / each, scale: "level" });
  }
  return bounds;
}

type Step = Pick<Threshold, "direction" | "value"> & Pick<Bound, "side">;

function stepsOf({ better }: Claim, { direction, value, to = value }: Threshold): readonly Step[] {
  const [rise, fall] = ["at-least", "at-most"] as const;
  switch (direction) {
    case "no-worse":
      return better === "lower"
        ? [{ direction: "increase", value, side: fall }]
        : [{ direction: "decrease", value, side: rise }];
    case "between":
      return [
        { direction: rise, value, side: rise },
        { direction: fall, value: to, side: fall },
      ];
    case "decrease":
    case "at-most":
      return [{ direction, value, side: fall }];
    default:
      return [{ direction, value, side: rise }];
  }
}
