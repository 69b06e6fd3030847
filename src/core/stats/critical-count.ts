import { binomialTails } from "./distributions/binomial-tails.ts";
import { normalQuantile } from "./distributions/normal-quantile.ts";

/**
 * The count of `n` from which on the binomial test with the chance `p` rejects at `alpha`.
 *
 * "greater" gives the smallest count whose upper tail is at most `alpha`, which is `n + 1` when no count is; "less" the
 * largest whose lower tail is, which is -1 when none is.
 *
 * @param guess Where to begin, such as the answer for a neighbouring `n`.
 */
export function criticalCount(
  { n, p, alpha, side }: { n: number; p: number; alpha: number; side: "greater" | "less" },
  guess?: number,
): number {
  const outward = side === "greater" ? 1 : -1;
  const last = side === "greater" ? n + 1 : -1;
  const rejects = (k: number): boolean => tailOf(k, n, p, side) <= alpha;
  const start = guess ?? Math.round(n * p - normalQuantile(alpha) * Math.sqrt(n * p * (1 - p)) * outward);
  let k = Math.min(n + 1, Math.max(-1, start));
  while (k !== last && !rejects(k)) k += outward;
  while (rejects(k - outward)) k -= outward;
  return k;
}

function tailOf(k: number, n: number, p: number, side: "greater" | "less"): number {
  if (side === "greater") return k > n ? 0 : binomialTails(k, n, p).upper;
  return k < 0 ? 0 : binomialTails(k, n, p).lower;
}
