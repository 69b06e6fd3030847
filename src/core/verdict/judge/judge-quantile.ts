import { quantileOneSample } from "../../stats/quantile-one-sample.ts";
import type { Bound } from "../claim.ts";
import type { Refusal } from "../judgement.ts";
import type { Finding } from "./finding.ts";
import { intervalLevelOf } from "../level-of.ts";
import { oneSided } from "./one-sided.ts";
import type { QuestionOf } from "./question.ts";

/** One quantile against a level: how many values lie at or below it. */
export function judgeQuantile(question: QuestionOf<"quantile">, bound: Bound, level: number): Finding | Refusal {
  const { values, quantile: probability } = question;
  const input = { values, probability, threshold: bound.value, confidenceLevel: intervalLevelOf(level) };
  const answer = quantileOneSample(input);
  if (answer.status === "undefined") return { why: "Nothing was measured, so there is no quantile.", n: 0 };
  const { estimate, interval, pValue } = answer;
  return {
    ...oneSided(bound, pValue),
    n: values.length,
    estimate,
    interval: [interval.lower, interval.upper],
    remarks: [],
  };
}
