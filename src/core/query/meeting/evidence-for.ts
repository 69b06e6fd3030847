import { definedOf } from "../../base/defined-of.ts";
import type { Verdict } from "../../verdict/verdict.ts";
import { intervalWords } from "../../verdict/words/value-words.ts";
import type { Card } from "../card.ts";
import { plotTicks } from "../story/plot-ticks.ts";
import type { SlideEvidence } from "./meeting.ts";

/** What stands below the plot of a card, and what its interval is. */
export function evidenceFor(card: Card, verdict: Verdict): SlideEvidence {
  return { ticks: ticksOf(card, verdict), ...definedOf({ interval: intervalSentence(verdict) }) };
}

function ticksOf({ verdict: shown }: Card, { claims }: Verdict): SlideEvidence["ticks"] {
  const evidence = claims.find(({ role }) => role === "primary");
  const { plot } = shown ?? {};
  if (!evidence || !plot?.observed) return [];
  const { bound, to, was, baseline, observed } = plot;
  return plotTicks([bound, to, was?.value, baseline, observed.estimate, ...observed.interval], evidence);
}

function intervalSentence({ claims }: Verdict): string | undefined {
  const evidence = claims.find(({ role }) => role === "primary");
  if (!evidence || evidence.estimate === null) return undefined;
  const [low, high] = evidence.interval;
  const words = intervalWords(evidence.interval, evidence, evidence.bound);
  if (words === undefined) return undefined;
  if (low === null) return `The interval goes ${words}.`;
  return high === null ? `The interval is ${words}.` : `The interval runs from ${words}.`;
}
