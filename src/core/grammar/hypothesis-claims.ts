import { type ChangeVerb, changeVerbs, multiplyingVerbs, relativities } from "./change-words.ts";
import { comparatorsBefore, noWorseThan, sideless } from "./comparator.ts";
import { unitAdvice } from "./ending.ts";
import type { Aside, Stretch } from "./hypothesis-asides.ts";
import type { Clause, Clauses } from "./hypothesis-clauses.ts";
import { auxiliaries, neutralVerbs, peopleNouns, unclearVerbs } from "./hypothesis-words.ts";
import { shiftDecimal } from "./numeral.ts";
import { phraseTable } from "./phrase-table.ts";
import { isQuantityAt, type Quantity, readQuantity } from "./quantity.ts";
import { endsOf, rangeOpeners } from "./range-reader.ts";
import { type Per, readRate } from "./rate-reader.ts";
import { orRefusal, type Part, type Refusal, spanOf } from "./reading.ts";
import { readChange, readThreshold, type Threshold, type WrittenThreshold } from "./threshold.ts";
import { isThresholdAt } from "./threshold-start.ts";
import type { TokenCursor } from "./token-cursor.ts";

/** A claim in the middle of a sentence. */
export interface SentenceClaim extends Stretch {
  readonly threshold: Threshold;
  readonly baseline?: Quantity;
  readonly parts: readonly Part[];
  readonly clause: Clause;
  /** The words between verb and number in "cuts bounce rate by 15%". */
  readonly object?: Stretch;
  /** Where the noun that is counted begins, where the threshold holds one: "100 sign-ups". */
  readonly noun?: number;
}

/** Words that look like a claim and cannot be read as one; `isBare` for a number that nothing is compared with. */
export interface Obstacle extends Stretch {
  readonly refusal: Refusal;
  readonly isBare: boolean;
  readonly isShare: boolean;
  readonly clause: Clause;
}

export interface Scan {
  readonly claims: readonly SentenceClaim[];
  readonly obstacles: readonly Obstacle[];
}

type Attempt = Omit<SentenceClaim, "clause"> | Omit<Obstacle, "clause">;

const farthestNumber = 16;
const nounsOfChange = /^(?:increase|rise|lift|gain|growth|uplift|decrease|fall|drop|reduction|decline|cut|dip|jump)$/;
const asMany = phraseTable<"at-least">([
  ["at-least", "as many, as much, as often, as likely, as high, as large, as big, as long, as frequently"],
]);
const larger = /^(?:million|millions|billion|billions|mio|mn|bn|thousand|thousands|hundred|hundreds|dozen|dozens)$/;
const speeds = /^(?:faster|quicker|sooner|earlier|slower|later|better|worse|quickly)$/;
const timeSpeeds: Readonly<Record<string, "increase" | "decrease">> = {
  faster: "decrease",
  quicker: "decrease",
  sooner: "decrease",
  earlier: "decrease",
  slower: "increase",
  later: "increase",
};

/** Everything that claims, or nearly claims, in the clauses that can. */
export function scanClaims(
  cursor: TokenCursor,
  { clauses, parentheses }: Clauses,
  asides: ReadonlyMap<number, Aside>,
): Scan {
  const claims: SentenceClaim[] = [];
  const obstacles: Obstacle[] = [];
  for (const clause of clauses) {
    if (clause.role !== "claim" && clause.role !== "guard") continue;
    let at = clause.from;
    while (at < clause.to) {
      const skip = asides.get(at)?.to ?? parentheses.get(at);
      const found = skip === undefined ? attemptAt(cursor, at, clause, asides) : undefined;
      if (found && "refusal" in found) obstacles.push({ ...found, clause });
      else if (found) claims.push({ ...found, clause });
      at = skip ?? Math.max(found?.to ?? 0, at + 1);
    }
  }
  return { claims, obstacles };
}

