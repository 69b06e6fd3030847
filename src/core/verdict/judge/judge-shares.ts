import { demand } from "../../stats/demand.ts";
import { normalQuantile } from "../../stats/distributions/normal-quantile.ts";
import { normalTails } from "../../stats/distributions/normal-tails.ts";
import { fisherTest } from "../../stats/fisher-test.ts";
import { relativeLiftProportions } from "../../stats/relative-lift-proportions.ts";
import { scoreInterval } from "../../stats/score-interval.ts";
import { type ProportionArms, scoreStatistic } from "../../stats/score-statistic.ts";
import { smallestExpectedCount } from "../../stats/smallest-expected-count.ts";
import type { Bound } from "../claim.ts";
import type { Refusal } from "../judgement.ts";
import type { Finding } from "./finding.ts";
import { intervalLevelOf } from "../level-of.ts";
import { endsOf, oneSided, tailOf } from "./one-sided.ts";
import type { QuestionOf } from "./question.ts";
import { countWords } from "../words/count-words.ts";

type Shares = QuestionOf<"shares">;

/** Whether a table is too thin for the methods that lean on the normal distribution. */
export function isThin(arms: ProportionArms): boolean {
  return smallestExpectedCount(arms) < 5;
}

/** Two shares that are claimed to differ at all, from a thin table: Fisher's exact test. */
export function judgeThinShares(arms: Shares, bound: Bound, level: number): Finding | Refusal {
  const refusal = refusalOfShares(arms);
  if (refusal) return refusal;
  const pValue = fisherTest(arms);
  return {
    ...oneSided(bound, pValue),
    ...seenIn(arms, level),
    interval: reachingZero(arms, pValue, level),
    remarks: ["The interval is approximate here, and reaches to 0 where the exact test does not exclude it."],
  };
}

/** The score interval, made to agree with a test that is more cautious. */
function reachingZero(
  arms: Shares,
  { greater, less }: { greater: number; less: number },
  level: number,
): Finding["interval"] {
  const tail = tailOf(level);
  const { lower, upper } = scoreInterval(arms, -normalQuantile(tail));
  return [greater >= tail ? Math.min(0, lower) : lower, less >= tail ? Math.max(0, upper) : upper];
}

/** A difference of two shares: the score test at the threshold, and the interval that agrees with it. */
export function judgeShares(arms: Shares, bound: Bound, level: number): Finding | Refusal {
  const refusal = refusalOfShares(arms);
  if (refusal) return refusal;
  const z = Math.abs(bound.value) < 1 ? scoreStatistic(arms, bound.value) : null;
  if (z === null) return { why: "No difference of two shares can be 100 points or more.", n: sizeOf(arms) };

  const { upper: greater, lower: less } = normalTails(z);
  return { ...oneSided(bound, { greater, less }), ...seenIn(arms, level), remarks: isThin(arms) ? [thin] : [] };
}

/** A relative change of a share, on the logarithm of the ratio. */
export function judgeRelativeShares(arms: Shares, bound: Bound, level: number): Finding | Refusal {
  const refusal = refusalOfShares(arms) ?? withoutSuccesses(arms);
  if (refusal) return refusal;
  if (bound.value <= -1) return { why: "A relative change cannot be a fall of 100% or more.", n: sizeOf(arms) };
  const lift = relativeLiftProportions({ ...arms, threshold: bound.value, confidenceLevel: intervalLevelOf(level) });
  const { pValue, interval } = lift.logRatio ?? {};
  if (lift.status === "undefined" || !pValue || pValue.greater === null || !interval || interval.lower === null) {
    return { why: "Both groups reach 100%, so a relative change cannot be tested.", n: sizeOf(arms) };
  }
  return {
    ...oneSided(bound, pValue),
    n: sizeOf(arms),
    estimate: lift.lift,
    interval: endsOf(interval),
    remarks: isThin(arms) ? [thin] : [],
  };
}

const thin = "This is approximate here, because some of the counts are too small.";

function seenIn(arms: Shares, level: number): Pick<Finding, "n" | "estimate" | "interval"> {
  return {
    n: sizeOf(arms),
    estimate: differenceOf(arms),
    interval: endsOf(scoreInterval(arms, -normalQuantile(tailOf(level)))),
  };
}

/** Why two shares cannot be compared; `undefined` when they can be. */
export function refusalOfShares({ control, treatment }: Shares): Refusal | undefined {
  demand.proportion("the control group", control);
  demand.proportion("the treated group", treatment);
  if (control.n === 0) return { why: "Nothing was observed in the control group.", n: treatment.n };
  if (treatment.n === 0) return { why: "Nothing was observed in the treated group.", n: control.n };
  return undefined;
}

/** Why two shares have no ratio that can be tested; `undefined` when they have. */
export function withoutSuccesses({ control, treatment }: Shares): Refusal | undefined {
  const n = control.n + treatment.n;
  if (control.successes === 0) {
    return {
      why: `The control group has 0 of ${countWords(control.n)}, so there is no relative change; write the change in points.`,
      n,
    };
  }
  if (treatment.successes > 0) return undefined;
  return {
    why: `The treated group has 0 of ${countWords(treatment.n)}, so a relative change cannot be tested; write the change in points.`,
    n,
    estimate: -1,
  };
}

function differenceOf({ control, treatment }: ProportionArms): number {
  return treatment.successes / treatment.n - control.successes / control.n;
}

function sizeOf({ control, treatment }: ProportionArms): number {
  return control.n + treatment.n;
}
