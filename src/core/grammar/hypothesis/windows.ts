import { type Day, parseDay } from "../../base/day.ts";
import { isNumberAt, readNumber } from "../number-reader.ts";
import { cardinals } from "../number-words.ts";
import { phraseTable } from "../phrase-table.ts";
import { orRefusal } from "../reading.ts";
import type { Stretch } from "./stretch.ts";
import type { Token } from "../token.ts";
import type { TokenCursor } from "../token-cursor.ts";

/** How long a sentence gives itself; neither `days` nor `until` where it says so in months or by a season. */
export interface WindowAside extends Stretch {
  readonly isWindow: boolean;
  readonly days?: number;
  readonly until?: Day;
  /** Where a level begins, if these words are one after all: "answered in less than 5 days". */
  readonly level?: number;
}

const openers = phraseTable<number | undefined>([
  [0, "within"],
  [1, "in under, in less than, in at most, in no more than"],
  [-1, "in, over, during, for, after, throughout, across, inside, inside of, in the course of, on, the, these"],
  [-1, "by the end of, at the end of, until the end of, before the end of, by, until"],
]);
const articles = phraseTable<true>([[true, "the, a, an, our, their, this, its, one, just, only, about"]]);
const orders = phraseTable<true>([
  [true, "first, next, last, following, coming, past, previous, initial, full, whole"],
]);
const units = phraseTable<number>([
  [1, "day, days, calendar days"],
  [7, "week, weeks"],
  [Number.NaN, "month, months, quarter, quarters, year, years, sprint, sprints, iteration, iterations, cycle, cycles"],
]);
const trials = phraseTable<true>([
  [true, "window, period, test, trial, pilot, phase, experiment, run, campaign, time, after launch, of launch, ' time"],
]);

/** "within the first 14 days", "in a two-week test", "over the next month". */
export function findWindow(cursor: TokenCursor, from: number): WindowAside | undefined {
  if (cursor.phraseLength(openers, from) === 0) return undefined;
  const reader = cursor.startingAt(from);
  const level = reader.takePhrase(openers);
  const opener = cursor.wordAt(from);
  if (level === undefined || (opener === "over" && levelVerbs.has(cursor.wordAt(from - 1)))) return undefined;
  const hasArticle = reader.takePhrase(articles) !== undefined;
  const isPast = /^(?:last|past|previous)$/.test(reader.wordAt());
  const hasOrder = reader.takePhrase(orders) !== undefined;
  const length = readLength(reader, hasOrder || hasArticle || reader.wordAt(-1) === "of");
  // "the day", "on the day" and "by a week" are no windows; "the next 30 days" are one without an opener.
  if (
    !length ||
    (!length.isCounted && /^(?:on|for|the|these|by|after)$/.test(opener) && !hasOrder && reader.wordAt(-2) !== "of")
  ) {
    return undefined;
  }
  if (/^(?:the|these|by|on)$/.test(opener) && !hasOrder && !/of/.test(cursor.wordAt(from + 3))) return undefined;
  reader.takePhrase(trials);
  const { days } = length;
  const known = Number.isFinite(days) && (length.isCounted || opener !== "by") ? { days } : {};
  return { from, to: reader.place, isWindow: !isPast, ...known, ...(level < 0 ? {} : { level: from + level }) };
}

const levelVerbs: ReadonlySet<string> = new Set("is are be stays takes take of by to".split(" "));

/** "14 days", "two weeks", "two-week", or a bare "week" where an article stands in front. */
function readLength(reader: TokenCursor, mayBeBare: boolean): { days: number; isCounted: boolean } | undefined {
  const joined = /^(.+)-(day|week|month)s?$/.exec(reader.wordAt());
  if (joined) {
    reader.take();
    const count = cardinals.meanings.get(joined[1] ?? "");
    return count === undefined
      ? undefined
      : { days: count * (units.meanings.get(joined[2] ?? "") ?? 0), isCounted: true };
  }
  const isCounted = isNumberAt(reader);
  if (!isCounted && !mayBeBare) return undefined;
  const count = isCounted ? orRefusal(() => readNumber(reader)) : 1;
  reader.skip("-");
  const unit = reader.takePhrase(units);
  return unit === undefined || typeof count !== "number" ? undefined : { days: count * unit, isCounted };
}

