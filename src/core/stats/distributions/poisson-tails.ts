import { gammaTails } from "./gamma-tails.ts";
import type { Tails } from "./tails.ts";

/** `lower` is the probability of at most `k` events where `mean` are expected, `upper` of at least `k`. */
export function poissonTails(k: number, mean: number): Tails {
  return {
    lower: k < 0 ? 0 : gammaTails(mean, k + 1).upper,
    upper: k <= 0 ? 1 : gammaTails(mean, k).lower,
  };
}
