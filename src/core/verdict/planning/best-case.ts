import { rememberLately } from "../../base/remember-lately.ts";
import { criticalCount } from "../../stats/critical-count.ts";
import { normalQuantile } from "../../stats/distributions/normal-quantile.ts";
import { normalTails } from "../../stats/distributions/normal-tails.ts";
import { fisherTest } from "../../stats/fisher-test.ts";
import { firstTrue } from "../../stats/numeric/first-true.ts";
import { type ProportionArms, scoreStatistic } from "../../stats/score-statistic.ts";
import { smallestExpectedCount } from "../../stats/smallest-expected-count.ts";
import type { Sample } from "../../data/sample.ts";
import type { Bound } from "../claim.ts";
import { enough } from "../judge/anytime-contrast.ts";
import { judgeAnytime } from "../judge/judge-anytime.ts";
import { armSizeOf } from "./arm-parts.ts";
import type { Design } from "./design.ts";
import { isRefusal } from "../judgement.ts";

/**
 * Whether any result of a sample would support the claim: everybody does it, nobody does, no event happens. Where it is
 * `false`, the experiment cannot come out for its claim, whatever is seen.
 *
 * @param sample All arms together.
 */
export function isPossibleWith(design: Design, sample: number): boolean {
  return design.bounds.every((bound) => passesAtBest(design, bound, sample)) && areReachedTogether(design, sample);
}

/** The smallest sample with which it is possible, all arms together; `undefined` where it never is. */
export function smallestPossible(design: Design): number | undefined {
  return kept(JSON.stringify({ ...design, expect: undefined, sd: undefined }));
}

/** More than there are people, and still quick to ask about. */
const mostAsked = 1e9;

const kept = rememberLately((text: string): number | undefined => {
  const design = JSON.parse(text) as Design;
  if (!isPossibleWith(design, mostAsked)) return undefined;
  return firstTrue((sample) => isPossibleWith(design, sample), 1, 10);
});

/** Exactly at the bar is not above it, whatever the last digit of the computation says. */
function isBelow(p: number, alpha: number): boolean {
  return p < alpha * (1 - 1e-9);
}

function passesAtBest(design: Design, bound: Bound, sample: number): boolean {
  const { type, alpha, treated, control } = design;
  const n = armSizeOf(treated, sample);
  const beside = control === undefined ? undefined : armSizeOf(control, sample);
  if (n < 1 || (beside !== undefined && beside < 1)) return false;
  if (design.isAnytime) return passesAtAnyTime(design, bound, { n, beside, sample });
  switch (type) {
    case "mean":
      return 2 <= Math.min(n, beside ?? n);
    case "rate":
      return beside !== undefined || bound.side === "at-least" || isBelow(Math.exp(-bound.value * n), alpha);
    case "quantile":
      return beside === undefined ? isFarQuantile(design, bound, n) : hasQuantileLimits(design, Math.min(n, beside));
    case "proportion":
      return beside === undefined ? isFarShare(bound, n, alpha) : areFarShares(bound, [n, beside], alpha);
    default:
      return type satisfies never;
  }
}

interface Sizes {
  readonly n: number;
  readonly beside: number | undefined;
  readonly sample: number;
}

/** The same by a method that holds however often one looks, and asks for about as many in each group as are nearly normal. */
function passesAtAnyTime({ type, quantile = 0.5, alpha }: Design, bound: Bound, { n, beside, sample }: Sizes): boolean {
  const isMore = bound.side === "at-least";
  if (beside !== undefined) return type === "rate" || enough <= Math.min(n, beside);
  switch (type) {
    case "mean":
      return enough <= n;
    case "rate":
      return isMore || isShownAtAnyTime(bound, { type: "rate", events: enough, exposure: n }, alpha, sample);
    case "proportion":
      return isShownAtAnyTime(bound, { type: "proportion", successes: isMore ? n : 0, n }, alpha, sample);
    case "quantile":
      // All values on the right side of the threshold are as many that lie at or below it, or none.
      return isShownAtAnyTime(
        { side: isMore ? "at-most" : "at-least", value: quantile, scale: "level" },
        { type: "proportion", successes: isMore ? 0 : n, n },
        alpha,
        sample,
      );
    default:
      return type satisfies never;
  }
}

function isShownAtAnyTime(bound: Bound, treatment: Sample, alpha: number, sample: number): boolean {
  const answer = judgeAnytime(bound, { treatment }, 1 - alpha, sample);
  return !isRefusal(answer) && isBelow(answer.pFor, alpha);
}

/** All of `n`, or none. */
function isFarShare({ side, value }: Bound, n: number, alpha: number): boolean {
  return isBelow((side === "at-least" ? value : 1 - value) ** n, alpha);
}

/** All values on the right side of the threshold. */
function isFarQuantile({ quantile = 0.5, alpha }: Design, { side }: Bound, n: number): boolean {
  return isBelow((side === "at-most" ? quantile : 1 - quantile) ** n, alpha);
}

/** Two percentiles are compared by the values around them; so near to an end of the sample there are none. */
function hasQuantileLimits({ quantile = 0.5 }: Design, n: number): boolean {
  const reach = -normalQuantile(0.025) * Math.sqrt((quantile * (1 - quantile)) / n);
  return 0 < quantile - reach && quantile + reach < 1;
}

/** All of one arm and none of the other; for a ratio, of which none would be 0, the best small number. */
function areFarShares(
  { side, scale, value }: Bound,
  [treated, control]: readonly [number, number],
  alpha: number,
): boolean {
  const isMore = side === "at-least";
  if (scale === "relative") return isFarRatio(isMore ? control : treated, isMore ? 1 + value : 1 / (1 + value), alpha);
  if (1 <= Math.abs(value)) return false;
  const all = { treatment: { successes: treated, n: treated }, control: { successes: 0, n: control } };
  const none = { treatment: { successes: 0, n: treated }, control: { successes: control, n: control } };
  return isBelow(pOf(isMore ? all : none, value, isMore), alpha);
}

function pOf(arms: ProportionArms, value: number, isMore: boolean): number {
  if (value === 0 && smallestExpectedCount(arms) < 5) return isMore ? fisherTest(arms).greater : fisherTest(arms).less;
  const z = scoreStatistic(arms, value);
  return z === null ? 1 : normalTails(isMore ? z : -z).upper;
}

/** @param n Of the arm with few successes, while in the other one all succeed. */
function isFarRatio(n: number, ratio: number, alpha: number): boolean {
  const critical = -normalQuantile(alpha);
  for (let few = 1; few <= Math.min(n - 1, mostTried); few++) {
    const z = (Math.log(n / few) - Math.log(ratio)) / Math.sqrt(1 / few - 1 / n);
    if (critical < z) return true;
  }
  return false;
}

/** The best number is about a seventh of the arm, and a larger arm passes with fewer. */
const mostTried = 200;

/** Whether one result can pass both ends of a range. */
function areReachedTogether({ type, bounds, alpha, treated, control }: Design, sample: number): boolean {
  const [lower, upper] = bounds;
  if (!lower || !upper || control !== undefined) return true;
  const n = armSizeOf(treated, sample);
  if (type === "rate") {
    return -2 * normalQuantile(alpha) < 2 * Math.sqrt(n) * (Math.sqrt(upper.value) - Math.sqrt(lower.value));
  }
  if (type !== "proportion" || lower.value <= 0 || 1 <= upper.value) return true;
  const first = criticalCount({ n, p: lower.value, alpha, side: "greater" });
  return first <= criticalCount({ n, p: upper.value, alpha, side: "less" });
}
