import { runThrough, type Sliced } from "../../base/sliced.ts";
import { contentWordsOf } from "../../grammar/content-words.ts";
import type { Entry, EntryOf } from "../../index/entry.ts";
import { findUnitOf } from "../../index/find.ts";
import type { Snapshot } from "../../index/snapshot.ts";
import { askedWordsOf, type AskedWord } from "./asked-words.ts";

export type Asker = EntryOf<"unit"> | EntryOf<"experiment">;

/** Every question of a snapshot by its words, ready to be asked. */
export interface QuestionIndex {
  readonly questions: readonly Question[];
  /** Who has the words of a term, by their stems. */
  readonly byTerm: ReadonlyMap<string, ReadonlyMap<string, Posts>>;
  /** How much a word tells that is of full weight: the fewer questions have it, the more. */
  readonly worthOf: (term: string) => number;
  /** The stems in the name of each metric that somebody measures, by its id. */
  readonly metrics: ReadonlyMap<string, readonly string[]>;
}

export interface Question {
  readonly entry: Asker;
  /** How much the words of what is asked itself tell; others stand around it. */
  readonly worth: number;
}

/** The places of the questions that have a word; bare numbers, because common words are in thousands of them. */
export interface Posts {
  /** As one of them wrote it. */
  readonly word: string;
  /** Of those that have it in what is asked itself, and of the others. */
  readonly own: readonly number[];
  readonly around: readonly number[];
}

const known = new WeakMap<Snapshot, QuestionIndex>();

/** Reads the words of all units and experiments, once for a snapshot. */
export function questionIndexOf(snapshot: Snapshot): QuestionIndex {
  return runThrough(readQuestions(snapshot));
}

/** The same, with a pause after each question, so that of thousands none holds up an editor. */
export function* readQuestions(snapshot: Snapshot): Sliced<QuestionIndex> {
  const index = known.get(snapshot) ?? (yield* createIndex(snapshot));
  known.set(snapshot, index);
  return index;
}

function* createIndex(snapshot: Snapshot): Sliced<QuestionIndex> {
  const askers = askersIn(snapshot);
  const byTerm = new Map<string, Map<string, PostsDraft>>();
  const counts = new Map<string, number>();
  for (const [question, entry] of askers.entries()) {
    const { own, around } = wordsOf(entry);
    for (const [term, { stem, word }] of new Map([...unitWords(entry, snapshot), ...around, ...own])) {
      const posts = postsOf(byTerm, term, stem, word);
      (own.has(term) ? posts.own : posts.around).push(question);
      counts.set(term, (counts.get(term) ?? 0) + 1);
    }
    yield;
  }
  const worthOf = (term: string): number => Math.log(1 + askers.length / ((counts.get(term) ?? 0) + 0.5));
  const questions = askers.map((entry) => ({ entry, worth: worthOfWords(wordsOf(entry).own, worthOf) }));
  return { questions, byTerm, worthOf, metrics: stemsOfMetrics(askers) };
}

interface PostsDraft extends Posts {
  readonly own: number[];
  readonly around: number[];
}

function postsOf(byTerm: Map<string, Map<string, PostsDraft>>, term: string, stem: string, word: string): PostsDraft {
  const byStem = byTerm.get(term) ?? new Map<string, PostsDraft>();
  const posts = byStem.get(stem) ?? { word, own: [], around: [] };
  byTerm.set(term, byStem.set(stem, posts));
  return posts;
}

function worthOfWords(words: Words["own"], worthOf: QuestionIndex["worthOf"]): number {
  let worth = 0;
  for (const [term, { weight }] of words) worth += worthOf(term) * weight;
  return worth;
}

function stemsOfMetrics(askers: readonly Asker[]): QuestionIndex["metrics"] {
  const ids = new Set(askers.map(metricOf).filter((id) => id !== undefined));
  return new Map(Array.from(ids, (id) => [id, Array.from(contentWordsOf(id).keys())]));
}

/** In the order of their ids, so that no answer depends on which file was read first. */
function askersIn({ entries }: Snapshot): readonly Asker[] {
  const askers = Array.from(entries.values()).filter((entry): entry is Extract<Entry, Asker> => {
    return (entry.kind === "unit" || entry.kind === "experiment") && entry.source.root !== undefined;
  });
  return askers.sort((a, b) => (a.uri < b.uri ? -1 : 1));
}

export function metricOf(entry: Asker): string | undefined {
  return entry.kind === "experiment" ? entry.record.metric : undefined;
}

interface Words {
  readonly own: ReadonlyMap<string, AskedWord>;
  readonly around: ReadonlyMap<string, AskedWord>;
}

const knownWords = new WeakMap<Asker, Words>();

function wordsOf(entry: Asker): Words {
  let words = knownWords.get(entry);
  if (!words) {
    const [own, around] = textsOf(entry);
    words = { own: askedWordsOf(own), around: askedWordsOf(around) };
    knownWords.set(entry, words);
  }
  return words;
}

function textsOf(entry: Asker): readonly [own: string, around: string] {
  if (entry.kind === "unit") {
    const { title = "", learn = "", unknowns = [] } = entry.record;
    return [title || learn, [learn, ...unknowns].join(". ")];
  }
  const { hypothesis, criterion = "", population = "", metric = "" } = entry.record;
  return [hypothesis ?? criterion, [criterion, population, metric].join(". ")];
}

/** What its unit asks stands around an experiment. */
function unitWords(entry: Asker, snapshot: Snapshot): ReadonlyMap<string, AskedWord> {
  const unit = entry.kind === "experiment" ? findUnitOf(entry, snapshot) : undefined;
  return unit ? wordsOf(unit).own : new Map();
}
