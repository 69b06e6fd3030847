import type { Aside, Stretch } from "./hypothesis-asides.ts";
import type { SentenceClaim } from "./hypothesis-claims.ts";
import type { Clause, Clauses } from "./hypothesis-clauses.ts";
import { auxiliaries, leadingWords, linkWords, peopleNouns, resultVerbs } from "./hypothesis-words.ts";
import { type Phrase, toPhrase } from "./phrase.ts";
import type { TokenCursor } from "./token-cursor.ts";

/** The words of a sentence around its claim; each a stretch of tokens. */
interface Words {
  readonly metric?: Stretch | undefined;
  readonly change?: Stretch | undefined;
  readonly population?: Stretch | undefined;
}

/** What is measured, what is changed, and of whom, as far as the sentence says it. */
export interface Phrases {
  readonly metric?: Phrase;
  readonly change?: Phrase;
  readonly population?: Phrase;
}

export function findPhrases(
  text: string,
  cursor: TokenCursor,
  claim: SentenceClaim,
  clauses: Clauses,
  asides: ReadonlyMap<number, Aside>,
): Phrases {
  const before = beforeClaim(cursor, claim, clauses);
  const after = afterClaim(claim, clauses, asides);
  const words = wordsOf(cursor, claim, before, after);
  const split = splitPopulation(cursor, words.metric);
  const outer = splitPopulation(cursor, words.change ?? changeClauseOf(cursor, clauses, claim));
  const behind = behindWords(cursor, after, words.metric);
  const metric = trimmed(cursor, split.rest);
  const change = trimmed(cursor, outer.rest ?? behind.change, true);
  const clause = clauses.clauses.find(({ role }) => role === "population");
  const population = trimmed(
    cursor,
    words.population ?? split.population ?? behind.population ?? clause ?? outer.population,
    true,
  );
  return {
    ...phraseOf(text, cursor, "metric", metric),
    ...phraseOf(text, cursor, "change", change),
    ...phraseOf(text, cursor, "population", population),
  };
}

/** The words of the clause in front of the claim, from behind the last "and" that joins a second statement. */
function beforeClaim(cursor: TokenCursor, { clause, from }: SentenceClaim, { parentheses }: Clauses): Stretch {
  let start = clause.from;
  let to = from;
  let isStatement = false;
  for (let at = clause.from; at < from; at++) {
    const word = cursor.peek(at)?.text ?? "";
    if (auxiliaries.has(word) || cursor.phraseLength(resultVerbs, at) > 0) isStatement = true;
    if (word === "and" && isStatement) {
      start = at + 1;
      isStatement = false;
    }
    if (parentheses.has(at) && start < at) {
      to = at;
      break;
    }
  }
  return { from: start, to };
}

/** The words behind the claim up to the end of its clause, the next aside or parenthesis. */
function afterClaim(
  { clause, to }: SentenceClaim,
  { parentheses }: Clauses,
  asides: ReadonlyMap<number, Aside>,
): Stretch {
  let end = to;
  while (end < clause.to && !asides.has(end) && !parentheses.has(end)) end++;
  return { from: to, to: end };
}

function wordsOf(cursor: TokenCursor, claim: SentenceClaim, before: Stretch, after: Stretch): Words {
  if (claim.object) return governed(cursor, claim.object, before);
  const subject = shortened(cursor, before);
  const counted = { from: claim.noun ?? after.from, to: after.to };
  if (subject.from === subject.to) return countedWords(cursor, claim, counted);
  const pivot = lastPivot(cursor, subject);
  if (!pivot) return ofSubject(cursor, subject, counted);
  const object = shortened(cursor, { from: pivot.to, to: subject.to });
  const actor = shortened(cursor, { from: subject.from, to: pivot.from });
  const noun = nounPhrase(cursor, counted);
  const isObject = object.from < object.to && hasContent(cursor, object);
  return { metric: isObject ? object : noun, ...actorOf(cursor, actor) };
}

/** "[Change] cuts [metric] by 15%". */
function governed(cursor: TokenCursor, object: Stretch, before: Stretch): Words {
  const subject = shortened(cursor, before);
  const pivot = lastPivot(cursor, subject);
  return { metric: object, ...actorOf(cursor, pivot ? { from: subject.from, to: pivot.from } : subject) };
}

/** Who does it is the population if it is people, else the change. */
function actorOf(cursor: TokenCursor, stretch: Stretch): Words {
  const actor = trimmed(cursor, stretch);
  if (!actor) return {};
  return isPeople(cursor, actor) ? { population: actor } : { change: actor };
}

