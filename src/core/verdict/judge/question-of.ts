import type { Sample } from "../../data/sample.ts";
import type { SampleMean } from "../../stats/moments.ts";
import type { Bound } from "../claim.ts";
import type { Comparison, Refusal } from "../judgement.ts";
import type { Question } from "./question.ts";

type Pairs = Extract<Sample, { type: "pairs" }>;

/**
 * What a bound asks of its samples.
 *
 * A level is about the treated group alone, and of pairs about the values after; everything else compares two groups, or
 * the same units before and after.
 */
export function questionOf({ scale }: Bound, { treatment, control, quantile }: Comparison): Question | Refusal {
  if (scale === "level") return aboutOne(treatment.type === "pairs" ? valuesAfter(treatment) : treatment, quantile);
  if (treatment.type === "pairs") return aboutPairs(treatment, control, quantile);
  if (!control) return { why: "There is nothing to measure a change from: add a control group, pairs or a baseline." };
  return aboutTwo(treatment, control, quantile);
}

function aboutOne(sample: Exclude<Sample, Pairs>, quantile: number | undefined): Question | Refusal {
  if (sample.type === "proportion") return { asks: "share", sample };
  if (sample.type === "rate") return { asks: "rate", sample };
  if (quantile === undefined) return { asks: "mean", sample: momentsFrom(sample) };
  return sample.type === "values"
    ? { asks: "quantile", quantile, values: numbersOf(sample.values) }
    : quantileNeedsValues;
}

function aboutTwo(treatment: Sample, control: Sample, quantile: number | undefined): Question | Refusal {
  if (treatment.type === "proportion" && control.type === "proportion") return { asks: "shares", control, treatment };
  if (treatment.type === "rate" && control.type === "rate") return { asks: "rates", control, treatment };
  if (!isMeasured(treatment) || !isMeasured(control))
    return { why: "The two groups were counted in different ways, so they cannot be compared." };
  if (quantile === undefined)
    return { asks: "means", control: momentsFrom(control), treatment: momentsFrom(treatment) };
  if (treatment.type !== "values" || control.type !== "values") return quantileNeedsValues;
  return { asks: "quantiles", quantile, control: numbersOf(control.values), treatment: numbersOf(treatment.values) };
}

function aboutPairs(pairs: Pairs, control: Sample | undefined, quantile: number | undefined): Question | Refusal {
  if (control) return { why: "Pairs in two groups cannot be judged: record the change of each unit as `values`." };
  if (quantile !== undefined)
    return { why: "A change of a quantile cannot be judged from pairs: record two groups of `values`." };
  if (pairs.before.length !== pairs.after.length)
    return { why: "Before and after have different lengths, so they are no pairs." };
  return { asks: "pairs", before: numbersOf(pairs.before), after: numbersOf(pairs.after) };
}

type Measured = Extract<Sample, { type: "mean" | "values" }>;

function isMeasured(sample: Sample): sample is Measured {
  return sample.type === "mean" || sample.type === "values";
}

function momentsFrom(sample: Measured): SampleMean {
  return sample.type === "values" ? { values: numbersOf(sample.values) } : sample;
}

function valuesAfter({ after }: Pairs): Measured {
  return { type: "values", values: after };
}

function numbersOf(values: readonly number[] | Float64Array): readonly number[] {
  return values instanceof Float64Array ? Array.from(values) : values;
}

const quantileNeedsValues: Refusal = {
  why: "A quantile cannot be judged from a mean: record the values, or count how many lie at or below the threshold.",
};