function attemptAt(
  cursor: TokenCursor,
  at: number,
  clause: Clause,
  asides: ReadonlyMap<number, Aside>,
): Attempt | undefined {
  const token = cursor.peek(at);
  if (!token) return undefined;
  if (neutralVerbs.has(token.text)) return neutralAt(cursor, at, clause, asides);
  const multiple = multipleAt(cursor, at);
  if (multiple) return multiple;
  if (cursor.phraseLength(comparatorsBefore, at) === 0 && cursor.phraseLength(changeVerbs, at) > 0) {
    return changeAt(cursor, at, clause, asides);
  }
  if (!mayBegin(cursor, at, asides)) return undefined;
  return attempt(cursor, at, (reader) => finish(reader, readThreshold(reader), at));
}

function mayBegin(cursor: TokenCursor, at: number, asides: ReadonlyMap<number, Aside>): boolean {
  const token = cursor.peek(at);
  const before = cursor.peek(at - 1);
  if (!token || !isThresholdAt(cursor, at)) return false;
  const comparing =
    cursor.phraseLength(comparatorsBefore, at) ||
    cursor.phraseLength(noWorseThan, at) ||
    cursor.phraseLength(rangeOpeners, at);
  if (comparing > 0)
    return (
      isFreeQuantityAt(cursor, at + comparing, asides) || cursor.phraseLength(multiplyingVerbs, at + comparing) > 0
    );
  const side = cursor.phraseLength(sideless, at);
  if (side > 0) return isFreeQuantityAt(cursor, at + side, asides);
  if (cursor.phraseLength(multiplyingVerbs, at) > 0) return isVerbAt(cursor, at);
  if (token.text === "one" || token.text === "a" || token.text === "an" || token.text === "the") {
    return isShareWordsAt(cursor, at);
  }
  // A hyphen belongs to the number only where it stands at it and apart from what is before.
  if (token.text === "-")
    return cursor.peek(at + 1)?.start === token.end && (before === undefined || before.end < token.start);
  return true;
}

/** Of the numbers with an article, only those that are shares or sizes of a change: "a third", "a 15% decrease". */
function isShareWordsAt(cursor: TokenCursor, at: number): boolean {
  const next = cursor.peek(at + 1);
  if (next?.kind === "number") return cursor.peek(at)?.text !== "the";
  const reader = cursor.startingAt(at);
  const quantity = orRefusal(() => readQuantity(reader));
  return !("refusal" in quantity) && (quantity.amount.unit === "percent" || quantity.amount.unit === "ratio");
}

function isFreeQuantityAt(cursor: TokenCursor, at: number, asides: ReadonlyMap<number, Aside>): boolean {
  return isQuantityAt(cursor, at) && !asides.has(at);
}

/** "double" is a claim behind "will" and in front of what is doubled, and a name in "double opt-in". */
function isVerbAt(cursor: TokenCursor, at: number): boolean {
  const before = cursor.peek(at - 1)?.text ?? "";
  const next = cursor.peek(at + 1)?.text ?? "";
  const isFinite = /^(?:doubles|doubled|triples|tripled|trebles|quadruples|quadrupled|halves|halved)$/.test(
    cursor.peek(at)?.text ?? "",
  );
  return isFinite || auxiliaries.has(before) || /^(?:to|than|least|most)$/.test(before) || /^(?:the|our)$/.test(next);
}

/** "increases by 2 points", "cuts bounce rate by 15%", "a drop in churn of 3 points". */
function changeAt(
  cursor: TokenCursor,
  at: number,
  clause: Clause,
  asides: ReadonlyMap<number, Aside>,
): Attempt | undefined {
  const length = cursor.phraseLength(changeVerbs, at);
  const verb = cursor.startingAt(at).takePhrase(changeVerbs);
  if (!verb || isParticle(cursor, at)) return undefined;
  const behind = at + length;
  const compared = behind + cursor.phraseLength(comparatorsBefore, behind);
  const isDirect = isFreeQuantityAt(cursor, compared, asides) || cursor.phraseLength(sideless, behind) > 0;
  if (isDirect) return attempt(cursor, at, (reader) => finish(reader, readThreshold(reader), at));
  const link = findLink(cursor, behind, clause, asides);
  if (link === undefined) return undefined;
  const isNoun = nounsOfChange.test(cursor.peek(behind - 1)?.text ?? "") || verb.link === "by";
  const object = { from: behind, to: link.at };
  return attempt(cursor, at, (reader) => {
    takeVerb(reader, behind);
    const place = reader.startingAt(link.at);
    if (!isNoun) reader.refuse("unexpected", spanOf(reader.peek(0) ?? reader.whole()), unclearChange);
    const written = readLinked(place, { ...verb, link: link.word });
    return { ...finish(place, written, at), object, parts: [...reader.parts, ...place.parts] };
  });
}

