import type { Sample } from "../data/sample.ts";
import { areComparable, inUnitOf } from "../grammar/compare-quantities.ts";
import { parseQuantity, type Quantity } from "../grammar/quantity.ts";
import { inKeptForm } from "../grammar/unit.ts";
import type { Result } from "../model/experiment.ts";
import type { Claim, MetricUnit } from "./claim.ts";

/** A reading that gives no sample, and why: a sentence for a person. */
export interface Unusable {
  readonly why: string;
  /** Nobody can have counted so: then no other number of the experiment is to be trusted either. */
  readonly isImpossible?: true;
}

/** What a reading says, in numbers in the unit of its claim. */
export function sampleOf(result: Result, claim: Claim): Sample | Unusable {
  const sample =
    sharesOf(result) ?? rateOf(result) ?? meanOf(result, claim.unit) ?? pairsOf(result) ?? valuesOf(result);
  if (!sample) return { why: "A reading holds no number yet; write `successes` and `of`, `mean`, `values` or `data`." };
  return "why" in sample ? sample : inClaim(sample, claim);
}

/** Numbers of a file or a list, which stand there as people write them: 62 for 62%, ones and noughts for a share. */
export function inClaim(sample: Sample, { type, unit }: Claim): Sample {
  if (sample.type === "values" && type === "proportion") {
    const { values } = sample;
    const successes = onesIn(values);
    if (successes !== undefined) return { type: "proportion", successes, n: values.length };
  }
  if (unit.unit !== "percent") return sample;
  const kept = (values: readonly number[] | Float64Array): number[] =>
    Array.from(values, (value) => inKeptForm(value, unit.unit));
  if (sample.type === "values") return { ...sample, values: kept(sample.values) };
  if (sample.type === "pairs") return { ...sample, before: kept(sample.before), after: kept(sample.after) };
  return sample;
}

/** How many are 1, where all others are 0; `undefined` where there is anything else. */
function onesIn(values: readonly number[] | Float64Array): number | undefined {
  let ones = 0;
  for (const value of values) {
    if (value !== 0 && value !== 1) return undefined;
    ones += value;
  }
  return ones;
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

function meanOf({ mean, sd, n }: Result, unit: MetricUnit): Sample | Unusable | undefined {
  if (mean === undefined) return undefined;
  if (sd === undefined || n === undefined) return { why: "A mean alone shows nothing; write `sd` and `n` beside it." };
  const level =
    typeof mean === "number" ? { value: inKeptForm(mean, unit.unit), factor: factorOf(unit) } : levelOfText(mean, unit);
  if (!level) return { why: `"${mean}" is not counted as the threshold is; write both in one unit.` };
  if (!isMeasured(level.value) || !isMeasured(sd) || sd < 0 || !isCount(n)) {
    return impossible(
      `A mean of ${typeof mean === "number" ? written(mean) : mean} with an sd of ${written(sd)} over ${written(n)} cannot have been measured so.`,
    );
  }
  return { type: "mean", n, mean: level.value, sd: sd * level.factor };
}

/** The standard deviation is written in the unit of its mean. */
interface Level {
  readonly value: number;
  readonly factor: number;
}

function levelOfText(text: string, unit: MetricUnit): Level | undefined {
  const reading = parseQuantity(text);
  if (!("quantity" in reading)) return undefined;
  const { quantity } = reading;
  if (quantity.unit === "count" && !quantity.per) {
    return { value: inKeptForm(quantity.value, unit.unit), factor: factorOf(unit) };
  }
  const wanted: Quantity = { ...unit, value: 1 };
  if (!areComparable(quantity, wanted)) return undefined;
  const one = inUnitOf({ ...quantity, value: 1 }, wanted).value;
  return { value: inUnitOf(quantity, wanted).value, factor: quantity.unit === "percent" ? one / 100 : one };
}

function factorOf({ unit }: MetricUnit): number {
  return unit === "percent" ? 0.01 : 1;
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
  return isMeasured(value) ? exact.format(value) : "no number";
}

const exact = new Intl.NumberFormat("en-US", { maximumFractionDigits: 6 });
