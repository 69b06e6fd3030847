import type { Sample } from "../../data/sample.ts";
import { sampleQuantile } from "../../stats/sample-quantile.ts";
import { dimensionOf } from "../../grammar/unit.ts";
import type { Claim } from "../claim.ts";
import { meanOf } from "../../stats/numeric/mean-of.ts";
import { measureOf } from "../measure-of.ts";
import { countWords } from "./count-words.ts";
import { exposureWords } from "./exposure-words.ts";
import { percentBeside } from "./percent-words.ts";
import { quantileWords } from "./quantile-words.ts";
import { valueWords } from "./value-words.ts";

/** A percentage of fewer than these says more than was observed; the counts alone are shown. */
export const fewestForPercent = 20;

/**
 * What was seen of one group: "900 of 10,000 (9.0%)", "4 of 5", "21.4 min, the mean of 14".
 *
 * @param beside Thresholds; on which side of them it lies is seen.
 */
export function sampleWords(sample: Sample, claim: Claim, ...beside: readonly number[]): string {
  switch (sample.type) {
    case "proportion":
      return shareWords(sample, beside);
    case "rate":
      return rateWords(sample, claim, beside);
    case "mean":
      return `${level(sample.mean, claim, beside)}, the mean of ${countWords(sample.n)}`;
    case "values":
      return valuesWords(sample.values, claim, beside);
    case "pairs":
      return valuesWords(sample.after, claim, beside);
    default:
      return sample satisfies never;
  }
}

/** The estimate alone, for a sentence that is short of room: "9.0%", "4 of 5". */
export function shortSampleWords(sample: Sample, claim: Claim, ...beside: readonly number[]): string {
  switch (sample.type) {
    case "proportion":
      return sample.n < fewestForPercent ? shareWords(sample, []) : percentOf(sample, beside);
    case "rate":
      return sample.exposure > 0
        ? level(sample.events / sample.exposure, claim, beside)
        : rateWords(sample, claim, beside);
    case "mean":
      return level(sample.mean, claim, beside);
    case "values":
      return middleOf(sample.values, claim, beside);
    case "pairs":
      return middleOf(sample.after, claim, beside);
    default:
      return sample satisfies never;
  }
}

type Share = Pick<Extract<Sample, { type: "proportion" }>, "successes" | "n">;

function shareWords(share: Share, beside: readonly number[]): string {
  const counts = `${countWords(share.successes)} of ${countWords(share.n)}`;
  return share.n < fewestForPercent ? counts : `${counts} (${percentOf(share, beside)})`;
}

function percentOf({ successes, n }: Share, beside: readonly number[]): string {
  return percentBeside(successes / n, ...beside);
}

function rateWords(
  { events, exposure }: Extract<Sample, { type: "rate" }>,
  claim: Claim,
  beside: readonly number[],
): string {
  const counts = `${countWords(events)} in ${exposureWords(exposure, claim.unit.per?.of)}`;
  if (exposure <= 0) return counts;
  const each = level(events / exposure, claim, beside);
  const isPlain = claim.unit.per === undefined && dimensionOf(claim.unit.unit) !== "ratio";
  return `${counts} (${isPlain ? `${each} each` : each})`;
}

type Values = readonly number[] | Float64Array;

function valuesWords(values: Values, claim: Claim, beside: readonly number[]): string {
  if (values.length === 0) return "no values";
  const name = claim.quantile === undefined ? "mean" : quantileWords(claim.quantile);
  return `${middleOf(values, claim, beside)}, the ${name} of ${countWords(values.length)}`;
}

/** The mean, or the quantile that is claimed. */
function middleOf(values: Values, claim: Claim, beside: readonly number[]): string {
  if (values.length === 0) return "no values";
  const { quantile } = claim;
  const middle = quantile === undefined ? meanOf(values) : sampleQuantile(Float64Array.from(values).sort(), quantile);
  return level(middle, claim, beside);
}

function level(value: number, claim: Claim, beside: readonly number[]): string {
  return valueWords(value, measureOf(claim, { scale: "level" }), ...beside);
}
