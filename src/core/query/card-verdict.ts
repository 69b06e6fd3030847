import type { Experiment } from "../model/experiment.ts";
import type { Evidence } from "../verdict/evidence.ts";
import type { NoteCode, Verdict } from "../verdict/verdict.ts";
import type { MeasuredMetric } from "../verdict/verdict-input.ts";
import type { CardVerdict } from "./card.ts";
import { verdictLooks } from "./verdict-words.ts";
import { plotOf } from "./plot-of.ts";
import { seenIn, type Seen } from "./seen.ts";
import { fewestForPercent } from "../verdict/words/sample-words.ts";
import { valueWords } from "../verdict/words/value-words.ts";
import { countWords } from "../verdict/words/count-words.ts";

/** Notes that change how a verdict is taken; the others are told where somebody asks. */
const codesOfCards: ReadonlySet<NoteCode> = new Set([
  "arm-without-data",
  "data-changed",
  "data-unread",
  "exploratory",
  "guardrail",
  "no-answer",
  "rows-left-out",
  "sample-ratio",
  "stopped-early",
  "too-small",
  "weaker-claim",
]);

/** As much of a verdict as stands on a card. */
export function cardVerdictOf(record: Experiment, verdict: Verdict, metric: MeasuredMetric | undefined): CardVerdict {
  const { state, leaning, confidence, level, stoppedEarly, exploratory, guardrails, seen, shown, progress } = verdict;
  const note = noteOf(verdict);
  const plot = plotOf(record, verdict, metric);
  return {
    state,
    leaning,
    level,
    stoppedEarly,
    exploratory,
    guardrails,
    shown,
    ...(confidence !== undefined && { confidence }),
    ...(seen !== undefined && { seen }),
    ...(note !== undefined && { note }),
    ...(progress && { progress }),
    ...(plot && { plot }),
  };
}

function noteOf({ asRegistered, notes }: Verdict): string | undefined {
  if (asRegistered) {
    return `As registered (${asRegistered.threshold}): ${verdictLooks[asRegistered.state].word.toLowerCase()}.`;
  }
  return notes.find(({ code }) => codesOfCards.has(code))?.text;
}

/**
 * What came out so far, for a card: the latest reading as it is typed, or what the claim was judged by where that is a
 * change, or stands in a file.
 */
export function seenOnCard(record: Experiment, verdict: Verdict): Seen | undefined {
  // What people judged is the verdict itself.
  if (verdict.state === "judged-supported" || verdict.state === "judged-refuted") return undefined;
  const typed = seenIn(record);
  const evidence = verdict.claims.find(({ role }) => role === "primary");
  if (!evidence || evidence.estimate === null) return typed;
  const isFromFile = record.results?.some(({ data }) => data !== undefined) ?? false;
  if (typed && evidence.scale === "level" && !isFromFile) return typed;
  const level = typed && !isFromFile ? [typed.value, typed.detail].filter(Boolean).join(", ") : undefined;
  return seenOf(evidence, evidence.estimate, level);
}

function seenOf(evidence: Evidence, estimate: number, level: string | undefined): Seen {
  const { n, method, scale } = evidence;
  const value = valueWords(estimate, evidence);
  if (scale !== "level") return { value, detail: level ?? `n = ${countWords(n)}` };
  const isShare = method === "proportion_one_sample" || method === "sequential_proportion";
  if (!isShare) return { value, detail: `n = ${countWords(n)}` };
  const counts = `${countWords(Math.round(estimate * n))} of ${countWords(n)}`;
  return n < fewestForPercent ? { value: counts, detail: "" } : { value, detail: counts };
}