/** "users will create at least 3 projects": what stands behind "will" is done, and what is counted is the metric. */
function ofSubject(cursor: TokenCursor, subject: Stretch, counted: Stretch): Words {
  const auxiliary = findLast(subject, (at) => auxiliaries.has(cursor.peek(at)?.text ?? ""));
  const isPeopleFirst = isPeople(cursor, subject);
  if (auxiliary !== undefined && auxiliary + 1 < subject.to) {
    const actor = { from: subject.from, to: auxiliary };
    const noun = nounPhrase(cursor, counted);
    return { metric: noun ?? { from: auxiliary + 1, to: subject.to }, ...actorOf(cursor, actor) };
  }
  const noun = nounPhrase(cursor, counted);
  if (isPeopleFirst && noun && !hasPreposition(cursor, subject)) {
    const people = peopleEnd(cursor, subject);
    return { metric: noun, population: { from: subject.from, to: people } };
  }
  return { metric: subject };
}

/** "At least 8% of users shown the simulation will click", "at least 40 people sign up", "15% fewer tickets". */
function countedWords(cursor: TokenCursor, claim: SentenceClaim, after: Stretch): Words {
  let { from } = after;
  const link = cursor.peek(from)?.text ?? "";
  const isOf = link === "of" || link === "in";
  if (isOf) from++;
  const whole = { from, to: after.to };
  const verb = verbIn(cursor, whole);
  if (verb === undefined) {
    const noun = nounPhrase(cursor, after);
    if (link === "of" && isPeople(cursor, whole)) return { population: whole };
    return { metric: noun ?? (isOf ? whole : undefined) };
  }
  const population = { from, to: verb };
  const isChange = claim.threshold.direction === "increase" || claim.threshold.direction === "decrease";
  if (!isPeople(cursor, population) && (isChange || link !== "of")) return { metric: population };
  return { population, metric: predicateFrom(cursor, verb, after.to) };
}

function predicateFrom(cursor: TokenCursor, verb: number, to: number): Stretch {
  let from = verb;
  while (from < to && auxiliaries.has(cursor.peek(from)?.text ?? "")) from++;
  return { from, to };
}

/** Where the verb of "users shown the button click it" begins: at an auxiliary, else at a verb that people do. */
function verbIn(cursor: TokenCursor, { from, to }: Stretch): number | undefined {
  for (let at = from; at < to; at++) if (auxiliaries.has(cursor.peek(at)?.text ?? "")) return at;
  let isRelative = false;
  for (let at = from + 1; at < to; at++) {
    const word = cursor.peek(at)?.text ?? "";
    if (/^(?:who|that|which)$/.test(word)) isRelative = true;
    else if (doings.has(word) && isRelative) isRelative = false;
    else if (doings.has(word)) return at;
  }
  return undefined;
}

const doings: ReadonlySet<string> = new Set(
  (
    "click clicks use uses sign signs buy buys complete completes finish finishes open opens choose chooses pick picks say " +
    "says report reports answer answers return returns come comes pay pays upgrade upgrades subscribe subscribes download " +
    "downloads invite invites share shares start starts try tries accept accepts apply applies stay stays leave leaves book " +
    "books reply replies respond responds rate rates mention mentions name names convert converts churn churns activate " +
    "adopt adopts enable enables turn switch switches visit visits view views watch watches read reads see sees are is was " +
    "were have has get gets need needs want wants find finds make makes add adds create creates end ends load loads pass " +
    "passes fail fails take takes reach reaches agree agrees recommend recommends order orders contain contains arrive call " +
    "do does go goes enter enters tap taps press presses select selects join joins show shows confirm confirms hand send " +
    "resolve keep keeps give gives fill fills renew renews register registers attend attends cancel cancels prefer prefers " +
    "arrives drop swipe log logs move moves describe describes"
  ).split(" "),
);

/** "conversion among new visitors": whom the words are about stands behind their last "among" or "for". */
function splitPopulation(cursor: TokenCursor, stretch: Stretch | undefined): { rest?: Stretch; population?: Stretch } {
  if (!stretch) return {};
  const at = findLast(stretch, (place) => /^(?:among|amongst|for|of)$/.test(cursor.peek(place)?.text ?? ""));
  if (at === undefined || at === stretch.from) return { rest: stretch };
  const population = { from: at + 1, to: stretch.to };
  const isOf = cursor.peek(at)?.text === "of";
  const before = cursor.peek(at - 1)?.text ?? "";
  const isAmount = isOf && /^(?:number|share|percentage|proportion|amount|count|part|total|cost|value)$/.test(before);
  return isPeople(cursor, population) && !isAmount
    ? { rest: { from: stretch.from, to: at }, population }
    : { rest: stretch };
}

/** The change or the people that are named behind the claim: "... by 2 points with the new layout for new users". */
function behindWords(cursor: TokenCursor, after: Stretch, metric: Stretch | undefined): Words {
  if (metric && metric.from >= after.from && metric.from < after.to) return {};
  const start = findFirst(after, (at) => /^(?:with|for|among|amongst)$/.test(cursor.peek(at)?.text ?? ""));
  if (start === undefined) return {};
  const words = { from: start + 1, to: after.to };
  if (cursor.peek(start)?.text === "with") return { change: words };
  return isPeople(cursor, words) ? { population: words } : {};
}

