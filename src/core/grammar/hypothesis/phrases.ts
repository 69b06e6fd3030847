import type { Asides } from "./asides.ts";
import type { Stretch } from "./stretch.ts";
import type { SentenceClaim } from "./attempt.ts";
import type { Clauses } from "./clauses.ts";
import { isPeople, splitPopulation } from "./people.ts";
import { type Words, wordsAround } from "./subject.ts";
import { trimmed } from "./trimmed.ts";
import { auxiliaries, resultVerbs } from "./words.ts";
import { type Phrase, toPhrase } from "./phrase.ts";
import type { TokenCursor } from "../token-cursor.ts";

/** What is measured, what is changed, and of whom, as far as the sentence says it. */
export interface Phrases {
  readonly metric?: Phrase;
  readonly change?: Phrase;
  readonly population?: Phrase;
}

/** The words around a claim, with their places in `text`. */
export function findPhrases(
  text: string,
  cursor: TokenCursor,
  claim: SentenceClaim,
  clauses: Clauses,
  asides: Asides,
): Phrases {
  const before = beforeClaim(cursor, claim, clauses, asides);
  const after = afterClaim(claim, clauses, asides);
  const words = wordsAround(cursor, claim, before, after);
  const { rest: metric, population: measured } = splitPopulation(cursor, words.metric ?? nameOf(claim, clauses));
  const changed = splitPopulation(cursor, words.change ?? findChange(cursor, clauses, claim));
  const behind = wordsBehind(cursor, after, words.metric);
  const named = clauses.clauses.find(({ role }) => role === "population");
  const people = words.population ?? measured ?? behind.population ?? named ?? changed.population;
  return {
    ...phraseOf(text, cursor, "metric", trimmed(cursor, withoutParentheses(metric, clauses))),
    ...phraseOf(text, cursor, "change", trimmed(cursor, changed.rest ?? behind.change, "keeps-articles")),
    ...phraseOf(text, cursor, "population", trimmed(cursor, people, "keeps-articles")),
  };
}

/** "Conversion rate" of "Conversion rate: +2 points". */
function nameOf({ clause, from }: SentenceClaim, { clauses }: Clauses): Stretch | undefined {
  const before = clauses[clauses.indexOf(clause) - 1];
  return clause.isNamed && clause.from === from && before?.role === "claim" ? before : undefined;
}

/** The words of the clause in front of the claim, from behind the last "and" that joins a second statement. */
function beforeClaim(
  cursor: TokenCursor,
  { clause, from }: SentenceClaim,
  { parentheses }: Clauses,
  asides: Asides,
): Stretch {
  let start = clause.from;
  let isStatement = false;
  for (let at = clause.from; at < from; at++) {
    const isHole = parentheses.has(at) || asides.get(at)?.isWindow === true;
    if (isHole && start < at) return { from: start, to: at };
    if (isHole) start = asides.get(at)?.to ?? parentheses.get(at) ?? at;
    if (auxiliaries.has(cursor.wordAt(at)) || cursor.phraseLength(resultVerbs, at) > 0) isStatement = true;
    if (cursor.wordAt(at) !== "and" || !isStatement) continue;
    start = at + 1;
    isStatement = false;
  }
  return { from: Math.min(start, from), to: from };
}

/** The words behind the claim up to the end of its clause, the next window or parenthesis. */
function afterClaim({ clause, to }: SentenceClaim, { parentheses }: Clauses, asides: Asides): Stretch {
  let end = to;
  while (end < clause.to && asides.get(end)?.isWindow !== true && !parentheses.has(end)) end++;
  return { from: to, to: end };
}

function withoutParentheses(stretch: Stretch | undefined, { parentheses }: Clauses): Stretch | undefined {
  if (!stretch) return undefined;
  let { to } = stretch;
  for (let at = to - 1; at > stretch.from; at--) if (parentheses.has(at)) to = at;
  return { from: stretch.from, to };
}

/** The change or the people that are named behind the claim: "... by 2 points with the new layout for new users". */
function wordsBehind(cursor: TokenCursor, after: Stretch, metric: Stretch | undefined): Words {
  if (metric && after.from <= metric.from) return {};
  for (let at = after.from; at < after.to; at++) {
    const rest = { from: at + 1, to: after.to };
    if (cursor.wordAt(at) === "with") return cursor.peek(at + 1)?.kind === "number" ? {} : { change: rest };
    if (/^(?:for|among|amongst)$/.test(cursor.wordAt(at)) || (at === after.from && cursor.wordAt(at) === "of"))
      return isPeople(cursor, rest) ? { population: rest } : {};
  }
  return {};
}

/** "If we show the price earlier", without the "if"; else what an earlier sentence says will have a result. */
function findChange(
  cursor: TokenCursor,
  { clauses }: Clauses,
  { clause: claiming }: SentenceClaim,
): Stretch | undefined {
  const clause = clauses.find(({ role, from, to }) => role === "change" && from < to);
  if (clause || !claiming.isSignal) return clause;
  const earlier = clauses.slice(0, clauses.indexOf(claiming));
  const outcome = earlier.findLast(({ role, from, to }) => role === "claim" && from < to);
  return outcome && frontOfResult(cursor, outcome);
}

/** "showing the price" of "showing the price will result in more trust". */
function frontOfResult(cursor: TokenCursor, { from, to }: Stretch): Stretch | undefined {
  for (let at = from + 1; at < to; at++) {
    if (auxiliaries.has(cursor.wordAt(at)) || cursor.phraseLength(resultVerbs, at) > 0) return { from, to: at };
  }
  return undefined;
}

function phraseOf<Key extends string>(
  text: string,
  cursor: TokenCursor,
  key: Key,
  stretch: Stretch | undefined,
): { readonly [key in Key]?: Phrase } {
  const phrase = stretch && toPhrase(text, cursor, stretch);
  return (phrase ? { [key]: phrase } : {}) as { readonly [key in Key]?: Phrase };
}
