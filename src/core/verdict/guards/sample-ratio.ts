import { parseQuantity } from "../../grammar/quantity.ts";
import { remember } from "../../base/remember.ts";
import type { Experiment } from "../../model/experiment.ts";
import { splitTest, srm } from "../../stats/srm.ts";
import type { Day } from "../../base/day.ts";
import type { Sample } from "../../data/sample.ts";
import type { Readings } from "../readings-of.ts";
import { countWords } from "../words/count-words.ts";
import { dayText } from "../../base/day-text.ts";

/** How the sizes of the arms stand to the planned split. */
export interface SampleRatio {
  readonly state: "broken" | "odd" | "unchecked";
  /** "8,000/8,500 where 50/50 was planned (p = 0.0001)", or why it was not checked. */
  readonly words: string;
}

/** Fewer than these in an arm say nothing about the split. */
const fewestPerArm = 8;
const broken = 0.001;
const odd = 0.01;
/** A split that the quick test finds this usual is not odd by the exact one either. */
const usual = 0.05;

/**
 * A split that is hardly the planned one, or that nobody can check; `undefined` where there is none, or where nothing
 * speaks against it. Only readings that count are looked at.
 */
export function sampleRatioOf(
  { arms = {} }: Pick<Experiment, "arms">,
  { samples, days }: Pick<Readings, "samples" | "days">,
  today: Day,
): SampleRatio | undefined {
  const planned = Object.entries(arms);
  if (planned.length < 2) return undefined;
  const counted = countedIn(planned, samples);
  if (counted.length < planned.length || counted.some(({ count }) => count < fewestPerArm)) return undefined;
  const read = counted.map(({ arm }) => ({ arm, day: days.get(arm) ?? "" }));
  return read.every(({ day }) => day === read[0]?.day) ? checkedSplit(counted) : unchecked(read, today);
}

interface Counted {
  readonly arm: string;
  readonly count: number;
  readonly weight: number;
  readonly share: string;
}

function countedIn(planned: readonly (readonly [string, string])[], samples: Readings["samples"]): readonly Counted[] {
  return planned.flatMap(([arm, share]) => {
    const sample = samples.get(arm);
    const count = sample && usersIn(sample);
    const weight = weightOf(share);
    return count !== undefined && weight !== undefined ? [{ arm, count, weight, share }] : [];
  });
}

function checkedSplit(counted: readonly Counted[]): SampleRatio | undefined {
  const observed = counted.map(({ count }) => count);
  const weights = counted.map(({ weight }) => weight);
  const pValue = pValueOf(observed, weights);
  if (pValue === undefined || pValue >= odd) return undefined;
  const split = counted.map(({ share }) => share.replace(/\s*%$/, "")).join("/");
  const words = `${observed.map(countWords).join("/")} where ${split} was planned (p ${pWords(pValue)})`;
  return { state: pValue < broken ? "broken" : "odd", words };
}

/** Arms that were read on different days differ because more people came in between. */
function unchecked(read: readonly { readonly arm: string; readonly day: Day }[], today: Day): SampleRatio {
  const when = read.map(({ arm, day }) => `${arm} ${day === "" ? "on no day" : dayText(day, today)}`);
  return { state: "unchecked", words: `the arms were read on different days (${when.join(", ")})` };
}

/** Few users are counted exactly, as far as that is known for two arms. */
function pValueOf(observed: readonly number[], expectedWeights: readonly number[]): number | undefined {
  const quick = splitTest({ observed, expectedWeights });
  if (!quick || usual < quick.pValue) return quick?.pValue;
  const answer = srm({ observed, expectedWeights });
  if (answer.status === "undefined") return undefined;
  const { pValue, exactTwoArmPValue, minExpected } = answer;
  const isSmall = observed.reduce((sum, count) => sum + count, 0) < 1000 || minExpected < 5;
  return (isSmall ? exactTwoArmPValue : null) ?? pValue;
}

function usersIn(sample: Sample): number | undefined {
  if (sample.type === "proportion" || sample.type === "mean") return sample.n;
  return sample.type === "values" ? sample.values.length : undefined;
}

const weightOf = remember((share: string): number | undefined => {
  const reading = parseQuantity(share);
  return "quantity" in reading && reading.quantity.value > 0 && reading.quantity.value < 1e9
    ? reading.quantity.value
    : undefined;
});

function pWords(pValue: number): string {
  return pValue < 1e-6 ? "below 0.000001" : `= ${Number(pValue.toPrecision(1))}`;
}
