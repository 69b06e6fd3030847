import { countWords } from "./count-words.ts";

/**
 * What a p-value says: how seldom such a result would turn up at the threshold.
 *
 * @param boundary "the true rate were exactly 8%".
 * @param isHigh How the result is extreme: a low one for "at most".
 */
export function rarityWords(pValue: number, isHigh: boolean, boundary: string): string {
  return `If ${boundary}, a result this ${isHigh ? "high" : "low"} would turn up ${timesWords(pValue)} times.`;
}

/** "about once in 6,400"; with two digits, because more would say more than is known. */
export function timesWords(pValue: number): string {
  const times = 1 / pValue;
  return times > 1e9 ? "less than once in 1,000,000,000" : `about once in ${countWords(Number(times.toPrecision(2)))}`;
}
