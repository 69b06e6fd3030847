import { tokenize, type Token } from "../../grammar/token.ts";
import type { Span } from "../../grammar/reading.ts";
import {
  aims,
  copulas,
  duties,
  dutiesDone,
  failures,
  faultNouns,
  fillers,
  insults,
  lapses,
  shouldHave,
  wrongs,
} from "./blame-words.ts";
import { isPerson, subjectBefore, type KnownPeople, type Subjects } from "./blamed-subject.ts";

/**
 * The first words of a text that blame a person: the subject and what it is said to have done.
 *
 * "The server failed to answer" blames nobody; what stands in quotes was said by somebody else.
 */
export function findBlame(text: string, people: KnownPeople): Span | undefined {
  const tokens = withoutQuotes(tokenize(text));
  for (const at of tokens.keys()) {
    const found = findAt(tokens, at, people);
    if (found) return found;
  }
  return undefined;
}

interface Pattern {
  readonly subjects: Subjects;
  /** Whether it judges even those who were watched. */
  readonly isHindsight?: boolean;
  readonly phrases: readonly (readonly string[])[];
}

const patterns: readonly Pattern[] = [
  { subjects: "actors", phrases: split(lapses) },
  {
    subjects: "actors",
    isHindsight: true,
    phrases: split(shouldHave.flatMap((verb) => dutiesDone.map((done) => `${verb} ${done}`))),
  },
  { subjects: "actors", phrases: split(failures.flatMap((verb) => duties.map((duty) => `${verb} ${duty}`))) },
  { subjects: "colleagues", phrases: split([...failures, ...wrongs]) },
];

/** Whether a text is worth a closer look; most have none of these words. */
export function mayBlame(text: string): boolean {
  return signs.test(text);
}

/** A word of every phrase. */
const signWords =
  "failed fails forgot forgotten neglected bother bothered messed screwed ball blew botched blame fault should ought " +
  "broke ignored job jobs mistake mistakes error";

const signs = new RegExp(
  `(?<![a-z])(?:${[...signWords.split(" "), ...insults, ...faultNouns].join("|")})(?![a-z])`,
  "i",
);

const insulting = { copulas: new Set(copulas), insults: new Set(insults) };

function split(phrases: readonly string[]): readonly (readonly string[])[] {
  return phrases.map((phrase) => phrase.split(" "));
}

/** Patterns by the first word of their phrases, so that a word that begins none costs one look. */
const patternsByStart = new Map<string, Blaming[]>();
for (const { subjects, isHindsight = false, phrases } of patterns) {
  for (const phrase of phrases) {
    const [start = ""] = phrase;
    patternsByStart.set(start, [...(patternsByStart.get(start) ?? []), { subjects, isHindsight, phrase }]);
  }
}

interface Blaming {
  readonly subjects: Subjects;
  readonly isHindsight: boolean;
  readonly phrase: readonly string[];
}

function findAt(tokens: readonly Token[], at: number, people: KnownPeople): Span | undefined {
  const textAt = (place: number): string => (tokens[place]?.text ?? "").replace("’", "'");
  const word = textAt(at);
  for (const { subjects, isHindsight, phrase } of patternsByStart.get(word) ?? []) {
    if (!phrase.every((part, ahead) => textAt(at + ahead) === part)) continue;
    if (phrase.at(-1) === "to" && aims.has(textAt(at + phrase.length))) continue;
    const start = subjectBefore(tokens, at, subjects, isHindsight ? { ...people, isObservation: false } : people);
    if (start !== undefined) return spanOf(tokens, start, at + phrase.length - 1);
  }
  if (faultNouns.has(word)) return findOwner(tokens, at, people);
  return insulting.copulas.has(word) ? findInsult(tokens, at, people) : undefined;
}

/** "The users were too lazy": a word of judgement behind "were", with nothing but its degree in between. */
function findInsult(tokens: readonly Token[], at: number, people: KnownPeople): Span | undefined {
  let end = at + 1;
  while (fillers.has(tokens[end]?.text ?? "")) end++;
  if (!insulting.insults.has(tokens[end]?.text ?? "")) return undefined;
  const start = subjectBefore(tokens, at, "anybody", people);
  return start === undefined ? undefined : spanOf(tokens, start, end);
}

/** "Bob's fault", "the support team's negligence". */
function findOwner(tokens: readonly Token[], at: number, people: KnownPeople): Span | undefined {
  const owner = tokens[at - 1];
  if (!owner || tokens.slice(Math.max(0, at - 6), at).some(({ text }) => isNegation(text))) return undefined;
  const raw = /['’]s?$/.test(owner.raw) ? owner.raw.replace(/['’]s?$/, "") : undefined;
  const isNamed = raw !== undefined && isPerson({ ...owner, raw, text: raw.toLowerCase() }, "colleagues", people);
  return isNamed || owningPronouns.has(owner.text) ? spanOf(tokens, at - 1, at) : undefined;
}

function isNegation(word: string): boolean {
  return word === "not" || word === "nobody's" || /n['’]t$/.test(word);
}

const owningPronouns: ReadonlySet<string> = new Set(["his", "her", "their", "your"]);

/** The tokens outside of quotation marks. A mark that is never closed hides nothing. */
function withoutQuotes(tokens: readonly Token[]): readonly Token[] {
  const kept: Token[] = [];
  let hidden: Token[] | undefined;
  for (const token of tokens) {
    if (!hidden && opening.has(token.text)) hidden = [token];
    else if (!hidden) kept.push(token);
    else {
      hidden.push(token);
      if (closing.has(token.text)) hidden = undefined;
    }
  }
  return hidden ? [...kept, ...hidden] : kept;
}

const opening: ReadonlySet<string> = new Set(['"', "“", "„", "«"]);
const closing: ReadonlySet<string> = new Set(['"', "”", "“", "»"]);

function spanOf(tokens: readonly Token[], first: number, last: number): Span {
  return { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 };
}
