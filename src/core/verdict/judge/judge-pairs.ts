import { meanPaired } from "../../stats/mean-paired.ts";
import type { Bound } from "../claim.ts";
import { isRefusal, type Refusal } from "../judgement.ts";
import type { Finding } from "./finding.ts";
import { fromLogs } from "./on-logs.ts";
import { intervalLevelOf } from "../level-of.ts";
import { endsOf, oneSided } from "./one-sided.ts";
import type { QuestionOf } from "./question.ts";
import { remarksOnSkew } from "./skew.ts";
import { spreadOf } from "./spread-of.ts";

type Pairs = QuestionOf<"pairs">;

/** The same units before and after: the mean of their differences. */
export function judgePairs(pairs: Pairs, bound: Bound, level: number): Finding | Refusal {
  const values = differencesOf(pairs);
  const spread = spreadOf({ values }, { what: "pair" });
  if (isRefusal(spread)) return spread;
  const { before, after } = pairs;
  const answer = meanPaired({ before, after, threshold: bound.value, confidenceLevel: intervalLevelOf(level) });
  if (answer.status === "undefined") return { ...withoutSpread, n: values.length, estimate: spread.mean };
  return {
    ...oneSided(bound, answer.pValue),
    n: values.length,
    estimate: answer.meanDifference,
    interval: endsOf(answer.interval),
    remarks: remarksOnSkew({ values }),
  };
}

/** A relative change of the same units: the mean of the logarithms of their ratios. */
export function judgeRelativePairs(pairs: Pairs, bound: Bound, level: number): Finding | Refusal {
  if (bound.value <= -1) return { why: "A relative change cannot be a fall of 100% or more.", n: pairs.before.length };
  const logs = logsOfPairs(pairs);
  if (isRefusal(logs)) return logs;
  return fromLogs(judgePairs(logs, { ...bound, value: Math.log1p(bound.value) }, level));
}

/** After minus before. */
export function differencesOf({ before, after }: Pairs): readonly number[] {
  return after.map((value, at) => value - (before[at] ?? 0));
}

/** The same question of the logarithms, or why there are none. */
export function logsOfPairs(pairs: Pairs): Pairs | Refusal {
  const { before, after } = pairs;
  if (before.every(isPositive) && after.every(isPositive)) {
    return { ...pairs, before: before.map(Math.log), after: after.map(Math.log) };
  }
  return { why: "A relative change of pairs needs values above 0; write the change in its unit.", n: before.length };
}

function isPositive(value: number): boolean {
  return value > 0;
}

const withoutSpread: Refusal = {
  why: "Every unit changed by the same amount, so there is no spread to test against.",
};
