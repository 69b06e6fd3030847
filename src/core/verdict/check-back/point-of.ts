import type { Sample } from "../../data/sample.ts";
import { meanOf } from "../../stats/numeric/mean-of.ts";
import { sampleQuantile } from "../../stats/sample-quantile.ts";
import type { Bound } from "../claim.ts";
import type { Comparison } from "../judgement.ts";

/**
 * What was measured, as one number in the scale of a bound; `undefined` where there is none, such as a change from zero.
 *
 * Methods answer with the same number, but refuse where one value cannot be tested, and here it need not be.
 */
export function pointOf({ treatment, control, quantile }: Comparison, scale: Bound["scale"]): number | undefined {
  const point = scale === "level" ? levelOf(treatment, quantile) : changeOf(treatment, control, scale, quantile);
  return Number.isFinite(point) ? point : undefined;
}

function levelOf(sample: Sample, quantile: number | undefined): number {
  switch (sample.type) {
    case "proportion":
      return sample.successes / sample.n;
    case "rate":
      return sample.events / sample.exposure;
    case "mean":
      return sample.mean;
    case "values":
      return middleOf(sample.values, quantile);
    case "pairs":
      return middleOf(sample.after, quantile);
    default:
      return sample satisfies never;
  }
}

type Values = readonly number[] | Float64Array;

function middleOf(values: Values, quantile: number | undefined): number {
  if (values.length === 0) return Number.NaN;
  return quantile === undefined ? meanOf(values) : sampleQuantile(Float64Array.from(values).sort(), quantile);
}

function changeOf(
  treatment: Sample,
  control: Sample | undefined,
  scale: "difference" | "relative",
  quantile: number | undefined,
): number {
  if (treatment.type === "pairs" && !control) return changeInPairs(treatment, scale);
  if (!control) return Number.NaN;
  const [after, before] = [levelOf(treatment, quantile), levelOf(control, quantile)];
  return scale === "difference" ? after - before : after / before - 1;
}

/** In percent that of the average pair: the geometric mean, as the paired test on logarithms has it. */
function changeInPairs({ before, after }: Extract<Sample, { type: "pairs" }>, scale: Bound["scale"]): number {
  const changes = Array.from(after, (value, at) => {
    const former = before[at] ?? Number.NaN;
    return scale === "difference" ? value - former : Math.log(value / former);
  });
  return scale === "difference" ? meanOf(changes) : Math.expm1(meanOf(changes));
}