const unclearChange = 'Say the change in one piece, as in "increases by 2 points" or "falls from 9% to 6%".';

function takeVerb(reader: TokenCursor, end: number): void {
  if (reader.place < end) reader.takePhrase(changeVerbs, "direction");
  if (reader.place < end) reader.take("direction");
}

function readLinked(reader: TokenCursor, verb: ChangeVerb): WrittenThreshold {
  reader.take("direction");
  return readChange(reader, verb);
}

/** "sign up to 3 lists": the word belongs to another verb. */
function isParticle(cursor: TokenCursor, at: number): boolean {
  const word = cursor.peek(at)?.text ?? "";
  if (word !== "up" && word !== "down") return false;
  const before = cursor.peek(at - 1);
  return before?.kind === "word" && !/^(?:is|are|be|was|were|been|stays|further|goes|go|will|%)$/.test(before.text);
}

/** The "by", "to" or "from" in front of the number that a verb of change governs, a few words behind it. */
function findLink(
  cursor: TokenCursor,
  from: number,
  { to }: Clause,
  asides: ReadonlyMap<number, Aside>,
): { readonly at: number; readonly word: ChangeVerb["link"] } | undefined {
  for (let at = from; at < Math.min(to, from + farthestNumber); at++) {
    const token = cursor.peek(at);
    if (!token || asides.has(at)) return undefined;
    if (auxiliaries.has(token.text) || /^(?:,|and|who|that|leads|results)$/.test(token.text)) return undefined;
    const word = links[token.text];
    const compared = at + 1 + cursor.phraseLength(comparatorsBefore, at + 1);
    const side = at + 1 + cursor.phraseLength(sideless, at + 1);
    const isNumber = isFreeQuantityAt(cursor, compared, asides) || (side > at + 1 && isQuantityAt(cursor, side));
    const isOf = token.text === "of" && !/^(?:in|of)$/.test(cursor.peek(from)?.text ?? "");
    if (word && isNumber && !isOf) return { at, word };
    const isVerb =
      cursor.phraseLength(changeVerbs, at) > 0 && !nounsOfChange.test(token.text) && token.text !== "lower";
    if (at > from && isVerb) return undefined;
  }
  return undefined;
}

const links: Readonly<Record<string, ChangeVerb["link"]>> = { by: "by", of: "by", to: "to", from: "from" };

/** "improves from 9% to 6%" goes where its end lies; "improves by 10%" goes nowhere that a sentence could say. */
function neutralAt(
  cursor: TokenCursor,
  at: number,
  clause: Clause,
  asides: ReadonlyMap<number, Aside>,
): Attempt | undefined {
  if (cursor.phraseLength(changeVerbs, at) > 1) return changeAt(cursor, at, clause, asides);
  const link = findLink(cursor, at + 1, clause, asides);
  const isUnclear = unclearVerbs.has(cursor.peek(at)?.text ?? "");
  if (!link) {
    if (!isUnclear || !isFreeQuantityAt(cursor, at + 1, asides)) return undefined;
    return attempt(cursor, at, (reader) => refuseUnclear(reader, at + 1));
  }
  const object = at + 1 < link.at ? { object: { from: at + 1, to: link.at } } : {};
  if (link.word === "from") {
    return attempt(cursor, at, (reader) => {
      reader.take("direction");
      const place = reader.startingAt(link.at);
      const written = readNeutral(place);
      return { ...finish(place, written, at), ...object, parts: [...reader.parts, ...place.parts] };
    });
  }
  return isUnclear ? attempt(cursor, at, (reader) => refuseUnclear(reader, link.at + 1)) : undefined;
}

