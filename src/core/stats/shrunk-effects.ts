import { demand } from "./demand.ts";

/** What one experiment measured, and how exactly: its estimate and the standard error of that. */
export interface MeasuredEffect {
  readonly estimate: number;
  readonly error: number;
}

/** What is believed of a sum of true effects: its mean and standard deviation. */
export interface BelievedSum {
  readonly mean: number;
  readonly deviation: number;
}

/** Possible sizes of true effects, each with the probability that the measured ones lend it. */
export type SharedSpread = readonly { readonly size: number; readonly weight: number }[];

/**
 * How large true effects are, judged by all that were measured.
 *
 * Partial pooling in the normal-normal model (Gelman et al., "Bayesian Data Analysis", 3rd edition, section 5.4):
 * estimate ~ N(effect, error²) and effect ~ N(0, size²), so that estimate ~ N(0, error² + size²). The centre is no
 * effect at all, not the mean of those that were measured, because few changes change anything. The size is not known
 * either; it is weighed over, with the half-normal prior of `scale` that keeps few experiments from saying too much
 * (Röver et al. 2021, Research Synthesis Methods 12).
 *
 * @param scale Above the size of most effects; 0.3 on the scale of logarithms is a change by a third.
 * @throws RangeError when a number is none, or an error is not above 0.
 */
export function sharedSpread(measured: readonly MeasuredEffect[], scale = usualScale): SharedSpread {
  demand.positive("the scale", scale);
  for (const { estimate, error } of measured) {
    demand.number("an estimate", estimate);
    demand.positive("an error", error);
  }
  const density = (log: number): number => logDensity(Math.exp(log), measured, scale) + log;
  let range: Range = { from: Math.log(scale * 1e-8), to: Math.log(scale * 7) };
  for (let round = 0; round < rounds; round++) range = narrowed(range, density);
  return weighed(range, density);
}

/**
 * What is believed of the sum of the first effect, of the first two, and so on.
 *
 * Of each size the effects shrink by size² / (size² + error²); what the size itself leaves open is added (the law of
 * total variance).
 */
export function shrunkSums(effects: readonly MeasuredEffect[], spread: SharedSpread): readonly BelievedSum[] {
  const means = new Float64Array(spread.length);
  const variances = new Float64Array(spread.length);
  return effects.map(({ estimate, error }) => {
    for (let at = 0; at < spread.length; at++) {
      const size = spread[at]?.size ?? 0;
      const kept = (size * size) / (size * size + error * error);
      means[at] = (means[at] ?? 0) + kept * estimate;
      variances[at] = (variances[at] ?? 0) + kept * error * error;
    }
    return mixed(means, variances, spread);
  });
}

const usualScale = 0.3;
/** Each narrows the range to where the density is, the first ones by ever so much. */
const rounds = 3;
const coarse = 33;
const fine = 97;
/** On the scale of logarithms: what is rarer than this beside the most probable size adds nothing. */
const negligible = 20;

interface Range {
  readonly from: number;
  readonly to: number;
}

function mixed(means: Float64Array, variances: Float64Array, spread: SharedSpread): BelievedSum {
  let [mean, square, within] = [0, 0, 0];
  for (let at = 0; at < spread.length; at++) {
    const [weight, sum] = [spread[at]?.weight ?? 0, means[at] ?? 0];
    mean += weight * sum;
    square += weight * sum * sum;
    within += weight * (variances[at] ?? 0);
  }
  return { mean, deviation: Math.sqrt(within + Math.max(0, square - mean * mean)) };
}

function logDensity(size: number, measured: readonly MeasuredEffect[], scale: number): number {
  let log = -0.5 * (size / scale) ** 2;
  for (const { estimate, error } of measured) {
    const variance = size * size + error * error;
    log -= 0.5 * ((estimate * estimate) / variance + Math.log(variance));
  }
  return log;
}

function placesOf({ from, to }: Range, points: number): readonly number[] {
  return Array.from({ length: points }, (_, at) => from + ((to - from) * at) / (points - 1));
}

/** The part of a range outside of which nothing counts, with one step beyond it on both sides. */
function narrowed(range: Range, density: (place: number) => number): Range {
  const places = placesOf(range, coarse);
  const densities = places.map(density);
  const least = Math.max(...densities) - negligible;
  const first = densities.findIndex((one) => one > least);
  const last = densities.findLastIndex((one) => one > least);
  return { from: places[first - 1] ?? range.from, to: places[last + 1] ?? range.to };
}

/** By the rule of trapezoids, which is as good as exact for a density that is all but nothing at both ends. */
function weighed(range: Range, density: (place: number) => number): SharedSpread {
  const places = placesOf(range, fine);
  const densities = places.map(density);
  const most = Math.max(...densities);
  const shares = densities.map((one) => Math.exp(one - most));
  const sum = shares.reduce((total, share) => total + share, 0);
  return places.map((place, at) => ({ size: Math.exp(place), weight: (shares[at] ?? 0) / sum }));
}
