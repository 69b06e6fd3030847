import type { Day } from "../../base/day.ts";
import { contentWordsOf } from "../../grammar/content-words.ts";
import type { Threshold } from "../../grammar/threshold.ts";
import type { Snapshot } from "../../index/snapshot.ts";
import { titleOfUnit } from "../../index/title-of-unit.ts";
import { hypothesisOf } from "../../model/hypothesis-of.ts";
import { findKeyRange } from "../../source/source-document.ts";
import { isWarning, outcomeOf, type Outcome } from "./outcome-of.ts";
import { metricOf, questionIndexOf, type Asker, type QuestionIndex } from "./question-index.ts";
import { sharedWords, similaritiesTo, weighedWordsOf, type Similarity } from "./similarities.ts";
import { whyWords } from "./why-words.ts";

/** A question that was asked before and is like another one. Plain JSON. */
export interface Match extends Outcome {
  readonly id: string;
  readonly kind: Asker["kind"];
  readonly uri: string;
  /** Below its root, with `/`. */
  readonly file: string;
  /** The zero-based line at which the file is opened. */
  readonly line: number;
  /** The question of a unit, the hypothesis of an experiment. */
  readonly title: string;
  /** From 0 to 1, with two digits: 1 asks in the same words. */
  readonly score: number;
  /** What the two have in common: "same metric one-click-rate; same words: guest, checkout". */
  readonly why: string;
}

export interface SimilarOptions {
  readonly limit?: number;
  /** The URI of the file that asks. */
  readonly except?: string | undefined;
}

/** Below it two questions have some words in common, and nothing else. */
const floor = 0.35;
/** From here on somebody should read what came out before asking again; as far as nothing is much nearer. */
const good = 0.4;
const nearBest = 0.75;
/** How much of what is lacking the same metric makes up for. */
const sameMetricGives = 0.2;
const usualLimit = 10;
/** Of so many it is asked what came out. */
const mostRanked = 50;

/**
 * What was asked before and is like a text: of the good matches first the refuted and the stopped, because they are what
 * somebody is about to do again, and the units that asked for them; then all others, by score and id. Nothing is an answer.
 */
export function similarTo(
  text: string,
  snapshot: Snapshot,
  today: Day,
  { limit = usualLimit, except }: SimilarOptions = {},
): readonly Match[] {
  const index = questionIndexOf(snapshot);
  const metrics = metricsIn(text, index);
  const threshold = claimedIn(text);
  const asked = weighedWordsOf(text, index);
  const candidates = similaritiesTo(asked, index, (floor - sameMetricGives) / (1 - sameMetricGives))
    .map((similarity) => withMetric(similarity, index, metrics))
    .filter(({ score, entry }) => floor <= score && entry.uri !== except)
    .toSorted((a, b) => b.score - a.score || (a.entry.uri < b.entry.uri ? -1 : 1))
    .slice(0, Math.max(limit, mostRanked))
    .map((candidate) => ({ ...candidate, outcome: outcomeOf(candidate.entry, snapshot, today) }));
  return ranked(candidates)
    .slice(0, limit)
    .map((candidate) => toMatch(candidate, whyWords(candidate, sharedWords(asked, candidate.question), threshold)));
}

interface Candidate extends Similarity {
  readonly entry: Asker;
  /** The metric that is the same. */
  readonly metric?: string | undefined;
}

type Rated = Candidate & { readonly outcome: Outcome };

function withMetric(similarity: Similarity, index: QuestionIndex, metrics: ReadonlySet<string>): Candidate {
  const entry = index.questions[similarity.question]?.entry as Asker;
  const metric = metricOf(entry);
  if (metric === undefined || !metrics.has(metric)) return { ...similarity, entry };
  return { ...similarity, entry, metric, score: similarity.score + sameMetricGives * (1 - similarity.score) };
}

/** The metrics whose name is in a text, whatever stands between its words. */
function metricsIn(text: string, { metrics }: QuestionIndex): ReadonlySet<string> {
  const words = contentWordsOf(text);
  const isNamed = (stems: readonly string[]): boolean => 1 < stems.length && stems.every((stem) => words.has(stem));
  return new Set(Array.from(metrics).flatMap(([id, stems]) => (isNamed(stems) ? [id] : [])));
}

function claimedIn(text: string): Threshold | undefined {
  const reading = hypothesisOf({ hypothesis: text });
  return reading && "hypothesis" in reading ? reading.hypothesis.threshold : undefined;
}

function ranked(candidates: readonly Rated[]): readonly Rated[] {
  const best = candidates.reduce((highest, { score }) => Math.max(highest, score), 0);
  const rank = ({ outcome, score, entry }: Rated): number => {
    if (!isWarning(outcome) || score < good || score < nearBest * best) return 2;
    return entry.kind === "experiment" ? 0 : 1;
  };
  const nameOf = ({ entry: { id, uri } }: Rated): string => `${id} ${uri}`;
  return candidates.toSorted((a, b) => rank(a) - rank(b) || shown(b) - shown(a) || (nameOf(a) < nameOf(b) ? -1 : 1));
}

/** Two digits are what people see, so that what looks equal is put in order by its name. */
function shown({ score }: Similarity): number {
  return Math.round(100 * score) / 100;
}

function toMatch(candidate: Rated, why: string): Match {
  const { id, kind, uri, path: file, source } = candidate.entry;
  const keys = kind === "unit" ? ["title", "learn"] : ["hypothesis", "criterion"];
  const range = keys.map((key) => findKeyRange(source, [key])).find((found) => found !== undefined);
  return {
    id,
    kind,
    uri,
    file,
    line: range?.start.line ?? 0,
    title: titleOf(candidate.entry),
    score: shown(candidate),
    ...candidate.outcome,
    why,
  };
}

function titleOf(asker: Asker): string {
  if (asker.kind === "unit") return titleOfUnit(asker);
  return asker.record.hypothesis ?? asker.record.criterion ?? asker.id;
}