const deadlines = phraseTable<boolean>([
  [
    true,
    "by, until, before, till, through, by the end of, by end of, at the end of, until the end of, in, up to, during",
  ],
  [true, "before the end of, by early, by mid, by late, in early, in mid, in late"],
  [true, "between"],
  [false, "on, since, from, as of, starting, starting on, after, the end of, end of, per, from the end of, of"],
]);
const determiners = phraseTable<true>([[true, "the, this, next, last, the next, the coming, the last"]]);
const seasons: ReadonlySet<string> = new Set(
  (
    "q1 q2 q3 q4 h1 h2 monday tuesday wednesday thursday friday saturday sunday christmas easter spring summer autumn " +
    "winter fall"
  ).split(" "),
);
const periods: ReadonlySet<string> = new Set(
  "quarter year month week sprint day pilot test trial rollout campaign experiment phase study beta".split(" "),
);
const months: ReadonlyMap<string, number> = new Map(
  "january february march april may june july august september october november december"
    .split(" ")
    .flatMap((name, at) => [name, name.slice(0, 3)].map((month) => [month, at + 1] as const)),
);

/** "by 2026-03-16", "in Q3", "from 2026-03-02 to 2026-03-16"; a date without such a word is no window. */
export function findDate(cursor: TokenCursor, from: number): WindowAside | undefined {
  if (!mayBeDate(cursor, from)) return undefined;
  const reader = cursor.startingAt(from);
  const isEnd = reader.takePhrase(deadlines);
  const date = dayAt(cursor, reader.place);
  if (date) {
    const last = /^(?:to|-|until|through|and)$/.test(cursor.wordAt(date.to)) ? dayAt(cursor, date.to + 1) : undefined;
    const isWindow = isEnd === true || last !== undefined;
    const { to, day } = last ?? date;
    return { from, to, isWindow, ...(isWindow && day !== undefined ? { until: day } : {}) };
  }
  if (isEnd === undefined) return undefined;
  const isThis = reader.takePhrase(determiners) !== undefined;
  const token = reader.peek();
  if (!token || !isSeason(token, isThis || reader.wordAt(-1) === "of")) return undefined;
  reader.take();
  const next = reader.peek();
  if (next && isYear(next) && !isYear(token)) reader.take();
  return { from, to: reader.place, isWindow: isEnd };
}

/** Most words begin no date, and are told apart by this alone. */
function mayBeDate(cursor: TokenCursor, from: number): boolean {
  const token = cursor.peek(from);
  return token?.kind === "number" || months.has(token?.text ?? "") || cursor.phraseLength(deadlines, from) > 0;
}

function isSeason(token: Token, mayBePeriod: boolean): boolean {
  const isMonth = months.has(token.text) && token.raw !== "may";
  return seasons.has(token.text) || isMonth || isYear(token) || (mayBePeriod && periods.has(token.text));
}

interface DateStretch extends Stretch {
  /** `undefined` for a date that does not exist or does not say its year. */
  readonly day: Day | undefined;
}

function dayAt(cursor: TokenCursor, from: number): DateStretch | undefined {
  return digitsAt(cursor, from) ?? wordsAt(cursor, from);
}

/** "2026-03-16", "16.03.2026", "3/16/26"; only the first says beyond doubt which part is the month. */
function digitsAt(cursor: TokenCursor, from: number): DateStretch | undefined {
  const [a, b, c, d, e] = [0, 1, 2, 3, 4].map((ahead) => cursor.peek(from + ahead));
  if (a?.kind !== "number" || !b || !c) return undefined;
  if (/^\d{1,2}\.\d{1,2}$/.test(a.raw) && b.text === "." && isYear(c)) return { from, to: from + 3, day: undefined };
  const isTriple = /^[-./]$/.test(b.text) && b.text === d?.text && c.kind === "number" && e?.kind === "number";
  if (!isTriple || e.end - a.start > 10) return undefined;
  return { from, to: from + 5, day: parseDay(`${a.raw}-${c.raw}-${e.raw}`) };
}

/** "16 March 2026", "March 16, 2026", "16 March". */
function wordsAt(cursor: TokenCursor, from: number): DateStretch | undefined {
  const [first, second, third, fourth] = [0, 1, 2, 3].map((ahead) => cursor.peek(from + ahead));
  if (!first || !second) return undefined;
  const isDayFirst = isDayOfMonth(first) && months.has(second.text);
  if (!isDayFirst && !(months.has(first.text) && isDayOfMonth(second))) return undefined;
  const [day, month] = isDayFirst ? [first, second] : [second, first];
  const year = third?.text === "," ? fourth : third;
  if (!year || !isYear(year)) return { from, to: from + 2, day: undefined };
  const parts = [year.raw, two(months.get(month.text) ?? 0), two(day.value ?? 0)];
  return { from, to: from + (year === third ? 3 : 4), day: parseDay(parts.join("-")) };
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}

function isDayOfMonth({ kind, raw, value = 0 }: Token): boolean {
  return kind === "number" && /^\d{1,2}$/.test(raw) && 1 <= value && value <= 31;
}

function isYear({ kind, raw }: Token): boolean {
  return kind === "number" && /^(?:19|20)\d\d$/.test(raw);
}
