import { betaTails } from "./beta-tails.ts";
import type { Tails } from "./tails.ts";

/** `lower` is the probability of at most `k` of `n`, `upper` of at least `k`: both include `k`. */
export function binomialTails(k: number, n: number, p: number): Tails {
  return {
    lower: k >= n ? 1 : k < 0 ? 0 : betaTails(p, k + 1, n - k).upper,
    upper: k <= 0 ? 1 : k > n ? 0 : betaTails(p, k, n - k + 1).lower,
  };
}
