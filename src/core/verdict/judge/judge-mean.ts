import { demand } from "../../stats/demand.ts";
import { tTest } from "../../stats/t-test.ts";
import type { Bound } from "../claim.ts";
import { isRefusal, type Refusal } from "../judgement.ts";
import type { Finding } from "./finding.ts";
import { intervalLevelOf } from "../level-of.ts";
import { endsOf, oneSided } from "./one-sided.ts";
import type { QuestionOf } from "./question.ts";
import { remarksOnSkew } from "./skew.ts";
import { isConstant, spreadOf } from "./spread-of.ts";

/** One mean against a level. */
export function judgeMean({ sample }: QuestionOf<"mean">, bound: Bound, level: number): Finding | Refusal {
  demand.number("the threshold", bound.value);
  const spread = spreadOf(sample);
  if (isRefusal(spread)) return spread;
  const { n, mean, sd } = spread;
  if (isConstant(spread)) {
    return { why: "All values are the same, so there is no spread to test against.", n, estimate: mean };
  }
  const estimate = { value: mean, standardError: sd / Math.sqrt(n), df: n - 1 };
  const { pValue, interval } = tTest(estimate, bound.value, intervalLevelOf(level));
  return {
    ...oneSided(bound, pValue),
    n,
    estimate: mean,
    interval: endsOf(interval),
    remarks: remarksOnSkew(sample),
  };
}
