/** Of one arm: its share of the variance of an estimate, and its degrees of freedom. */
interface Part {
  readonly variance: number;
  readonly df: number;
}

/** The standard error of a sum of independent estimates, and its degrees of freedom after Welch and Satterthwaite. */
export function welch(parts: readonly Part[]): { readonly standardError: number; readonly df: number } {
  const variance = parts.reduce((sum, part) => sum + part.variance, 0);
  // Shares rather than squares of variances, which could underflow.
  const inverse = parts.reduce((sum, part) => sum + (part.variance / variance) ** 2 / part.df, 0);
  return { standardError: Math.sqrt(variance), df: 1 / inverse };
}
