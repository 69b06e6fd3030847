import type { Answer } from "./answer.ts";
import { criticalCount } from "./critical-count.ts";
import { demand } from "./demand.ts";
import { binomialLogProbability } from "./distributions/binomial-log-probability.ts";
import { binomialTails } from "./distributions/binomial-tails.ts";
import { normalQuantile } from "./distributions/normal-quantile.ts";
import { firstTrue } from "./numeric/first-true.ts";
import { undefinedBecause } from "./undefined-because.ts";

interface Test {
  readonly threshold: number;
  /** The true rate to plan for, on the side of the threshold that the claim is about. */
  readonly assumed: number;
  /** One-sided. */
  readonly alpha: number;
  readonly alternative: "greater" | "less";
}

export type PowerOneProportion = Test &
  ({ readonly solveFor: "n"; readonly power: number } | { readonly solveFor: "power"; readonly n: number });

/** What the exact test of a size does. */
export interface ExactTest {
  /** The count that is enough for support; `null` when no count of this sample is. */
  readonly criticalValue: number | null;
  /** How often it errs at the threshold, at most alpha. */
  readonly actualAlpha: number;
  readonly power: number;
}

export interface SampleSize {
  readonly nNormalApproximation: number;
  /** The smallest sample that reaches the power. A few users more may miss it again, because counts are whole. */
  readonly nFirst: number;
  /** The smallest sample from which on the power is never missed again: the one to plan with. */
  readonly nStable: number;
  readonly atNStable: ExactTest;
}

/**
 * Planning of one share against a threshold by the exact binomial test: the sample it needs, or the power it has.
 * Undefined when the assumed rate is not beyond the threshold, because then no sample is enough.
 *
 * @throws RangeError when the rates, the size, the power or alpha are none.
 */
export function powerOneProportion(input: PowerOneProportion): Answer<SampleSize | ExactTest> {
  demand.share("the threshold", input.threshold);
  demand.chance("the assumed rate", input.assumed);
  demand.share("alpha", input.alpha);
  if (input.solveFor === "power") {
    demand.count("n", input.n);
    return exactTest(input, input.n);
  }
  demand.share("the power", input.power);
  return sampleSize(input, input.power);
}

function sampleSize(test: Test, power: number): Answer<SampleSize> {
  const { threshold, assumed, alpha, alternative } = test;
  if (alternative === "greater" ? assumed <= threshold : assumed >= threshold) {
    return undefinedBecause("the assumed rate is not beyond the threshold, so no sample is large enough");
  }
  const nNormalApproximation =
    ((normalQuantile(alpha) * spreadOf(threshold) + normalQuantile(1 - power) * spreadOf(assumed)) /
      (assumed - threshold)) **
    2;
  if (nNormalApproximation > mostToSearch) {
    return undefinedBecause("more than a hundred million would be needed", { nNormalApproximation });
  }
  const around = Math.ceil(nNormalApproximation);
  const nFirst = searchUp(
    test,
    power,
    firstTrue((n) => boundsOf(test, n).most >= power, 1, around),
  );
  const safe = 20 * around + 1000;
  const nStable = searchDown(
    test,
    power,
    firstTrue((n) => n >= safe || boundsOf(test, n).least >= power, 1, around),
  );
  return { nNormalApproximation, nFirst, nStable, atNStable: exactTest(test, nStable) };
}

const mostToSearch = 1e8;

function spreadOf(rate: number): number {
  return Math.sqrt(rate * (1 - rate));
}

function exactTest(test: Test, n: number): ExactTest {
  const { threshold, assumed, alpha, alternative } = test;
  const critical = criticalCount({ n, p: threshold, alpha, side: alternative });
  if (critical < 0 || critical > n) return { criticalValue: null, actualAlpha: 0, power: 0 };
  return {
    criticalValue: critical,
    actualAlpha: tailOf(test, critical, n, threshold),
    power: tailOf(test, critical, n, assumed),
  };
}

function tailOf({ alternative }: Test, k: number, n: number, rate: number): number {
  if (alternative === "greater") return k > n ? 0 : binomialTails(k, n, rate).upper;
  return k < 0 ? 0 : binomialTails(k, n, rate).lower;
}

/**
 * Between which the power of the exact test lies for `n`. Both rise with `n`, though the power itself goes up and down.
 *
 * `most` is the power of the randomised test, which uses up alpha and so cannot lose by more data (Neyman & Pearson);
 * the exact test falls short of it by less than one outcome, whose probability the peak bounds.
 */
function boundsOf(test: Test, n: number): { readonly least: number; readonly most: number } {
  const { threshold, assumed, alpha, alternative } = test;
  const critical = criticalCount({ n, p: threshold, alpha, side: alternative });
  const next = alternative === "greater" ? critical - 1 : critical + 1;
  const unused = alpha - tailOf(test, critical, n, threshold);
  const share = unused / Math.exp(binomialLogProbability(next, n, threshold));
  const peak = Math.exp(binomialLogProbability(Math.floor((n + 1) * assumed), n, assumed));
  const most = tailOf(test, critical, n, assumed) + share * Math.exp(binomialLogProbability(next, n, assumed));
  return { least: most - peak, most };
}

function searchUp(test: Test, power: number, from: number): number {
  let n = from;
  while (!reaches(test, power, n)) n++;
  return n;
}

/** @param from A sample from which on the power is never missed; so is twenty times the usual one, at any odds. */
function searchDown(test: Test, power: number, from: number): number {
  let n = from;
  while (n > 1 && reaches(test, power, n - 1)) n--;
  return n;
}

function reaches(test: Test, power: number, n: number): boolean {
  const critical = criticalCount({ n, p: test.threshold, alpha: test.alpha, side: test.alternative });
  return tailOf(test, critical, n, test.assumed) >= power;
}