function refuseUnclear(reader: TokenCursor, number: number): never {
  const place = reader.startingAt(number);
  readQuantity(place);
  const message = 'This does not say up or down; write "increase by" or "decrease by", or from where to where.';
  return reader.refuse("no-direction", spanOf(reader.peek() ?? reader.whole(), place.peek(-1)), message);
}

function readNeutral(reader: TokenCursor): WrittenThreshold {
  reader.take("direction");
  const from = readQuantity(reader);
  if (!reader.skip("to", "range")) reader.refuse("unexpected", reader.rest(), unclearChange);
  reader.takePhrase(comparatorsBefore, "direction");
  const last = readQuantity(reader);
  const { first: baseline, second: end } = endsOf(reader, from, last);
  if (baseline.value === end.value) reader.refuse("contradiction", spanOf(from.span, last.span), unclearChange);
  const direction = baseline.value < end.value ? "at-least" : "at-most";
  return { threshold: { direction, ...end, relative: end.unit === "times" }, baseline, last };
}

/** "twice as many", "half as many", "at least 3 times as often". */
function multipleAt(cursor: TokenCursor, at: number): Attempt | undefined {
  const start = at + cursor.phraseLength(comparatorsBefore, at);
  if (!isQuantityAt(cursor, start)) return undefined;
  const reader = cursor.startingAt(at);
  const comparator = reader.takePhrase(comparatorsBefore, "direction");
  const quantity = orRefusal(() => readQuantity(reader));
  if ("refusal" in quantity || reader.phraseLength(asMany) === 0) return undefined;
  const { value, unit } = quantity.amount;
  if (unit !== "times" && !(unit === "percent" && value < 1)) return undefined;
  reader.takePhrase(asMany, "direction");
  const direction = comparator?.direction ?? (value < 1 ? "at-most" : "at-least");
  const strict = comparator?.strict ? { strict: true } : {};
  const threshold: Threshold = { direction, value, unit: "times", relative: true, ...strict };
  return { threshold, from: at, to: reader.place, parts: reader.parts };
}

/** What stands behind the threshold and still belongs to it: the noun that is counted, and per what. */
function finish(reader: TokenCursor, written: WrittenThreshold, at: number): Omit<SentenceClaim, "clause"> {
  const { baseline, last } = written;
  refuseLargeNumber(reader);
  if (!last.hasUnit) refuseUnknownUnit(reader);
  const threshold = withSpeed(reader, withRate(reader, written));
  const noun = nounBefore(reader, at);
  return {
    threshold,
    from: at,
    to: reader.place,
    parts: reader.parts,
    ...(baseline ? { baseline } : {}),
    ...(noun === undefined ? {} : { noun }),
  };
}

/** "3 support tickets per week": only then is it a rate, however many words name what is counted. */
function withRate(reader: TokenCursor, { threshold, last }: WrittenThreshold): Threshold {
  if (last.hasUnit || threshold.per || threshold.unit !== "count") return threshold;
  for (let ahead = 1; ahead < 5; ahead++) {
    const token = reader.peek(ahead);
    if (reader.peek(ahead - 1)?.kind !== "word" || !token || auxiliaries.has(token.text)) return threshold;
    if (token.text !== "per" && token.text !== "a" && token.text !== "each" && token.text !== "every") continue;
    const rate = readRateOf(reader.startingAt(reader.place + ahead), threshold.value);
    if (!rate) return threshold;
    for (let noun = 0; noun < ahead; noun++) reader.take("noun");
    readRate(reader, threshold.value, undefined);
    return { ...threshold, per: rate };
  }
  return threshold;
}

function readRateOf(reader: TokenCursor, value: number): Per | undefined {
  const reading = orRefusal(() => ({ rate: readRate(reader, value, undefined) }));
  return "refusal" in reading ? undefined : reading.rate?.per;
}

