import type { Experiment } from "../model/experiment.ts";
import type { Evidence } from "../verdict/evidence.ts";
import type { Note, NoteCode, Verdict } from "../verdict/verdict.ts";
import type { MeasuredMetric } from "../verdict/verdict-input.ts";
import type { CardVerdict } from "./card.ts";
import { effectOf } from "./effect-of.ts";
import { verdictLooks } from "./verdict-words.ts";
import { plotOf } from "./plot-of.ts";
import { seenIn, type Seen } from "./seen.ts";
import { shareCountsOf } from "./share-counts.ts";
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
  "too-small",
  "weaker-claim",
]);

/** As much of a verdict as stands on a card. */
export function cardVerdictOf(record: Experiment, verdict: Verdict, metric: MeasuredMetric | undefined): CardVerdict {
  const { state, leaning, confidence, level, stoppedEarly, exploratory, guardrails, shown, progress } = verdict;
  const note = noteOf(verdict);
  const plot = plotOf(record, verdict, metric);
  const primary = verdict.claims.find(({ role }) => role === "primary");
  const effect = primary && isAnswered(verdict) ? effectOf(primary, record, metric) : undefined;
  return {
    state,
    leaning,
    level,
    stoppedEarly,
    exploratory,
    guardrails,
    shown,
    ...(confidence !== undefined && { confidence }),
    ...(note !== undefined && { note }),
    ...(progress && { progress }),
    ...(plot && { plot }),
    ...(effect && { effect }),
  };
}

/** While it is collecting, nobody should be led to stop by what an effect looks like. */
function isAnswered({ state }: Verdict): boolean {
  return state === "supported" || state === "refuted" || state === "inconclusive";
}

/** The gravest; that a guardrail is broken is graver than all that weakens the verdict. */
function noteOf({ asRegistered, guardrails, notes, state }: Verdict): string | undefined {
  if (asRegistered) {
    const beside = asRegistered.guardrails === "broken" ? ", a guardrail broken" : "";
    return `As registered (${asRegistered.threshold}): ${verdictLooks[asRegistered.state].word.toLowerCase()}${beside}.`;
  }
  const broken = guardrails === "broken" ? notes.find(({ code }) => code === "guardrail") : undefined;
  // Where nothing counts, it must be said why.
  const isTold = ({ code }: Note): boolean => codesOfCards.has(code) || (state === "none" && code === "rows-outside");
  return (broken ?? notes.find(isTold))?.text;
}

/** What came out so far, for a card: the number that the claim is judged by, else the latest reading as it is typed. */
export function seenOnCard(record: Experiment, verdict: Verdict): Seen | undefined {
  // What people judged is the verdict itself.
  if (verdict.state === "judged-supported" || verdict.state === "judged-refuted") return undefined;
  const evidence = verdict.claims.find(({ role }) => role === "primary");
  const typed = seenIn(record, evidence?.arm);
  if (!evidence || evidence.estimate === null) return typed;
  const isFromFile = record.results?.some(({ data }) => data !== undefined) ?? false;
  const seen = seenOf(evidence, evidence.estimate, isFromFile ? undefined : typed);
  const isOneOfSeveral = 2 < Object.keys(record.arms ?? {}).length;
  return isOneOfSeveral && evidence.arm !== undefined ? { ...seen, detail: `${evidence.arm} ${seen.detail}` } : seen;
}

function seenOf(evidence: Evidence, estimate: number, typed: Seen | undefined): Seen {
  const { n, scale } = evidence;
  const value = valueWords(estimate, evidence);
  const counted = `n = ${countWords(n)}`;
  if (scale !== "level") return { value, detail: typed ? wordsOf(typed, ", ") : counted };
  if (evidence.method === "rate_one_sample") return { value, detail: typed ? wordsOf(typed, " ") : "" };
  const counts = shareCountsOf(evidence);
  if (counts === undefined) return { value, detail: counted };
  return n < fewestForPercent ? { value: counts, detail: "" } : { value, detail: counts };
}

function wordsOf({ value, detail }: Seen, between: string): string {
  return [value, detail].filter((part) => part !== "").join(between);
}
