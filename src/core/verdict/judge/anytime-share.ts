import { demand } from "../../stats/demand.ts";
import { sampleQuantile } from "../../stats/sample-quantile.ts";
import { sequentialProportion } from "../../stats/sequential-proportion.ts";
import { sequentialRanks } from "../../stats/sequential-ranks.ts";
import type { Bound } from "../claim.ts";
import type { Refusal } from "../judgement.ts";
import type { Finding } from "./finding.ts";
import { endsOf, oneSided, tailOf } from "./one-sided.ts";
import type { QuestionOf } from "./question.ts";

/** One share against a level, at any time, exactly. */
export function judgeShareAnytime(
  { sample }: QuestionOf<"share">,
  bound: Bound,
  level: number,
  tuningN: number,
): Finding | Refusal {
  const { successes, n } = sample;
  demand.proportion("the sample", sample);
  if (n === 0) return { why: "Nothing was observed, so there is no share.", n };
  if (bound.value === 0 || bound.value === 1) {
    return {
      why: "A threshold of 0% or 100% can be judged only when the plan is complete.",
      n,
      estimate: successes / n,
    };
  }
  const { pValue, confidenceSequence } = sequentialProportion({
    successes,
    n,
    threshold: bound.value,
    alpha: 2 * tailOf(level),
    tuningN,
  });
  return {
    ...oneSided(bound, pValue),
    n,
    estimate: successes / n,
    interval: endsOf(confidenceSequence),
    remarks: [],
  };
}

/** One quantile against a level, at any time: how many values lie at or below it. */
export function judgeQuantileAnytime(
  { values, quantile }: QuestionOf<"quantile">,
  bound: Bound,
  level: number,
  tuningN: number,
): Finding | Refusal {
  demand.numbers("the values", values);
  demand.number("the threshold", bound.value);
  const n = values.length;
  if (n === 0) return { why: "Nothing was measured, so there is no quantile.", n };
  const successes = values.filter((value) => value <= bound.value).length;
  const alpha = 2 * tailOf(level);
  const { pValue, prior } = sequentialProportion({ successes, n, threshold: quantile, alpha, tuningN });
  const { lower, upper } = sequentialRanks(n, quantile, alpha, prior);
  const sorted = Float64Array.from(values).sort();
  const valueAt = (rank: number | null): number | null => (rank === null ? null : (sorted[rank - 1] ?? null));
  return {
    // Many at or below the threshold speak for a quantile that is not above it.
    ...oneSided(bound, { greater: pValue.less, less: pValue.greater }),
    n,
    estimate: sampleQuantile(sorted, quantile),
    interval: [valueAt(lower), valueAt(upper)],
    remarks: [],
  };
}
