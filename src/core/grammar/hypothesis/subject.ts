import { multiplyingVerbs } from "../change-words.ts";
import type { Stretch } from "./stretch.ts";
import type { SentenceClaim } from "./attempt.ts";
import { isInQuotes } from "./quotes.ts";
import { shortened, trimmed } from "./trimmed.ts";
import { findVerb, isPeople } from "./people.ts";
import { amountNouns, shareNouns } from "./measure-nouns.ts";
import { auxiliaries, linkWords, resultVerbs } from "./words.ts";
import type { TokenCursor } from "../token-cursor.ts";

/** The words of a sentence around its claim, each a stretch of tokens. */
export interface Words {
  readonly metric?: Stretch | undefined;
  readonly change?: Stretch | undefined;
  readonly population?: Stretch | undefined;
}

/** Tells what is measured from who or what does it, by the words in front of and behind a claim. */
export function wordsAround(cursor: TokenCursor, claim: SentenceClaim, before: Stretch, after: Stretch): Words {
  if (claim.object) return governed(cursor, claim.object, before);
  const counted = { from: claim.noun ?? after.from, to: after.to };
  if (isHowOften(cursor, claim))
    return ofSubject(cursor, { ...before, to: Math.min(before.to, claim.from - 1) }, undefined);
  const noun = nounPhrase(cursor, counted);
  if (noun && cursor.phraseLength(multiplyingVerbs, claim.to - 1) > 0) return governed(cursor, noun, before);
  const subject = shortened(cursor, before);
  if (subject.from === subject.to) return countedWords(cursor, claim, counted);
  if (noun && reachesPeople(cursor, claim, subject, noun))
    return { metric: noun, ...actorOf(cursor, { from: before.from, to: subject.to }) };
  return ofResult(cursor, before, noun) ?? ofSubject(cursor, { from: before.from, to: subject.to }, noun);
}

/** "merge [in at least 80% of cases]": the cases are what is looked at, and not what is measured. */
function isHowOften(cursor: TokenCursor, { clause, from, to, threshold }: SentenceClaim): boolean {
  const isShare = threshold.unit === "percent" || threshold.unit === "ratio";
  return isShare && clause.from < from && cursor.wordAt(to) === "of" && /^(?:in|for|on)$/.test(cursor.wordAt(from - 1));
}

/** "[Change] cuts [metric] by 15%". */
function governed(cursor: TokenCursor, object: Stretch, before: Stretch): Words {
  const pivot = lastPivot(cursor, before);
  const actor = pivot ? { from: before.from, to: pivot.from } : before;
  const link = cursor.wordAt(object.from);
  const metric = link === "in" || link === "of" ? { from: object.from + 1, to: object.to } : object;
  return { metric, ...actorOf(cursor, actor) };
}

/** Who does it is the population if it is people, else the change. */
function actorOf(cursor: TokenCursor, { from, to }: Stretch): Words {
  let end = to;
  while (from < end && linkWords.has(cursor.wordAt(end - 1))) end--;
  const actor = trimmed(cursor, { from, to: end }, "keeps-articles");
  if (!actor || (actor.to - actor.from === 1 && pronouns.test(cursor.wordAt(actor.from)))) return {};
  return isPeople(cursor, actor) ? { population: actor } : { change: actor };
}

