import type { Answer } from "./answer.ts";
import { binomialTest } from "./binomial-test.ts";
import { demand } from "./demand.ts";
import { gammaTails } from "./distributions/gamma-tails.ts";
import { sumOf } from "./numeric/sum-of.ts";
import { undefinedBecause } from "./undefined-because.ts";

export interface SampleRatio {
  /** How many came into each arm. */
  readonly observed: readonly number[];
  /** The planned shares, on any scale: 1 and 1, or 0.9 and 0.1. */
  readonly expectedWeights: readonly number[];
}

/** Pearson's test alone. */
export interface SplitTest {
  readonly chiSquare: number;
  readonly df: number;
  readonly pValue: number;
  readonly minExpected: number;
}

export interface SrmResult extends SplitTest {
  /** `null` for more than two arms. */
  readonly exactTwoArmPValue: number | null;
}

/**
 * Whether the arms have the sizes that were planned (sample ratio mismatch): Pearson's chi-square test, and for two arms
 * the exact one. A mismatch means a broken assignment or a broken count (Fabijan et al. 2019). Undefined without
 * observations.
 *
 * @throws RangeError when the numbers are none, or are not as many as there are arms.
 */
export function srm(input: SampleRatio): Answer<SrmResult> {
  const test = splitTest(input);
  if (!test) return undefinedBecause("no observations");

  const { observed } = input;
  const [successes = 0] = observed;
  const [share = 0] = sharesOf(input);
  return {
    ...test,
    exactTwoArmPValue: test.df === 1 ? binomialTest({ successes, n: sumOf(observed) }, share).twoSided : null,
  };
}

/**
 * How far the arms are from their planned sizes, by the chi-square test alone, which costs a tenth of the exact one.
 *
 * @returns `undefined` without observations.
 * @throws RangeError when the numbers are none, or are not as many as there are arms.
 */
export function splitTest(input: SampleRatio): SplitTest | undefined {
  const { observed } = input;
  const shares = sharesOf(input);
  const n = sumOf(observed);
  if (n === 0) return undefined;

  const expected = shares.map((share) => share * n);
  const df = observed.length - 1;
  const chiSquare = observed.reduce(
    (sum, count, at) => sum + (count - (expected[at] ?? 0)) ** 2 / (expected[at] ?? 0),
    0,
  );
  return { chiSquare, df, pValue: gammaTails(chiSquare / 2, df / 2).upper, minExpected: Math.min(...expected) };
}

/**
 * The planned shares, which add up to 1.
 *
 * @throws RangeError when the numbers are none, or are not as many as there are arms.
 */
export function sharesOf({ observed, expectedWeights }: SampleRatio): number[] {
  if (observed.length < 2) throw new RangeError("There must be at least two arms.");
  if (observed.length !== expectedWeights.length) {
    throw new RangeError(
      `There must be one weight for each of the ${observed.length} arms, not ${expectedWeights.length}.`,
    );
  }
  for (const count of observed) demand.count("the observations of an arm", count);
  for (const weight of expectedWeights) demand.positive("the weight of an arm", weight);
  const sum = expectedWeights.reduce((total, weight) => total + weight, 0);
  return expectedWeights.map((weight) => weight / sum);
}
