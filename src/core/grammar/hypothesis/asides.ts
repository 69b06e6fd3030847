import { findQuotedName } from "./quotes.ts";
import { findDate } from "./dates.ts";
import { findWindow, type WindowAside } from "./windows.ts";
import { countedNouns } from "../noun.ts";
import { isNumberAt } from "../number-reader.ts";
import { phraseTable } from "../phrase-table.ts";
import { isQuantityAt } from "../quantity.ts";
import type { Stretch } from "./stretch.ts";
import type { Token } from "../token.ts";
import type { TokenCursor } from "../token-cursor.ts";
import { timeWords } from "../unit.ts";

/** A stretch whose numbers are not what a sentence claims: a name, a date, or how long it takes. */
export type Aside = WindowAside;

/** The asides of a text, by the number of their first token. */
export type Asides = ReadonlyMap<number, Aside>;

export function findAsides(cursor: TokenCursor): Asides {
  const asides = new Map<number, Aside>();
  for (let at = 0; cursor.peek(at);) {
    const quoted = findQuotedName(cursor, at);
    const name = quoted ? ({ ...quoted, isWindow: false } as const) : findName(cursor, at);
    const aside = findDate(cursor, at) ?? findWindow(cursor, at) ?? name;
    if (aside) asides.set(at, aside);
    at = aside ? aside.to : at + 1;
  }
  return asides;
}

/** Words that make the number behind them a name: "step 2", "day 7 retention", "iOS 17". */
const naming = phraseTable<"name" | "order">([
  [
    "name",
    "step, steps, version, v, variant, option, level, tier, phase, stage, chapter, ios, android, http, https, #",
  ],
  [
    "name",
    "sprint, no, no ., number, release, wave, cohort, group, windows, day, week, month, quarter, year, error, code",
  ],
  [
    "name",
    "python, node, type, part, act, room, floor, line, row, iteration, experiment, hypothesis, story, ticket, page",
  ],
  [
    "name",
    "issue, pr, article, iso, rfc, wcag, series, web, id, plan, office, track, item, java, postgres, status, grade",
  ],
  ["name", "steps, versions, variants, options, levels, tiers, phases, groups, cohorts, chapters"],
  ["order", "first, top, last, next, previous, bottom, best"],
]);
const shareUnits = phraseTable<true>([[true, "%, percent, pct, points, point, pp, x, times"]]);
const letters = /^(?:st|nd|rd|th|fa|d|g|b)$/;
const units = /^(?:percent|percentage|point|points|fold|percentage-point|percentage-points)$/;

function findName(cursor: TokenCursor, from: number): (Stretch & { isWindow: false }) | undefined {
  const isNumber = cursor.peek(from)?.kind === "number";
  const length = isNumber
    ? afterNumber(cursor, from)
    : insteadOf(cursor, from) || hoursOfDay(cursor, from) || scaleAt(cursor, from) || beforeNumber(cursor, from);
  return length > 0 ? { from, to: from + length, isWindow: false } : undefined;
}

/** "step 2", "the first 100 users", "v2.1"; how many tokens that takes. */
function beforeNumber(cursor: TokenCursor, from: number): number {
  const token = cursor.peek(from);
  const order = cursor.startingAt(from).takePhrase(naming);
  const at = from + Math.max(1, cursor.phraseLength(naming, from));
  const number = cursor.peek(at);
  if (!token || number?.kind !== "number" || cursor.phraseLength(shareUnits, at + 1) > 0) return 0;
  const isTime = cursor.phraseLength(timeWords, at + 1) > 0;
  if (order === "order") return at + 1 + cursor.phraseLength(countedNouns, at + 1) - from;
  const isGlued = token.kind === "word" && token.end === number.start && !isCurrencyCode(token);
  if (isTime || (order !== "name" && !isGlued)) return 0;
  const isPair = token.text.endsWith("s") && /^(?:and|to|-)$/.test(cursor.wordAt(at + 1)) && isNumberAt(cursor, at + 2);
  return at + (isPair ? 3 : 1) - from;
}

const clock = /^(?:am|pm|o['’]clock)$/;

/** "between 9 and 11 am", "from 9 to 11 am". */
function hoursOfDay(cursor: TokenCursor, from: number): number {
  const words = [0, 2, 4].map((ahead) => cursor.wordAt(from + ahead));
  const isRange = /^(?:between and|from (?:to|-))$/.test(words.slice(0, 2).join(" "));
  return isRange && clock.test(words[2] ?? "") ? 5 : 0;
}

/** "scale of 1 to 5", "scale from 1-5", "scale 1 to 5". */
function scaleAt(cursor: TokenCursor, from: number): number {
  if (cursor.wordAt(from) !== "scale") return 0;
  const number = /^(?:of|from)$/.test(cursor.wordAt(from + 1)) ? 2 : 1;
  const isRange = /^(?:to|-)$/.test(cursor.wordAt(from + number + 1)) && isNumberAt(cursor, from + number + 2);
  return isRange && isNumberAt(cursor, from + number) ? number + 3 : 0;
}

/** "instead of 5", "rather than 9 am": a number that was, in the middle of words that go on. */
function insteadOf(cursor: TokenCursor, from: number): number {
  const isOld = /^(?:instead of|rather than)$/.test(`${cursor.wordAt(from)} ${cursor.wordAt(from + 1)}`);
  if (!isOld || cursor.peek(from + 2)?.kind !== "number") return 0;
  return 2 + Math.max(1, afterNumber(cursor, from + 2), cursor.wordAt(from + 3) === "%" ? 2 : 0);
}

/** "EUR5" is money, "iPhone15" is a name. */
function isCurrencyCode({ raw }: Token): boolean {
  return /^[A-Z]{3}$/.test(raw);
}

/** "24/7", "3-step form", "2FA", "1st", "7 am", and the "1)" of a list; how many tokens that takes. */
function afterNumber(cursor: TokenCursor, from: number): number {
  const [number, next, third] = [0, 1, 2].map((ahead) => cursor.peek(from + ahead));
  if (number && clock.test(next?.text ?? "")) return 2;
  if (!number || next?.start !== number.end) return 0;
  const isTight = third?.start === next.end;
  if (next.text === "/" && isTight && third.kind === "number") return isShareAt(cursor, from) ? 0 : 3;
  if (next.text === "-" && isTight && third.kind === "word" && !units.test(third.text)) return 3;
  if (next.kind === "word" && letters.test(next.text) && next.raw !== "d") return 2;
  return from === 0 && /^[.)]$/.test(next.text) ? 2 : 0;
}

/** "1/4 of the guests", and not "24/7". */
function isShareAt(cursor: TokenCursor, from: number): boolean {
  const [part, whole] = [cursor.peek(from)?.value ?? 0, cursor.peek(from + 2)?.value ?? 0];
  return part < whole && cursor.wordAt(from + 3) === "of";
}

/** Whether a number begins here that is no aside. */
export function isFreeQuantityAt(cursor: TokenCursor, at: number, asides: Asides): boolean {
  return isQuantityAt(cursor, at) && !asides.has(at);
}
