import type { Sample } from "../../data/sample.ts";
import { sampleQuantile } from "../../stats/sample-quantile.ts";
import { dimensionOf } from "../../grammar/unit.ts";
import type { Claim } from "../claim.ts";
import { meanOf } from "../mean-of.ts";
import { countWords } from "./count-words.ts";
import { exposureWords } from "./exposure-words.ts";
import { percentWords } from "./percent-words.ts";
import { quantileWords } from "./quantile-words.ts";
import { valueWords } from "./value-words.ts";

/** A percentage of fewer than these says more than was observed; the counts alone are shown. */
export const fewestForPercent = 20;

/** What was seen of one group: "900 of 10,000 (9.0%)", "4 of 5", "21.4 min, the mean of 14". */
export function sampleWords(sample: Sample, claim: Claim): string {
  switch (sample.type) {
    case "proportion":
      return shareWords(sample.successes, sample.n);
    case "rate":
      return rateWords(sample, claim);
    case "mean":
      return `${level(sample.mean, claim)}, the mean of ${countWords(sample.n)}`;
    case "values":
      return valuesWords(sample.values, claim);
    case "pairs":
      return valuesWords(sample.after, claim);
    default:
      return sample satisfies never;
  }
}

/** The estimate alone, for a sentence that is short of room: "9.0%", "4 of 5". */
export function shortSampleWords(sample: Sample, claim: Claim): string {
  if (sample.type !== "proportion") return sampleWords(sample, claim).replace(/,.*| \(.*/s, "");
  const { successes, n } = sample;
  return n < fewestForPercent ? shareWords(successes, n) : percentWords(successes / n);
}

function shareWords(successes: number, n: number): string {
  const counts = `${countWords(successes)} of ${countWords(n)}`;
  return n < fewestForPercent ? counts : `${counts} (${percentWords(successes / n)})`;
}

function rateWords({ events, exposure }: Extract<Sample, { type: "rate" }>, claim: Claim): string {
  const counts = `${countWords(events)} in ${exposureWords(exposure, claim.unit.per?.of)}`;
  if (exposure <= 0) return counts;
  const each = level(events / exposure, claim);
  const isPlain = claim.unit.per === undefined && dimensionOf(claim.unit.unit) !== "ratio";
  return `${counts} (${isPlain ? `${each} each` : each})`;
}

function valuesWords(values: readonly number[] | Float64Array, claim: Claim): string {
  const n = countWords(values.length);
  if (values.length === 0) return "no values";
  if (claim.quantile !== undefined) {
    return `${level(sampleQuantile(Float64Array.from(values).sort(), claim.quantile), claim)}, the ${quantileWords(claim.quantile)} of ${n}`;
  }
  return `${level(meanOf(values), claim)}, the mean of ${n}`;
}

function level(value: number, { type, unit }: Claim): string {
  const { per } = unit;
  const counted = type === "rate" && per ? { ...unit, per: { ...per, count: 1 } } : unit;
  return valueWords(value, { scale: "level", unit: counted });
}
