import { boundsOf } from "./bounds-of.ts";
import type { Bound, Claim } from "./claim.ts";
import type { Compared } from "./comparisons-of.ts";
import { judge } from "./judge/judge.ts";
import { judgeAnytime } from "./judge/judge-anytime.ts";
import { isRefusal, type Judgement, type Refusal } from "./judgement.ts";

/** One comparison of one claim, and what its method answers. */
export interface Weighed {
  readonly claim: Claim;
  readonly compared: Compared;
  readonly bounds: readonly [Bound, ...Bound[]];
  /** Of a claim with two sides, the weaker answer for it and the stronger against it. */
  readonly judgement: Judgement;
}

/** How long an always-valid method is tuned for; absent for a method that looks once, at the end. */
export interface Way {
  readonly level: number;
  readonly expectedN?: number;
}

/** What the data of one comparison say of a claim. Never throws: what no method takes is refused with the reason. */
export function weigh(claim: Claim, compared: Compared, way: Way): Weighed | Refusal {
  const bounds = boundsOf(claim, compared.control !== undefined || compared.treatment.type === "pairs");
  if (isRefusal(bounds)) return bounds;
  const answers = bounds.map((bound) => weighBound(bound, compared, way));
  const refusal = answers.find(isRefusal);
  if (refusal) return refusal;
  const [first, ...rest] = answers as Judgement[];
  const [bound, ...others] = bounds;
  if (!first || !bound) return { why: "The threshold claims nothing that can be judged." };
  return { claim, compared, bounds: [bound, ...others], judgement: rest.reduce(bothOf, first) };
}

/** A claim with two ends holds when both do, and fails when either does. */
function bothOf(lower: Judgement, upper: Judgement): Judgement {
  const pFor = Math.max(lower.pFor, upper.pFor);
  const pAgainst = Math.min(lower.pAgainst, upper.pAgainst);
  return { ...lower, pFor, pAgainst, interval: intervalOf(lower, upper) };
}

/** What holds at any time is tuned to its bound, so that each end has an interval of its own: that of the end it decides. */
function intervalOf(lower: Judgement, upper: Judgement): Judgement["interval"] {
  if (0.5 < lower.pFor) return lower.interval;
  return 0.5 < upper.pFor ? upper.interval : [lower.interval[0], upper.interval[1]];
}

/** What the method of one bound answers. */
export function weighBound(bound: Bound, compared: Compared, { level, expectedN }: Way): Judgement | Refusal {
  return expectedN === undefined ? judge(bound, compared, level) : judgeAnytime(bound, compared, level, expectedN);
}
