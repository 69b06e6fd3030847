import { leansFrom } from "../decide.ts";
import { measureOf } from "../measure-of.ts";
import type { Settled } from "../settle.ts";
import { boundaryWords, fittingWords, truthNoun } from "./boundary-words.ts";
import { confidenceInBrackets } from "./confidence-words.ts";
import { percentAsTyped } from "./percent-words.ts";
import { rarityWords, timesWords } from "./rarity-words.ts";
import { shortStandingWords } from "./standing-words.ts";
import { intervalWords } from "./value-words.ts";

/** What the data show of a claim whose plan is complete: the verdict with its confidence, and what else fits. */
export function shownWords(settled: Settled): string {
  const { outcome, contradiction } = settled;
  if (contradiction) return contradictionWords(settled, contradiction);
  return outcome === "inconclusive" ? inconclusiveWords(settled) : decidedWords(settled, outcome === "supported");
}

/** Of a claim that was shown at one look, and its contrary at another. */
function contradictionWords(settled: Settled, [forIt, against]: NonNullable<Settled["contradiction"]>): string {
  const noun = truthNoun(settled);
  return `Inconclusive: the looks contradict each other. The claim was shown ${forIt}, and its contrary ${against}. No one ${noun} fits both, so what is measured has changed, or a reading is wrong.`;
}

function decidedWords(settled: Settled, isFor: boolean): string {
  const { pFor, pAgainst, line, decidedOn } = settled;
  const pValue = isFor ? pFor : pAgainst;
  const verdict = `${isFor ? "Supported" : "Refuted"} (confidence ${confidenceInBrackets(1 - pValue, line)})${decidedOn === undefined ? "" : `, shown ${decidedOn}`}.`;
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

function intervalSentence({ claim, bounds, judgement, intervalLevel, mode }: Settled): string | undefined {
  const beside = bounds.map(({ value }) => value);
  const words = intervalWords(judgement.interval, measureOf(claim, bounds[0]), ...beside);
  const name = mode === "anytime" ? "always-valid interval" : "interval";
  return words && `${levelWords(intervalLevel)} ${name} ${words}.`;
}

/** A corrected level has more digits than anybody needs. */
function levelWords(level: number): string {
  return percentAsTyped(Number(level.toPrecision(4)));
}

function inconclusiveWords(settled: Settled): string {
  const { pFor, pAgainst, level, times, intervalLevel } = settled;
  const confidence = 1 - Math.min(pFor, pAgainst);
  const isFor = pFor <= pAgainst;
  const leaning = confidence < leansFrom ? "" : `, leaning ${isFor ? "for" : "against"} the claim`;
  const what = isFor ? "not proven" : "not refuted";
  const advice = confidence < leansFrom ? "; redesign it or extend it" : "";
  const standing = `${shortStandingWords(settled)} in this sample, ${what}`;
  const verdict = `Inconclusive${leaning}: ${standing} (confidence ${confidenceInBrackets(confidence, level)})${advice}.`;
  const fitting = fittingWords(settled);
  if (fitting === undefined) return verdict;
  return `${verdict} ${times === 1 ? fitting : fitting.replace(/\.$/, ` (${levelWords(intervalLevel)} interval).`)}`;
}