/** "200 ms faster" is a fall of the time that it takes; of a percentage nobody can tell. */
function withSpeed(reader: TokenCursor, threshold: Threshold): Threshold {
  const word = reader.peek();
  if (!word || !speeds.test(word.text)) return threshold;
  const change = timeSpeeds[word.text];
  const isTime = /^(?:ms|s|min|h|days|weeks)$/.test(threshold.unit);
  if (change && isTime && threshold.direction === "at-least") {
    reader.take("direction");
    return { ...threshold, direction: change };
  }
  const message = `"${reader.quote(word)}" may mean two things; write what goes down or up, as in "takes 20% less time".`;
  return reader.refuse("ambiguous", word, message);
}

function refuseLargeNumber(reader: TokenCursor): void {
  const next = reader.peek();
  if (!next || !larger.test(next.text)) return;
  reader.refuse(
    "malformed-number",
    next,
    `Write the number in digits instead of "${reader.quote(next)}", as in 2,000,000.`,
  );
}

function refuseUnknownUnit(reader: TokenCursor): void {
  const next = reader.peek();
  if (next?.kind !== "word") return;
  const advice =
    unitAdvice.get(next.text) ?? (/^(?:pers?en\w*|percen\w*|prozent|procent)$/.test(next.text) ? "write %" : undefined);
  if (advice) reader.refuse("unknown-unit", next, `"${reader.quote(next)}" is not a unit here; ${advice}.`);
}

function nounBefore(reader: TokenCursor, from: number): number | undefined {
  const part = reader.parts.at(-1);
  const nouns = reader.parts.filter(({ kind }) => kind === "noun");
  const last = reader.peek(-1);
  if (part?.kind === "per" && last && peopleNouns.has(last.text)) return reader.place - 1;
  if (nouns.length === 0 || !nouns[0]) return undefined;
  for (let at = reader.place - 1; at >= from; at--) {
    if (reader.startingAt(at).peek()?.start === nouns[0].start) return at;
  }
  return undefined;
}

/** A claim, or the obstacle that its reader met; `undefined` where the words only look like one. */
function attempt(
  cursor: TokenCursor,
  at: number,
  read: (reader: TokenCursor) => Omit<SentenceClaim, "clause">,
): Attempt | undefined {
  const reading = orRefusal(() => read(cursor.startingAt(at)));
  if (!("refusal" in reading)) return withWordsBefore(cursor, reading);
  const { refusal } = reading;
  if (refusal.reason === "no-number") return undefined;
  const reader = cursor.startingAt(at);
  const quantity = orRefusal(() => readQuantity(reader));
  const isBare = !("refusal" in quantity) && refusal.reason === "no-direction";
  const isShare = isBare && /^(?:percent|ratio)$/.test(quantity.amount.unit);
  return { refusal, from: at, to: isBare ? reader.place : endOf(cursor, at, refusal.end), isBare, isShare };
}

/** "a relative increase of 10%": the word in front is part of the claim. */
function withWordsBefore(cursor: TokenCursor, claim: Omit<SentenceClaim, "clause">): Omit<SentenceClaim, "clause"> {
  const { threshold, from, parts } = claim;
  const word = cursor.peek(from - 1);
  if (!word || threshold.relative !== null || cursor.phraseLength(relativities, from - 1) !== 1) return claim;
  const isRelative = cursor.startingAt(from - 1).takePhrase(relativities) === "relative";
  const part: Part = { kind: "relative", start: word.start, end: word.end };
  const said: Threshold = isRelative
    ? { ...threshold, relative: true }
    : { ...threshold, value: shiftDecimal(threshold.value, 2), unit: "points", relative: false };
  return { ...claim, threshold: said, from: from - 1, parts: [part, ...parts] };
}

function endOf(cursor: TokenCursor, from: number, end: number): number {
  let at = from;
  while ((cursor.peek(at)?.start ?? end) < end) at++;
  return at;
}
