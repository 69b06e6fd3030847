import { countedNouns, singularOf } from "./noun.ts";
import { isNumberAt, readNumber } from "./number-reader.ts";
import { phraseTable } from "./phrase-table.ts";
import type { Span } from "./reading.ts";
import type { TokenCursor } from "./token-cursor.ts";
import { inKeptForm, timeWords, type Unit } from "./unit.ts";

const perWords = phraseTable<true>([[true, "per, /"]]);
const shareWords = phraseTable<true>([[true, "in, of, out of, of the, out of the, of our, out of our"]]);
const ofWords = phraseTable<true>([[true, "of, out of, of the, out of the, of our, out of our"]]);
const eachWords = phraseTable<true>([[true, "a, an, each, every"]]);
const calendarWords = phraseTable<string>([
  ["month", "month, months"],
  ["quarter", "quarter, quarters"],
  ["year", "year, years"],
]);
const stars = phraseTable<true>([[true, "star, stars"]]);

/** Words that go on with the threshold, so that "1 per 20 or fewer" is not counted per "or". */
const goesOn: ReadonlySet<string> = new Set(
  "or and at to relative absolute over above below under vs versus against compared than from max min more less".split(
    " ",
  ),
);

/** What a rate is counted against: `{ count: 1, of: "days" }` is "per day", `{ count: 2, of: "weeks" }` "per 2 weeks". */
export interface Per {
  readonly count: number;
  /** A unit of time, or the singular of what is counted. */
  readonly of: string;
}

/** A number that is counted against something; without `per` where that made it a ratio or a score. */
export interface Rate {
  readonly value: number;
  readonly unit: Unit;
  readonly per?: Per;
}

/** What stands behind "per" or "in". */
interface Against {
  readonly count: number;
  readonly hasCount: boolean;
  readonly time: string | undefined;
  readonly noun: string | undefined;
  readonly span: Span;
}

/**
 * The rate or ratio that `number` begins: "3 per day", "5 EUR per user", "1 in 20", "8 of 10", "2 per 1000 requests".
 *
 * @param unit What stands between the number and the "per".
 * @returns `undefined`, without a move, when the number stands for itself.
 * @throws Refused when it is counted against nothing, or more are claimed than there are.
 */
export function readRate(cursor: TokenCursor, number: number, unit: Unit | undefined): Rate | undefined {
  if (cursor.phraseLength(perWords) > 0) return readPer(cursor, number, unit === "times" ? "count" : unit);
  if (unit === undefined && isShareAhead(cursor)) return readShare(cursor, number);
  if (isEachAhead(cursor)) return readPer(cursor, number, unit === "times" ? "count" : unit);
  return undefined;
}

function readPer(cursor: TokenCursor, number: number, unit: Unit = "count"): Rate {
  const { count, hasCount, time, noun, span } = readAgainst(cursor, true);
  if (time === undefined && hasCount && unit === "count") return { value: number / count, unit: "ratio" };
  const of = time ?? noun;
  if (of !== undefined) return { value: inKeptForm(number, unit), unit, per: { count, of } };
  return cursor.refuse("unexpected", span, 'Say what it is counted against, as in "3 per day" or "5 per 1000 users".');
}

function readShare(cursor: TokenCursor, number: number): Rate {
  // Nobody meets 4.2 out of 5 people: that is a score. "0.5 in 1000" is a share.
  const isScore = !Number.isInteger(number) && cursor.phraseLength(ofWords) > 0;
  const { count, time, span } = readAgainst(cursor, false);
  if (time !== undefined) return { value: number, unit: "count", per: { count, of: time } };
  if (cursor.takePhrase(stars, "unit") || isScore) return { value: number, unit: "score" };
  if (number <= count) return { value: number / count, unit: "ratio" };
  return cursor.refuse("impossible", span, `${number} of ${count} is more than all; write the smaller number first.`);
}

/** From the word that links ("per", "in") to what it counts against; any noun may follow "per", a known one "of". */
function readAgainst(cursor: TokenCursor, mayBeAnyNoun: boolean): Against {
  const first = cursor.peek();
  if (!cursor.takePhrase(perWords, "per") && !cursor.takePhrase(shareWords, "per")) cursor.takePhrase(eachWords, "per");
  const hasCount = isNumberAt(cursor);
  const count = hasCount ? readNumber(cursor) : 1;
  if (count === 0) cursor.refuse("impossible", cursor.spanFrom(first), "Nothing can be counted per 0; write how many.");
  const time = cursor.takePhrase(timeWords, "per") ?? cursor.takePhrase(calendarWords, "per");
  const noun = time === undefined ? readNoun(cursor, mayBeAnyNoun) : undefined;
  return { count, hasCount, time, noun, span: cursor.spanFrom(first) };
}

function readNoun(cursor: TokenCursor, mayBeAny: boolean): string | undefined {
  const next = cursor.peek();
  if (next?.kind !== "word" || goesOn.has(next.text)) return undefined;
  if (!mayBeAny && cursor.phraseLength(countedNouns) === 0) return undefined;
  return singularOf(cursor.take("per").text);
}

function isShareAhead(cursor: TokenCursor): boolean {
  const link = cursor.phraseLength(shareWords);
  return link > 0 && isNumberAt(cursor, link);
}

function isEachAhead(cursor: TokenCursor): boolean {
  const link = cursor.phraseLength(eachWords);
  return link > 0 && (cursor.phraseLength(timeWords, link) > 0 || cursor.phraseLength(calendarWords, link) > 0);
}
