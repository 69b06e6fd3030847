import { intervalLevelOf } from "../level-of.ts";
import { leansFrom } from "../decide.ts";
import { measureOf } from "../measure-of.ts";
import type { Settled } from "../settle.ts";
import { boundaryWords, fittingWords } from "./boundary-words.ts";
import { confidenceInBrackets } from "./confidence-words.ts";
import { percentAsTyped } from "./percent-words.ts";
import { rarityWords, timesWords } from "./rarity-words.ts";
import { shortStandingWords } from "./standing-words.ts";
import { intervalWords } from "./value-words.ts";

/** What the data show of a claim whose plan is complete: the verdict with its confidence, and what else fits. */
export function shownWords(settled: Settled): string {
  const { outcome } = settled;
  return outcome === "inconclusive" ? inconclusiveWords(settled) : decidedWords(settled, outcome === "supported");
}

function decidedWords(settled: Settled, isFor: boolean): string {
  const { pFor, pAgainst, line } = settled;
  const pValue = isFor ? pFor : pAgainst;
  const verdict = `${isFor ? "Supported" : "Refuted"} (confidence ${confidenceInBrackets(1 - pValue, line)}).`;
  return [verdict, rarityOf(settled, pValue, isFor), intervalSentence(settled)].filter(Boolean).join(" ");
}

function rarityOf(settled: Settled, pValue: number, isFor: boolean): string {
  const { bounds, mode } = settled;
  const boundary = boundaryWords(settled);
  if (bounds[1])
    return `If ${boundary}, a result this far ${isFor ? "inside" : "outside"} it would turn up ${timesWords(pValue)} times.`;
  const isHigh = (bounds[0].side === "at-least") === isFor;
  if (mode !== "anytime") return rarityWords(pValue, isHigh, boundary);
  const words = timesWords(pValue).replace("about", "at most");
  return `If ${boundary}, a result this ${isHigh ? "high" : "low"} would turn up ${words} times, however often one looks.`;
}

function intervalSentence({ claim, bounds, judgement, level, mode }: Settled): string | undefined {
  const words = intervalWords(judgement.interval, measureOf(claim, bounds[0]), bounds[0].value);
  const name = mode === "anytime" ? "always-valid interval" : "interval";
  return words && `${percentAsTyped(intervalLevelOf(level))} ${name} ${words}.`;
}

function inconclusiveWords(settled: Settled): string {
  const { pFor, pAgainst, level } = settled;
  const confidence = 1 - Math.min(pFor, pAgainst);
  const isFor = pFor <= pAgainst;
  const leaning = confidence < leansFrom ? "" : `, leaning ${isFor ? "for" : "against"} the claim`;
  const what = isFor ? "not proven" : "not refuted";
  const advice = confidence < leansFrom ? "; redesign it or extend it" : "";
  const standing = `${shortStandingWords(settled)} in this sample, ${what}`;
  const verdict = `Inconclusive${leaning}: ${standing} (confidence ${confidenceInBrackets(confidence, level)})${advice}.`;
  const fitting = fittingWords(settled);
  return fitting ? `${verdict} ${fitting}` : verdict;
}
