import type { Sample } from "../data/sample.ts";
import { areComparable, inUnitOf } from "../grammar/compare-quantities.ts";
import { parseQuantity, type Quantity } from "../grammar/quantity.ts";
import { dimensionOf } from "../grammar/unit.ts";
import type { Result } from "../model/experiment.ts";
import type { Claim } from "./claim.ts";
import { conversionOf, inClaim } from "./in-claim.ts";
import type { Unusable } from "./unusable.ts";
import { whyNoShare } from "./why-no-share.ts";
import { typedWords } from "./words/number-words.ts";
import { isRefusal } from "./judgement.ts";

/** What a reading says, in numbers in the unit of its claim. */
export function sampleOf(result: Result, claim: Claim): Sample | Unusable {
  const sample = sharesOf(result) ?? rateOf(result) ?? summaryOf(result, claim) ?? pairsOf(result) ?? valuesOf(result);
  if (!sample) return { why: "A reading holds no number yet; write `successes` and `of`, `mean`, `values` or `data`." };
  return isRefusal(sample) ? sample : inClaim(sample, claim);
}

function sharesOf({ successes, of, n = of }: Result): Sample | Unusable | undefined {
  if (successes === undefined) return undefined;
  if (n === undefined) return { why: `${written(successes)} successes say nothing alone; write \`of\` beside them.` };
  if (!isCount(successes) || !isCount(n) || n < successes) {
    return impossible(`${written(successes)} of ${written(n)} cannot have been counted so.`);
  }
  return { type: "proportion", successes, n };
}

function rateOf({ events, exposure }: Result): Sample | Unusable | undefined {
  if (events === undefined) return undefined;
  if (exposure === undefined)
    return { why: `${written(events)} events say nothing alone; write \`exposure\` beside them.` };
  if (!isCount(events) || !isMeasured(exposure) || exposure < 0) {
    return impossible(`${written(events)} events over ${written(exposure)} cannot have been counted so.`);
  }
  return { type: "rate", events, exposure };
}

function summaryOf({ mean, sd, n }: Result, claim: Claim): Sample | Unusable | undefined {
  if (mean === undefined) return undefined;
  if (sd === undefined || n === undefined) return { why: "A mean alone shows nothing; write `sd` and `n` beside it." };
  const level = typeof mean === "number" ? levelOfNumber(mean, claim) : levelOfText(mean, claim);
  if (!level) return { why: `"${mean}" is not counted as the threshold is; write both in one unit.` };
  if (!isMeasured(level.value) || !isMeasured(sd) || sd < 0 || !isCount(n)) {
    return impossible(
      `A mean of ${typeof mean === "number" ? written(mean) : mean} with an sd of ${written(sd)} over ${written(n)} cannot have been measured so.`,
    );
  }
  const isRatio = dimensionOf(claim.unit.unit) === "ratio";
  const refusal = isRatio
    ? whyNoShare([level.value], level.isSaid ? { ...claim, written: claim.unit } : claim)
    : undefined;
  return refusal ?? { type: "mean", n, mean: level.value, sd: sd * level.factor };
}

/** The standard deviation is written in the unit of its mean. */
interface Level {
  readonly value: number;
  readonly factor: number;
  /** Whether the unit stands beside the number. */
  readonly isSaid?: true;
}

function levelOfNumber(value: number, claim: Claim): Level {
  const convert = conversionOf(claim);
  return convert ? { value: convert(value), factor: convert(1) } : { value, factor: 1 };
}

function levelOfText(text: string, claim: Claim): Level | undefined {
  const reading = parseQuantity(text);
  if (!("quantity" in reading)) return undefined;
  const { quantity } = reading;
  if (quantity.unit === "count" && !quantity.per) return levelOfNumber(quantity.value, claim);
  const wanted: Quantity = { ...claim.unit, value: 1 };
  if (!areComparable(quantity, wanted)) return undefined;
  const one = inUnitOf({ ...quantity, value: 1 }, wanted).value;
  return {
    value: inUnitOf(quantity, wanted).value,
    factor: quantity.unit === "percent" ? one / 100 : one,
    isSaid: true,
  };
}

function valuesOf({ values }: Result): Sample | Unusable | undefined {
  if (values === undefined) return undefined;
  return values.every(isMeasured) ? { type: "values", values } : impossible("A value is no number.");
}

function pairsOf({ before, after }: Result): Sample | Unusable | undefined {
  if (before === undefined && after === undefined) return undefined;
  if (before?.length !== after?.length || !before || !after) {
    return impossible(
      `There are ${before?.length ?? 0} values before and ${after?.length ?? 0} after; each needs its partner.`,
    );
  }
  return [...before, ...after].every(isMeasured)
    ? { type: "pairs", before, after }
    : impossible("A value is no number.");
}

function impossible(why: string): Unusable {
  return { why, isImpossible: true };
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && 0 <= value;
}

/** Nothing that is measured is larger, or smaller without being nothing. */
function isMeasured(value: number): boolean {
  const size = Math.abs(value);
  return size === 0 || (1e-70 <= size && size <= 1e70);
}

function written(value: number): string {
  return isMeasured(value) ? typedWords(value) : "no number";
}
