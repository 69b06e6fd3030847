import gammaln from "@stdlib/math-base-special-gammaln";

/**
 * What Stirling's formula lacks: `ln n! - ln(sqrt(2 pi n) (n / e)^n)`, for any real `n` above 0.
 *
 * With it and `deviance`, probabilities of large counts keep their digits, which differences of log-gammas lose
 * (Loader 2000, "Fast and Accurate Computation of Binomial Probabilities").
 */
export function stirlingError(n: number): number {
  if (n <= 15) return gammaln(n + 1) - (n + 0.5) * Math.log(n) + n - halfLogOfTwoPi;
  const square = 1 / (n * n);
  return coefficients.reduceRight((sum, coefficient) => coefficient + sum * square, 0) / n;
}

const halfLogOfTwoPi = 0.9189385332046728;

/** Of Stirling's series in odd powers of 1/n (Abramowitz & Stegun 6.1.41). */
const coefficients = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156];
