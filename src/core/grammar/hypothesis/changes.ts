import { type ChangeVerb, changeVerbs } from "../change-words.ts";
import { comparatorsBefore, comparatorsWithBy, sideless } from "../comparator.ts";
import { type Asides, isFreeQuantityAt } from "./asides.ts";
import { type Attempt, attempt, type FoundClaim } from "./attempt.ts";
import { finish } from "./behind.ts";
import type { Clause } from "./clauses.ts";
import { isNegation } from "./negation.ts";
import { articles, auxiliaries } from "./words.ts";
import { isQuantityAt } from "../quantity.ts";
import { rangeOpeners } from "../range-reader.ts";
import { spanOf } from "../reading.ts";
import { readChange, readThreshold, type Threshold, type WrittenThreshold } from "../threshold.ts";
import type { TokenCursor } from "../token-cursor.ts";

const farthestNumber = 16;

export const nounsOfChange =
  /^(?:increase|raise|rise|lift|gain|growth|uplift|decrease|fall|drop|reduction|decline|cut|dip|jump)$/;

/** "increases by 2 points", "cuts bounce rate by 15%", "a drop in churn of 3 points". */
export function changeAt(cursor: TokenCursor, at: number, clause: Clause, asides: Asides): Attempt | undefined {
  const length = cursor.phraseLength(changeVerbs, at);
  const verb = cursor.startingAt(at).takePhrase(changeVerbs);
  if (!verb || isParticle(cursor, at)) return undefined;
  const behind = at + length;
  const isDirect =
    (!asides.has(behind) && isSizeAt(cursor, behind, asides)) || cursor.phraseLength(sideless, behind) > 0;
  if (isDirect) return attempt(cursor, at, (reader) => finish(reader, readThreshold(reader), at), "has-number");
  const half = findHalf(cursor, at, clause);
  if (half !== undefined) return attempt(cursor, at, (reader) => readHalf(reader, half));
  const link = findLink(cursor, behind, clause, asides);
  if (link === undefined) return undefined;
  const isNoun = nounsOfChange.test(cursor.wordAt(behind - 1)) || verb.link === "by";
  const object = hasWord(cursor, behind, link.at) ? { object: { from: behind, to: link.at } } : {};
  return attempt(cursor, at, (reader) => {
    takeVerb(reader, behind);
    const place = reader.startingAt(link.at);
    if (!isNoun) reader.refuse("unexpected", spanOf(reader.peek(0) ?? reader.whole()), unclearChange);
    const written = readLinked(place, { ...verb, link: link.word });
    return { ...finish(place, written, at), ...object, parts: [...reader.parts, ...place.parts] };
  });
}

/** Where "in half" stands behind a "cut": "cuts support time in half". */
function findHalf(cursor: TokenCursor, verb: number, { to }: Clause): number | undefined {
  if (!/^(?:cut|cuts|cutting)$/.test(cursor.wordAt(verb))) return undefined;
  for (let at = verb + 1; at < Math.min(to - 1, verb + farthestNumber); at++) {
    if (cursor.peek(at)?.kind !== "word" || auxiliaries.has(cursor.wordAt(at)) || cursor.wordAt(at) === "and")
      return undefined;
    if (cursor.wordAt(at) === "in" && cursor.wordAt(at + 1) === "half") return at;
  }
  return undefined;
}

function readHalf(reader: TokenCursor, half: number): FoundClaim {
  const from = reader.place;
  reader.take("direction");
  const place = reader.startingAt(half);
  place.take("direction");
  place.take("number");
  const object = from + 1 < half ? { object: { from: from + 1, to: half } } : {};
  const threshold: Threshold = { direction: "decrease", value: 0.5, unit: "times", relative: true };
  return { threshold, from, to: half + 2, parts: [...reader.parts, ...place.parts], ...object };
}

const openersOfSize = [comparatorsWithBy, comparatorsBefore, rangeOpeners];

/** Whether a number stands here, or behind words that compare it. */
function isSizeAt(cursor: TokenCursor, at: number, asides: Asides): boolean {
  return isFreeQuantityAt(cursor, behindOpener(cursor, at), asides);
}

export function behindOpener(cursor: TokenCursor, at: number): number {
  return at + Math.max(...openersOfSize.map((table) => cursor.phraseLength(table, at)));
}

function hasWord(cursor: TokenCursor, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (cursor.peek(at)?.kind === "word") return true;
  return false;
}

export const unclearChange = 'Say the change in one piece, as in "increases by 2 points" or "falls from 9% to 6%".';

function takeVerb(reader: TokenCursor, end: number): void {
  if (reader.place < end) reader.takePhrase(changeVerbs, "direction");
  if (reader.place < end) reader.take("direction");
}

function readLinked(reader: TokenCursor, verb: ChangeVerb): WrittenThreshold {
  if (reader.phraseLength(comparatorsWithBy) === 0) reader.take("direction");
  return readChange(reader, verb);
}

/** "sign up to 3 lists": the word belongs to another verb. */
function isParticle(cursor: TokenCursor, at: number): boolean {
  return /^(?:up|down)$/.test(cursor.wordAt(at)) && phrasal.test(cursor.wordAt(at - 1));
}

const phrasal =
  /^(?:(?:sign|set|follow|start|warm|look|clean|back|pick|end|show|log|speed|fill|open|keep|slow|break|pop|catch|step|make|come|turn|give)(?:s|ed|ing)?|signing|setting|cut|let)$/;

/** The "by", "to" or "from" in front of the number that a verb of change governs, a few words behind it. */
export function findLink(
  cursor: TokenCursor,
  from: number,
  { to }: Clause,
  asides: Asides,
): { readonly at: number; readonly word: ChangeVerb["link"] } | undefined {
  for (let at = from; at < Math.min(to, from + farthestNumber); at++) {
    const token = cursor.peek(at);
    if (!token || asides.has(at)) return undefined;
    if (auxiliaries.has(token.text) || isNegation(token.text)) return undefined;
    if (/^(?:,|and|who|that|leads|results|do|does|did)$/.test(token.text)) return undefined;
    if (cursor.phraseLength(comparatorsWithBy, at) > 0 && isSizeAt(cursor, at, asides)) return { at, word: "by" };
    const word = links[token.text];
    const side = at + 1 + cursor.phraseLength(sideless, at + 1);
    const isNumber = isSizeAt(cursor, at + 1, asides) || (side > at + 1 && isQuantityAt(cursor, side));
    const isOf = token.text === "of" && !/^(?:in|of)$/.test(cursor.wordAt(from));
    if (word && isNumber && !isOf) return { at, word };
    if (at > from && isVerbAt(cursor, at)) return undefined;
  }
  return undefined;
}

/** "raises", and the "increase" of "prices increase sales"; no noun of change as in "the drop in churn". */
function isVerbAt(cursor: TokenCursor, at: number): boolean {
  if (cursor.phraseLength(changeVerbs, at) === 0) return false;
  if (cursor.wordAt(at) === "lower") return !articles.has(cursor.wordAt(at - 1));
  const isNoun = nounsOfChange.test(cursor.wordAt(at));
  return (
    !isNoun ||
    (/[^s]s$/.test(cursor.wordAt(at - 1)) && cursor.peek(at + 1)?.kind === "word" && !links[cursor.wordAt(at + 1)])
  );
}

const links: Readonly<Record<string, ChangeVerb["link"]>> = { by: "by", of: "by", to: "to", from: "from" };
