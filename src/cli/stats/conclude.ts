import { leansFrom, outcomeOf } from "../../core/verdict/decide.ts";
import { rarityWords } from "../../core/verdict/words/rarity-words.ts";
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
  const outcome = outcomeOf({ for: 1 - pFor, against: 1 - pAgainst, level });
  if (outcome === "supported") {
    return `Supported (confidence ${confidence(1 - pFor, level)}). ${rarityWords(pFor, isHigh, boundary)}`;
  }
  if (outcome === "refuted") {
    return `Refuted (confidence ${confidence(1 - pAgainst, level)}). ${rarityWords(pAgainst, !isHigh, boundary)}`;
  }
  const isFor = pFor <= pAgainst;
  const surest = 1 - Math.min(pFor, pAgainst);
  const leaning = surest < leansFrom ? "" : `, leaning ${isFor ? "for" : "against"} the claim`;
  const advice = surest < leansFrom ? " Redesign it or extend it." : "";
  return `Inconclusive${leaning} (confidence ${confidence(surest, level)} ${isFor ? "for" : "against"} it).${advice}`;
}
