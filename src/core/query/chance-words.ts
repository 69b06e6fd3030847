import type { Evidence } from "../verdict/evidence.ts";
import { chanceOf } from "../verdict/judge/chance-of.ts";
import { claimedWords } from "../verdict/words/value-words.ts";

/** How likely the claim is by Bayes' rule, for a share of one group: a reading beside the verdict, which never decides. */
export function chanceWords(evidence: Evidence): string | undefined {
  const { method, n, estimate, bound, side, scale } = evidence;
  if (method !== "proportion_one_sample" || estimate === null || side === "between") return undefined;
  const treatment = { type: "proportion", successes: Math.round(estimate * n), n } as const;
  const found = chanceOf({ side, value: bound, scale }, { treatment });
  if (!found) return undefined;
  const claim = `${side.replace("-", " ")} ${claimedWords(bound, evidence)}`;
  return `The chance that the truth is ${claim} is ${shortChance(found.chance)}; it is a reading beside the verdict and decides nothing.`;
}

function shortChance(chance: number): string {
  if (chance > 0.995) return "above 99%";
  return chance < 0.005 ? "below 1%" : `about ${Math.round(100 * chance)}%`;
}
