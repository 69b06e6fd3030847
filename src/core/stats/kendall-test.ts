import { sumOf } from "./numeric/sum-of.ts";
import type { PValues } from "./p-values.ts";

/**
 * The exact test of Kendall's S for `n` different values in a random order.
 *
 * @param s Pairs that rise minus pairs that fall.
 */
export function kendallTest(s: number, n: number): PValues {
  const rises = (s + (n * (n - 1)) / 2) / 2;
  const chances = chancesOfRises(n);
  const less = Math.min(1, sumOf(chances.slice(0, rises + 1)));
  const greater = Math.min(1, sumOf(chances.slice(rises)));
  return { greater, less, twoSided: Math.min(1, 2 * Math.min(greater, less)) };
}

/** How probable each number of rising pairs is: the k-th value adds 0 to k - 1 of them, all equally likely. */
function chancesOfRises(n: number): readonly number[] {
  let chances: readonly number[] = [1];
  for (let k = 2; k <= n; k++) {
    const shorter = chances;
    chances = Array.from(
      { length: shorter.length + k - 1 },
      (_, rises) => sumOf(shorter.slice(Math.max(0, rises - k + 1), rises + 1)) / k,
    );
  }
  return chances;
}
