import { normalTails } from "../../stats/distributions/normal-tails.ts";
import { quantileTwoSample } from "../../stats/quantile-two-sample.ts";
import type { Bound } from "../claim.ts";
import { isRefusal, type Refusal } from "../judgement.ts";
import type { Finding } from "./finding.ts";
import { fromLogs } from "./on-logs.ts";
import { intervalLevelOf } from "../level-of.ts";
import { endsOf, oneSided } from "./one-sided.ts";
import type { QuestionOf } from "./question.ts";

type Quantiles = QuestionOf<"quantiles">;

/** A difference of a quantile between two groups, approximately. */
export function judgeQuantiles(question: Quantiles, bound: Bound, level: number): Finding | Refusal {
  const { control, treatment, quantile: probability } = question;
  const n = control.length + treatment.length;
  if (control.length === 0) return { why: "Nothing was measured in the control group.", n };
  if (treatment.length === 0) return { why: "Nothing was measured in the treated group.", n };
  const answer = quantileTwoSample({ control, treatment, probability, confidenceLevel: intervalLevelOf(level) });
  if (answer.status === "undefined") return { why: whyNot(answer.reason), n, ...seen(answer.difference) };

  const { upper: greater, lower: less } = normalTails((answer.difference - bound.value) / answer.standardError);
  return {
    ...oneSided(bound, { greater, less }),
    n,
    estimate: answer.difference,
    interval: endsOf(answer.interval),
    remarks: ["The comparison of two quantiles is approximate."],
  };
}

/** A relative change of a quantile, on the logarithms of the values. */
export function judgeRelativeQuantiles(question: Quantiles, bound: Bound, level: number): Finding | Refusal {
  const logs = logsOf(question);
  if (isRefusal(logs)) return logs;
  const n = question.control.length + question.treatment.length;
  if (bound.value <= -1) return { why: "A relative change cannot be a fall of 100% or more.", n };
  return fromLogs(judgeQuantiles(logs, { ...bound, value: Math.log1p(bound.value) }, level));
}

/** The same question of the logarithms, or why there are none. */
export function logsOf(question: Quantiles): Quantiles | Refusal {
  const { control, treatment } = question;
  if ([...control, ...treatment].every((value) => value > 0)) {
    return { ...question, control: control.map(Math.log), treatment: treatment.map(Math.log) };
  }
  return {
    why: "A relative change of a quantile needs values above 0; write the change in its unit.",
    n: control.length + treatment.length,
  };
}

export function whyNot(reason: string): string {
  return reason.startsWith("too few")
    ? "There are too few values in a group to compare this quantile."
    : "The values around the quantile are all the same, so there is no spread to test against.";
}

function seen(difference: number | undefined): Pick<Refusal, "estimate"> {
  return difference === undefined ? {} : { estimate: difference };
}
