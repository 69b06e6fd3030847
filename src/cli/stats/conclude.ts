import { confidence } from "./words.ts";

/** A claim, and how rare the result would be if the truth were exactly at its threshold. */
export interface Evidence {
  /** The p-value of the claim, and of its contrary. */
  readonly pFor: number;
  readonly pAgainst: number;
  readonly level: number;
  /** "the true rate were exactly 8%". */
  readonly boundary: string;
  /** How the result is extreme when it speaks for the claim: a low one for "at most". */
  readonly isHigh: boolean;
}

/** What the data show: the verdict with its confidence, in one or two sentences. */
export function conclude({ pFor, pAgainst, level, boundary, isHigh }: Evidence): string {
  if (1 - pFor > level)
    return `Supported (confidence ${confidence(1 - pFor, level)}). ${rarity(pFor, isHigh, boundary)}`;
  if (1 - pAgainst > level) {
    return `Refuted (confidence ${confidence(1 - pAgainst, level)}). ${rarity(pAgainst, !isHigh, boundary)}`;
  }
  const isFor = pFor <= pAgainst;
  const surest = 1 - Math.min(pFor, pAgainst);
  const leaning = surest < 0.8 ? "" : `, leaning ${isFor ? "for" : "against"} the claim`;
  const advice = surest < 0.8 ? " Redesign it or extend it." : "";
  return `Inconclusive${leaning} (confidence ${confidence(surest, level)} ${isFor ? "for" : "against"} it).${advice}`;
}

function rarity(pValue: number, isHigh: boolean, boundary: string): string {
  const times = 1 / pValue;
  const rare = times > 1e9 ? "less than once in 1,000,000,000" : `about once in ${rounded(times)}`;
  return `If ${boundary}, a result this ${isHigh ? "high" : "low"} would turn up ${rare} times.`;
}

function rounded(times: number): string {
  return Number(times.toPrecision(2)).toLocaleString("en-US");
}
