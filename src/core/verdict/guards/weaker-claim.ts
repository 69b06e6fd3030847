import { isChange } from "../../grammar/is-change.ts";
import type { Bound } from "../claim.ts";
import { isRefusal } from "../judgement.ts";
import { measureOf } from "../measure-of.ts";
import type { Settled } from "../settle.ts";
import { weighBound } from "../weigh.ts";
import { confidenceInBrackets } from "../words/confidence-words.ts";
import { claimedWords } from "../words/value-words.ts";

/**
 * The weaker question that the size of a claim leaves open which is not shown: "The fall is real (confidence 0.9998), but
 * 15% is not shown (confidence 0.51)." Both are corrected alike for several arms. `undefined` for levels, and where the
 * weaker one is not shown either.
 */
export function weakerClaimWords(settled: Settled): string | undefined {
  const { claim, bounds, compared, pFor, level, times } = settled;
  const [bound, upper] = bounds;
  const weaker = weakerBound(settled);
  const isLoss = claim.threshold.direction === "no-worse";
  if (!weaker || upper || isLoss) return undefined;
  if (!isSeen(weaker, settled)) return undefined;
  const answer = weighBound(weaker, compared, { level });
  if (isRefusal(answer) || 1 - times * answer.pFor <= level) return undefined;
  const name = bound.side === "at-least" ? "rise" : "fall";
  const shown = confidenceInBrackets(1 - times * answer.pFor, level);
  const open = confidenceInBrackets(1 - pFor, level);
  return `The ${name} is real (confidence ${shown}), but ${sizeOf(settled)} is not shown (confidence ${open}).`;
}

/** What was not even seen in the sample is not shown by it; so much costs nothing to know. */
function isSeen({ side, value }: Bound, { judgement: { estimate } }: Settled): boolean {
  if (estimate === null) return true;
  return side === "at-least" ? value < estimate : estimate < value;
}

/** Any change at all: from nothing, or from the baseline. */
function weakerBound({ claim, bounds }: Settled): Bound | undefined {
  const [bound] = bounds;
  if (!isChange(claim.threshold)) return undefined;
  if (bound.scale !== "level") return bound.value === 0 ? undefined : { ...bound, value: 0 };
  const { baseline } = claim;
  return baseline && baseline.unit === claim.unit.unit && baseline.value !== bound.value
    ? { ...bound, value: baseline.value }
    : undefined;
}

function sizeOf({ claim, bounds }: Settled): string {
  const [bound] = bounds;
  const words = claimedWords(bound.value, measureOf(claim, bound));
  return bound.scale === "level" ? `${bound.side.replace("-", " ")} ${words}` : words;
}
