import type { Evidence } from "../verdict/evidence.ts";
import type { MethodName } from "../verdict/method.ts";
import { fewestForPercent } from "../verdict/words/sample-words.ts";
import { countWords } from "../verdict/words/count-words.ts";

const methodsOfShares: ReadonlySet<MethodName | null> = new Set(["proportion_one_sample", "sequential_proportion"]);

/** "450 of 5,000", of a share that is judged by itself; `undefined` of all that is no share. */
export function shareCountsOf({ estimate, method, n, scale }: Evidence): string | undefined {
  if (estimate === null || scale !== "level" || !methodsOfShares.has(method)) return undefined;
  return `${countWords(Math.round(estimate * n))} of ${countWords(n)}`;
}

/** A percentage of so few says more than was observed. */
export function countsOfFew(evidence: Evidence): string | undefined {
  return evidence.n < fewestForPercent ? shareCountsOf(evidence) : undefined;
}
