import { normalQuantile } from "../../stats/distributions/normal-quantile.ts";
import { scoreStatistic } from "../../stats/score-statistic.ts";
import type { Bound } from "../claim.ts";
import type { Design } from "./design.ts";

/**
 * How far, in standard errors, the expected result of a sample clears the bar: `slope * sqrt(sample) - offset`. The power
 * is the normal probability below that.
 */
export interface NormalLine {
  /** Negative where the expected level is on the wrong side of the bar, 0 on it. */
  readonly slope: number;
  readonly offset: number;
}

/**
 * The normal approximation of the power against one bound, if the treated group is at `expect`.
 *
 * - A share against a level: the spread at the threshold for the bar, the expected one for the result.
 * - Two shares: the score test, its variance fitted to the expected shares at the shifted threshold (Farrington & Manning
 *   1990); at a threshold of 0 it is R's `power.prop.test`. A relative change: the logarithm of the ratio (Katz et al. 1978).
 * - Rates: square roots, whose spread does not depend on the rate; of two of them Huffman 1984.
 * - Means: the spread of the contrast `treated - (1 + change) * control`, as if it were known.
 *
 * @returns `undefined` where no level of the control or no spread is known, or no such difference can be.
 */
export function normalLineOf(design: Design, bound: Bound, expect: number): NormalLine | undefined {
  const line = lineFor(design, bound, expect);
  return line && Number.isFinite(line.slope) && Number.isFinite(line.offset) ? line : undefined;
}

function lineFor(design: Design, bound: Bound, expect: number): NormalLine | undefined {
  const { type, alpha, treated, control, baseline } = design;
  const sign: 1 | -1 = bound.side === "at-least" ? 1 : -1;
  const critical = -normalQuantile(alpha);
  if (type === "quantile") return undefined;
  if (type === "mean") return lineOfMeans(design, bound, { expect, sign, critical });
  if (control === undefined) {
    return type === "proportion"
      ? fromSpreads(
          sign * (expect - bound.value),
          spreadOfShare(bound.value, treated),
          spreadOfShare(expect, treated),
          critical,
        )
      : { slope: sign * 2 * (Math.sqrt(expect) - Math.sqrt(bound.value)) * Math.sqrt(treated), offset: critical };
  }
  if (baseline === undefined) return undefined;
  const compared = { expect, sign, critical, baseline, treated, control };
  if (type === "rate") return bound.scale === "relative" ? lineOfRates(bound, compared) : undefined;
  return bound.scale === "relative" ? lineOfRatio(bound, compared) : lineOfDifference(bound, compared);
}

interface Expected {
  readonly expect: number;
  /** 1 where more is claimed, -1 where less is. */
  readonly sign: 1 | -1;
  /** Standard errors from the bound to the bar. */
  readonly critical: number;
}

interface Compared extends Expected {
  readonly baseline: number;
  readonly treated: number;
  readonly control: number;
}

/** @param atBound The standard deviation of the result for a sample of one, if the truth lies at the bound. */
function fromSpreads(gap: number, atBound: number, expected: number, critical: number): NormalLine {
  // A share of 0 or 1 has no spread; that of the bar stands in, so that the line stays finite.
  const spread = Math.max(expected, 1e-3 * atBound);
  return { slope: gap / spread, offset: (critical * atBound) / spread };
}

function spreadOfShare(share: number, part: number): number {
  return Math.sqrt(Math.max(0, share * (1 - share)) / part);
}

function lineOfDifference({ value }: Bound, { expect, sign, critical, baseline, treated, control }: Compared) {
  if (!(Math.abs(value) < 1 && isShare(expect) && isShare(baseline))) return undefined;
  const gap = expect - baseline - value;
  const arms = {
    control: { successes: control * baseline, n: control },
    treatment: { successes: treated * expect, n: treated },
  };
  const expected = Math.hypot(spreadOfShare(expect, treated), spreadOfShare(baseline, control));
  const z = scoreStatistic(arms, value);
  return fromSpreads(sign * gap, z === null || z === 0 ? expected : gap / z, expected, critical);
}

function lineOfRatio({ value }: Bound, { expect, sign, critical, baseline, treated, control }: Compared) {
  if (!(-1 < value && 0 < expect && expect <= 1 && 0 < baseline && baseline <= 1)) return undefined;
  const spread = Math.sqrt((1 - expect) / (expect * treated) + (1 - baseline) / (baseline * control));
  return { slope: (sign * (Math.log(expect / baseline) - Math.log1p(value))) / spread, offset: critical };
}

function lineOfRates({ value }: Bound, { expect, sign, critical, baseline, treated, control }: Compared) {
  if (!(-1 < value && 0 <= expect && 0 < baseline)) return undefined;
  const odds = ((1 + value) * treated) / control;
  const gap = Math.sqrt(expect * treated) - Math.sqrt(odds * baseline * control);
  return { slope: (sign * 2 * gap) / Math.sqrt(1 + odds), offset: critical };
}

function lineOfMeans(design: Design, bound: Bound, { expect, sign, critical }: Expected): NormalLine | undefined {
  const contrast = contrastOf(design, bound, expect);
  return contrast && { slope: (sign * contrast.gap) / contrast.spread, offset: critical };
}

/** By how much an expected mean is beyond its bound, and the standard deviation of that for a sample of one. */
export function contrastOf(
  { treated, control, baseline, sd }: Design,
  { scale, value }: Bound,
  expect: number,
): { readonly gap: number; readonly spread: number } | undefined {
  if (sd === undefined) return undefined;
  if (control === undefined) return { gap: expect - value, spread: sd / Math.sqrt(treated) };
  if (baseline === undefined) return undefined;
  const factor = scale === "relative" ? 1 + value : 1;
  const gap = scale === "relative" ? expect - factor * baseline : expect - baseline - value;
  return { gap, spread: sd * Math.sqrt(1 / treated + factor ** 2 / control) };
}

function isShare(value: number): boolean {
  return 0 <= value && value <= 1;
}