/** "If we show the price earlier": without the "if". */
function changeClauseOf(cursor: TokenCursor, { clauses }: Clauses, claim: SentenceClaim): Stretch | undefined {
  const clause = clauses.find(({ role, from, to }) => role === "change" && from < to);
  if (clause) return clause;
  const at = clauses.indexOf(claim.clause);
  const earlier = clauses.slice(0, at).findLast(({ role, from, to }) => role === "claim" && from < to);
  return claim.clause.isSignal ? changeOfOutcome(cursor, earlier) : undefined;
}

/** "showing the price will result in more trust; we will know when ...": the words in front of the result. */
function changeOfOutcome(cursor: TokenCursor, clause: Clause | undefined): Stretch | undefined {
  if (!clause) return undefined;
  const end = findFirst(clause, (at) => {
    return auxiliaries.has(cursor.peek(at)?.text ?? "") || cursor.phraseLength(resultVerbs, at) > 0;
  });
  return end === undefined || end === clause.from ? undefined : { from: clause.from, to: end };
}

function nounPhrase(cursor: TokenCursor, { from, to }: Stretch): Stretch | undefined {
  let start = from;
  if (/^(?:in|of)$/.test(cursor.peek(start)?.text ?? "")) start++;
  let end = start;
  while (
    end < to &&
    !/^(?:with|for|than|compared|on|from|and|or|,|when|among|amongst|at|to|through|thanks|if|as)$/.test(
      cursor.peek(end)?.text ?? "",
    )
  ) {
    end++;
  }
  return start < end && cursor.peek(start)?.kind === "word" ? { from: start, to: end } : undefined;
}

function lastPivot(cursor: TokenCursor, { from, to }: Stretch): Stretch | undefined {
  for (let at = to - 1; at > from; at--) {
    const length = cursor.phraseLength(resultVerbs, at);
    if (length > 0 && at + length <= to) return { from: at, to: at + length };
  }
  return undefined;
}

/** Without the words that only lead to the number: "bounce rate will be". */
function shortened(cursor: TokenCursor, { from, to }: Stretch): Stretch {
  let start = from;
  let end = to;
  while (start < end && leadingWords.has(cursor.peek(start)?.text ?? "")) start++;
  while (start < end && linkWords.has(cursor.peek(end - 1)?.text ?? "")) end--;
  return { from: start, to: end };
}

function trimmed(cursor: TokenCursor, stretch: Stretch | undefined, keepsStart = false): Stretch | undefined {
  if (!stretch) return undefined;
  let { from, to } = stretch;
  const isLoose = (at: number): boolean => /^[,;:.\-!?"“”„«»)]$/.test(cursor.peek(at)?.text ?? "");
  while (from < to && (isLoose(from) || (!keepsStart && leadingWords.has(cursor.peek(from)?.text ?? "")))) from++;
  while (from < to && (isLoose(to - 1) || trailing.has(cursor.peek(to - 1)?.text ?? ""))) to--;
  return from < to ? { from, to } : undefined;
}

const trailing: ReadonlySet<string> = new Set(
  "and or but will would should that to of in by the a an is are be then also".split(" "),
);

function hasContent(cursor: TokenCursor, stretch: Stretch): boolean {
  return trimmed(cursor, stretch) !== undefined;
}

/** Whether one of its first words names people: "new users shown the simulation". */
function isPeople(cursor: TokenCursor, { from, to }: Stretch): boolean {
  for (let at = from; at < Math.min(to, from + 6); at++) {
    const word = cursor.peek(at)?.text ?? "";
    if (/^(?:of|in|on|per|for|to|with|from)$/.test(word)) return false;
    const next = cursor.peek(at + 1);
    const isLast =
      at + 1 >= to ||
      next?.kind !== "word" ||
      !/^(?:rate|time|rates|times|score|count|satisfaction|churn|retention|engagement|base|numbers|tickets|emails|feedback|requests|questions|support|lifetime|acquisition)$/.test(
        next.text,
      );
    if (peopleNouns.has(word) && isLast) return true;
  }
  return false;
}

function peopleEnd(cursor: TokenCursor, { from, to }: Stretch): number {
  for (let at = from; at < to; at++) if (peopleNouns.has(cursor.peek(at)?.text ?? "")) return at + 1;
  return to;
}

function hasPreposition(cursor: TokenCursor, stretch: Stretch): boolean {
  return findFirst(stretch, (at) => /^(?:of|per|in)$/.test(cursor.peek(at)?.text ?? "")) !== undefined;
}

function findFirst({ from, to }: Stretch, fits: (at: number) => boolean): number | undefined {
  for (let at = from; at < to; at++) if (fits(at)) return at;
  return undefined;
}

function findLast({ from, to }: Stretch, fits: (at: number) => boolean): number | undefined {
  for (let at = to - 1; at >= from; at--) if (fits(at)) return at;
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
