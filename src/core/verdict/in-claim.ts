import type { Sample } from "../data/sample.ts";
import { inUnitOf } from "../grammar/compare-quantities.ts";
import { dimensionOf, inKeptForm, isTimeUnit } from "../grammar/unit.ts";
import type { Claim } from "./claim.ts";
import type { Unusable } from "./unusable.ts";
import { whyNoShare } from "./why-no-share.ts";
import { isRefusal } from "./judgement.ts";

type Numbers = readonly number[] | Float64Array;

/**
 * Numbers of a file or a list, which stand there as people write them: 62 for 62%, ones and noughts for a share, and in
 * the unit that the metric's file names.
 */
export function inClaim(sample: Sample, claim: Claim): Sample | Unusable {
  if (sample.type === "values") return valuesIn(sample, claim);
  if (sample.type === "rate") return { ...sample, exposure: exposureIn(sample.exposure, claim) };
  if (sample.type !== "pairs") return sample;
  const before = numbersIn(sample.before, claim);
  const after = numbersIn(sample.after, claim);
  if (isRefusal(before)) return before;
  return isRefusal(after) ? after : { type: "pairs", before, after };
}

/** Days stay days where the metric counts a day and the threshold a week: 14 of them are 2. */
function exposureIn(exposure: number, { unit, written = unit }: Claim): number {
  const [from = "", to = ""] = [written.per?.of, unit.per?.of];
  if (from === to || !isTimeUnit(from) || !isTimeUnit(to)) return exposure;
  return inUnitOf({ value: exposure, unit: from }, { value: 1, unit: to }).value;
}

function valuesIn(sample: Extract<Sample, { type: "values" }>, claim: Claim): Sample | Unusable {
  const successes = claim.type === "proportion" ? onesIn(sample.values) : undefined;
  if (successes !== undefined) return { type: "proportion", successes, n: sample.values.length };
  const values = numbersIn(sample.values, claim);
  return isRefusal(values) ? values : { type: "values", values };
}

function numbersIn(written: Numbers, claim: Claim): Numbers | Unusable {
  const convert = conversionOf(claim);
  const values = convert ? Array.from(written, convert) : written;
  return dimensionOf(claim.unit.unit) === "ratio" ? (whyNoShare(values, claim) ?? values) : values;
}

/** From a number as it stands in the file to the unit of the claim; `undefined` where they are the same. */
export function conversionOf({ unit, written = unit }: Claim): ((value: number) => number) | undefined {
  const { unit: from } = written;
  if (from !== unit.unit || !isSameRate(written, unit))
    return (value) => inUnitOf({ ...written, value: inKeptForm(value, from) }, asOne(unit)).value;
  return from === "percent" ? (value) => inKeptForm(value, from) : undefined;
}

function isSameRate({ per: one }: Claim["unit"], { per: other }: Claim["unit"]): boolean {
  return one?.of === other?.of && one?.count === other?.count;
}

function asOne(unit: Claim["unit"]): Claim["unit"] & { readonly value: number } {
  return { ...unit, value: 1 };
}

/** How many are 1, where all others are 0; `undefined` where there is anything else. */
function onesIn(values: Numbers): number | undefined {
  let ones = 0;
  for (const value of values) {
    if (value !== 0 && value !== 1) return undefined;
    ones += value;
  }
  return ones;
}
