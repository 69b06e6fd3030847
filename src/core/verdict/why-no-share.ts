import { typedWords } from "./words/number-words.ts";
import type { Claim } from "./claim.ts";
import type { Unusable } from "./unusable.ts";

/**
 * Why numbers of a claim in percent, or of "4 of 5", cannot be what they say; `undefined` where they can. Percent is a
 * share where the metric's file says so; retention of revenue may be 104%.
 *
 * @param values As fractions. Up to 0.01 they may have been written as fractions or as percents: nobody guesses which,
 *   unless the metric's file says it.
 */
export function whyNoShare(values: Iterable<number>, claim: Claim): Unusable | undefined {
  let [least, largest] = [0, 0];
  for (const value of values) {
    if (value < least) least = value;
    if (largest < value) largest = value;
  }
  const size = Math.max(-least, largest);
  const isPercent = claim.unit.unit === "percent";
  if (isPercent && claim.written === undefined && 0 < size && size <= 0.01) return mayBeFraction(100 * size);
  const isShare = !isPercent || claim.type === "proportion";
  if (!isShare || (0 <= least && largest <= 1 + 1e-12)) return undefined;
  const odd = least < 0 ? least : largest;
  return isPercent
    ? { why: `${typedWords(100 * odd)}% is no share: a share lies between 0 and 100%.` }
    : { why: `${typedWords(odd)} is no share: write a number between 0 and 1, or \`successes\` and \`of\`.` };
}

function mayBeFraction(size: number): Unusable {
  const written = typedWords(size);
  return {
    why: `${written} may mean ${typedWords(100 * size)}% or ${written}%; say \`unit: "%"\` in the metric's file and write percents.`,
  };
}