const pronouns = /^(?:we|i|they|it|there|this|that|which|[a-z]+['’](?:ll|d|ve|re|s))$/;

/** "The page has a bounce rate below 40%", "The page gets at least 100 sign-ups". */
function ofResult(cursor: TokenCursor, before: Stretch, noun: Stretch | undefined): Words | undefined {
  const pivot = lastPivot(cursor, before);
  if (!pivot) return undefined;
  const object = trimmed(cursor, shortened(cursor, { from: pivot.to, to: before.to }));
  const who = actorOf(cursor, { from: before.from, to: pivot.from });
  const isPronoun = object && /^(?:us|them|you|me|it|him|her)$/.test(cursor.wordAt(object.from));
  const metric = isPronoun ? noun : (object ?? noun);
  if (metric) return { metric, ...who };
  return who.population ? { metric: pivot, ...who } : undefined;
}

/** "bounce rate will be ...", "users will create at least 3 projects", "visitors convert at 4% or more". */
function ofSubject(cursor: TokenCursor, before: Stretch, noun: Stretch | undefined): Words {
  const subject = shortened(cursor, before);
  const arePeople = isPeople(cursor, subject);
  if (/^takes?$/.test(cursor.wordAt(subject.from - 1)) && arePeople) return { population: subject };
  const verb = arePeople ? findVerb(cursor, subject) : findAuxiliary(cursor, before);
  if (verb === undefined && arePeople && noun) return { metric: noun, population: subject };
  if (verb === undefined || verb === before.from) return { metric: withoutPredicate(cursor, subject) };
  const predicate = trimmed(cursor, behindAuxiliaries(cursor, { from: verb, to: subject.to }));
  const actor = { from: before.from, to: verb };
  if (!noun && !predicate) return { metric: actor };
  return { metric: noun ?? predicate, ...actorOf(cursor, actor) };
}

/** "The page will reach at least 200 people" is about the people, "sales will reach 200 visitors" about the sales. */
function reachesPeople(cursor: TokenCursor, { from }: SentenceClaim, { to }: Stretch, noun: Stretch): boolean {
  const subject = cursor.wordAt(to - 1);
  const isReach = [from - 1, from].some((at) => cursor.wordAt(at).startsWith("reach"));
  return isReach && isPeople(cursor, noun) && !shareNouns.has(subject) && !amountNouns.has(subject);
}

function findAuxiliary(cursor: TokenCursor, { from, to }: Stretch): number | undefined {
  for (let at = to - 1; at >= from; at--) if (auxiliaries.has(cursor.wordAt(at))) return at;
  return undefined;
}

/** "Code reviews are picked up [within 4 hours]": what is done with them is not what is measured. */
function withoutPredicate(cursor: TokenCursor, { from, to }: Stretch): Stretch {
  for (let at = from + 1; at < to; at++) {
    if (/^(?:who|that|which)$/.test(cursor.wordAt(at))) break;
    if (/^(?:is|are|was|were)$/.test(cursor.wordAt(at))) return { from, to: at };
  }
  return { from, to };
}

/** "At least 8% of users shown the simulation will click", "at least 40 people sign up", "15% fewer tickets". */
function countedWords(cursor: TokenCursor, { threshold }: SentenceClaim, after: Stretch): Words {
  const link = cursor.wordAt(after.from);
  const isLinked = link === "of" || link === "in";
  const whole = { from: after.from + (isLinked ? 1 : 0), to: after.to };
  const verb = findVerb(cursor, whole);
  if (verb === undefined) {
    const isShare = link === "of" && isPeople(cursor, whole);
    return isShare ? { population: whole } : { metric: nounPhrase(cursor, after) };
  }
  const predicate = behindAuxiliaries(cursor, { from: verb, to: after.to });
  if (verb === whole.from) return { metric: predicate };
  const population = { from: whole.from, to: verb };
  const isShare = threshold.unit === "percent" || threshold.unit === "ratio";
  const isChange = threshold.direction === "increase" || threshold.direction === "decrease";
  if (!isPeople(cursor, population) && (isChange || !(isShare || link === "of"))) return { metric: population };
  return { population, metric: predicate };
}

function behindAuxiliaries(cursor: TokenCursor, { from, to }: Stretch): Stretch {
  let start = from;
  while (start < to && (auxiliaries.has(cursor.wordAt(start)) || cursor.wordAt(start) === "to")) start++;
  return { from: start, to };
}

const endsNoun =
  /^(?:with|for|than|compared|on|from|and|or|,|when|among|amongst|at|to|through|thanks|if|as|during|by|within|will|would)$/;

/** What is counted behind a number, up to where something else begins: "support tickets per week". */
function nounPhrase(cursor: TokenCursor, { from, to }: Stretch): Stretch | undefined {
  let start = from;
  if (/^(?:in|of)$/.test(cursor.wordAt(start))) start++;
  // "20% more likely to finish"
  if (cursor.wordAt(start) === "likely" && cursor.wordAt(start + 1) === "to") return { from: start + 2, to };
  if (cursor.peek(start)?.kind !== "word" || /^(?:per|a|an|than|vs|via)$/.test(cursor.wordAt(start))) return undefined;
  let end = start;
  while (end < to && !endsNoun.test(cursor.wordAt(end)) && !isPerNumber(cursor, end)) end++;
  return start < end ? { from: start, to: end } : undefined;
}

function isPerNumber(cursor: TokenCursor, at: number): boolean {
  return /^(?:per|in)$/.test(cursor.wordAt(at)) && cursor.peek(at + 1)?.kind === "number";
}

function lastPivot(cursor: TokenCursor, { from, to }: Stretch): Stretch | undefined {
  for (let at = to - 1; at > from; at--) {
    const length = cursor.phraseLength(resultVerbs, at);
    const isRelative = /^(?:who|that|which)$/.test(cursor.wordAt(at - 1));
    const isName = cursor.peek(at + length)?.start === cursor.peek(at + length - 1)?.end;
    if (length > 0 && at + length <= to && !isRelative && !isName && !isInQuotes(cursor, at, from))
      return { from: at, to: at + length };
  }
  return undefined;
}
