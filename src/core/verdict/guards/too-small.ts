import type { Settled } from "../settle.ts";
import { countWords } from "../words/count-words.ts";
import { claimedWords } from "../words/value-words.ts";
import { measureOf } from "../measure-of.ts";

/**
 * That no result of this size could have shown the claim, with the best that there is; `undefined` where one could, or
 * where the method has no best case.
 */
export function tooSmallWords({ bounds, compared, claim, level, judgement }: Settled): string | undefined {
  const [bound, upper] = bounds;
  if (bound.scale !== "level" || upper) return undefined;
  const { treatment } = compared;
  const share = treatment.type === "proportion" ? bound.value : quantileShare(claim.quantile, treatment.type);
  if (share === undefined) return undefined;
  const isAll = treatment.type === "proportion" ? bound.side === "at-least" : bound.side === "at-most";
  const best = (isAll ? share : 1 - share) ** judgement.n;
  if (1 - best > level) return undefined;
  const bar = `${bound.side.replace("-", " ")} ${claimedWords(bound.value, measureOf(claim, bound))}`;
  if (best === 1) return `No sample can show ${bar}, however large it is.`;
  const n = countWords(judgement.n);
  if (treatment.type !== "proportion")
    return `${judgement.n === 1 ? "1 value" : `${n} values`} cannot show ${bar}, even if every one of them is on the right side.`;
  return `Even ${isAll ? n : "0"} of ${n} would not show ${bar}: the sample is too small for it.`;
}

function quantileShare(quantile: number | undefined, type: string): number | undefined {
  return type === "values" ? quantile : undefined;
}
