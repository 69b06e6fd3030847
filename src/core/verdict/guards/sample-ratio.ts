import { parseQuantity } from "../../grammar/quantity.ts";
import { remember } from "../../base/remember.ts";
import type { Experiment } from "../../model/experiment.ts";
import { latestByArm, primaryResultsOf } from "../../model/readings.ts";
import { splitTest, srm } from "../../stats/srm.ts";
import type { Sample } from "../../data/sample.ts";
import { countWords } from "../words/count-words.ts";

/** How the sizes of the arms stand to the planned split. */
export interface SampleRatio {
  readonly isBroken: boolean;
  readonly pValue: number;
  /** "8,000/8,500 where 50/50 was planned (p = 0.0001)". */
  readonly words: string;
}

/** Fewer than these in an arm say nothing about the split. */
const fewestPerArm = 8;
const broken = 0.001;
const odd = 0.01;
/** A split that the quick test finds this usual is not odd by the exact one either. */
const usual = 0.05;

/** A split that is hardly the planned one; `undefined` where there is none to check, or nothing speaks against it. */
export function sampleRatioOf(
  record: Pick<Experiment, "arms" | "results" | "metric">,
  samples: ReadonlyMap<string | undefined, Sample>,
): SampleRatio | undefined {
  const { arms = {} } = record;
  const planned = Object.entries(arms);
  if (planned.length < 2) return undefined;
  const counted = planned.flatMap(([arm, share]) => {
    const sample = samples.get(arm);
    const count = sample && usersIn(sample);
    const weight = weightOf(share);
    return count !== undefined && weight !== undefined ? [{ count, weight, share }] : [];
  });
  if (counted.length < planned.length || counted.some(({ count }) => count < fewestPerArm)) return undefined;
  const observed = counted.map(({ count }) => count);
  const pValue = pValueOf(
    observed,
    counted.map(({ weight }) => weight),
  );
  if (pValue === undefined || pValue >= odd || !isOneDay(record)) return undefined;
  const split = counted.map(({ share }) => share.replace(/\s*%$/, "")).join("/");
  const words = `${observed.map(countWords).join("/")} where ${split} was planned (p ${pWords(pValue)})`;
  return { isBroken: pValue < broken, pValue, words };
}

/** Arms that were read on different days differ because more people came in between. */
function isOneDay(record: Pick<Experiment, "results" | "metric">): boolean {
  const latest = Array.from(latestByArm(primaryResultsOf(record)));
  return new Set(latest.flatMap(([arm, { date }]) => (arm === undefined ? [] : [date]))).size <= 1;
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
