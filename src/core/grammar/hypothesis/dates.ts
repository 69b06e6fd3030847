import { type Day, parseDay } from "../../base/day.ts";
import { phraseTable } from "../phrase-table.ts";
import type { Token } from "../token.ts";
import type { TokenCursor } from "../token-cursor.ts";
import type { Stretch } from "./stretch.ts";
import type { WindowAside } from "./windows.ts";

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
