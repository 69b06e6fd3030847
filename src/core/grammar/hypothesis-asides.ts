import { parseDay, type Day } from "../base/day.ts";
import { comparatorsBefore } from "./comparator.ts";
import { countedNouns } from "./noun.ts";
import { isNumberAt, readNumber } from "./number-reader.ts";
import { cardinals } from "./number-words.ts";
import { phraseTable } from "./phrase-table.ts";
import type { Token } from "./token.ts";
import type { TokenCursor } from "./token-cursor.ts";

/** Tokens from number `from` up to, not including, `to`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A stretch whose numbers are not what a sentence claims: a name, a date, or how long it takes. */
export interface Aside extends Stretch {
  readonly isWindow: boolean;
  readonly days?: number;
  readonly until?: Day;
}

const openers = phraseTable<true>([
  [true, "within, in, over, during, for, after, throughout, across, inside, inside of, by the end of, at the end of"],
  [true, "in under, in less than, in the course of, on"],
]);
const articles = phraseTable<true>([[true, "the, a, an, our, their, this, one, every, at least, at most, just, only"]]);
const orders = phraseTable<true>([[true, "first, next, last, following, coming, past, previous, initial, same, full"]]);
const spans = phraseTable<number>([
  [1, "day, days"],
  [7, "week, weeks"],
  [0, "month, months, quarter, quarters, year, years, sprint, sprints, iteration, iterations, cycle, cycles, release"],
]);
const trials = phraseTable<true>([
  [true, "window, period, test, trial, pilot, phase, experiment, run, campaign, time, after launch, of launch"],
]);
const months = new Map(
  "january february march april may june july august september october november december"
    .split(" ")
    .flatMap((name, at) => [name, name.slice(0, 3)].map((month) => [month, at + 1] as const)),
);
const deadlines = phraseTable<true>([
  [
    true,
    "by, until, before, till, through, by the end of, by end of, at the end of, the end of, end of, in, since, on",
  ],
  [true, "from, as of, starting, after, during, per"],
]);
const times = new Set(
  "q1 q2 q3 q4 monday tuesday wednesday thursday friday saturday sunday christmas easter quarter year month week sprint day".split(
    " ",
  ),
);
const calendarArticles = phraseTable<true>([[true, "the, this, next, last, end of, the end of, early, mid, late"]]);

/** Words that make the number behind them a name: "step 2", "day 7 retention", "iOS 17". */
const naming = new Set(
  (
    "first top last next previous step steps version v variant option level tier phase stage chapter ios android http " +
    "https page sprint # no number release wave cohort group windows day week month quarter year error code python node " +
    "type part stufe act room floor line row iteration experiment hypothesis story ticket issue pr article iso rfc wcag " +
    "series web id plan office bus track bottom best"
  ).split(" "),
);
const percentWords = new Set(["%", "percent", "pct", "points", "point", "pp"]);

/** The stretches whose numbers are no claim, by the number of their first token. */
export function findAsides(cursor: TokenCursor): ReadonlyMap<number, Aside> {
  const asides = new Map<number, Aside>();
  for (let at = 0; cursor.peek(at);) {
    const aside = windowAt(cursor, at) ?? dateAt(cursor, at) ?? nameAt(cursor, at);
    if (aside) asides.set(at, aside);
    at = aside ? aside.to : at + 1;
  }
  return asides;
}

/** "within the first 14 days", "in a two-week test", "over the next month". */
function windowAt(cursor: TokenCursor, from: number): Aside | undefined {
  const opener = cursor.phraseLength(openers, from);
  if (opener === 0) return undefined;
  let at = from + opener;
  const article = cursor.phraseLength(articles, at);
  at += article;
  const order = cursor.phraseLength(orders, at);
  at += order;
  const count = countAt(cursor, at);
  const word = cursor.peek(from)?.text;
  // "over 3 days" and "for 3 weeks" may be levels; "on a day" is nothing.
  if (count.length === 0 && article + order === 0 && !/end of/.test(textOf(cursor, from, at))) return undefined;
  if (word === "on" && count.length === 0) return undefined;
  at += count.length;
  while (cursor.peek(at)?.text === "-") at++;
  const unit = count.isWhole ? 0 : cursor.phraseLength(spans, at);
  if (unit === 0 && !count.isWhole) return undefined;
  const perUnit = count.isWhole ? count.days : (cursor.startingAt(at).takePhrase(spans) ?? 0);
  at += unit;
  if (cursor.peek(at)?.text === "'" || cursor.peek(at)?.text === "’") at++;
  at += cursor.phraseLength(trials, at);
  if (isTooUnclear(cursor, from, word)) return undefined;
  const days = count.isWhole ? perUnit : (count.length > 0 ? count.value : 1) * perUnit;
  const isPlainEnd = count.length === 0 && (order > 0 || cursor.peek(from)?.text !== "within");
  return {
    from,
    to: at,
    isWindow: true,
    ...(days > 0 && !(isPlainEnd && order === 0 && count.length === 0 && days === 1) ? { days } : {}),
  };
}

/** "is over 3 days" is a level of more than three days. */
function isTooUnclear(cursor: TokenCursor, from: number, word: string | undefined): boolean {
  const before = cursor.peek(from - 1)?.text ?? "";
  return (
    word === "over" && ["is", "are", "be", "stays", "takes", "take", "of", "by", "to"].includes(before) && from > 0
  );
}

function countAt(cursor: TokenCursor, at: number): { length: number; value: number; isWhole: boolean; days: number } {
  const none = { length: 0, value: 1, isWhole: false, days: 0 };
  const token = cursor.peek(at);
  const joined = /^(.+)-(day|week)s?$/.exec(token?.text ?? "");
  const number = joined ? cardinals.meanings.get(joined[1] ?? "") : undefined;
  if (number !== undefined)
    return { length: 1, value: number, isWhole: true, days: number * (joined?.[2] === "week" ? 7 : 1) };
  if (token?.kind === "number") return token.value === undefined ? none : { ...none, length: 1, value: token.value };
  if (!isNumberAt(cursor, at) || cursor.phraseLength(cardinals, at) === 0) return none;
  const reader = cursor.startingAt(at);
  const value = readNumber(reader);
  return { ...none, length: reader.place - at, value };
}

/** "by 2026-03-16", "in Q3", "from 2026-03-02 to 2026-03-16"; a bare date is an aside and no window. */
function dateAt(cursor: TokenCursor, from: number): Aside | undefined {
  const opener = cursor.phraseLength(deadlines, from);
  const start = from + opener;
  const date = dayAt(cursor, start) ?? dayAt(cursor, from);
  if (date) {
    const link = ["to", "-", "until"].includes(cursor.peek(date.to)?.text ?? "")
      ? dayAt(cursor, date.to + 1)
      : undefined;
    const last = link ?? date;
    const hasEnd =
      opener > 0 && date.from === start && !["since", "from", "after", "as"].includes(cursor.peek(from)?.text ?? "");
    const isWindow = hasEnd || link !== undefined;
    return { from, to: last.to, isWindow, ...(isWindow && last.day ? { until: last.day } : {}) };
  }
  if (opener === 0) return undefined;
  const article = cursor.phraseLength(calendarArticles, start);
  const at = start + article;
  const token = cursor.peek(at);
  if (!token || !(times.has(token.text) || isYear(token) || (months.has(token.text) && token.raw !== "may")))
    return undefined;
  if (article === 0 && ["quarter", "year", "month", "week", "sprint", "day"].includes(token.text)) return undefined;
  const year = cursor.peek(at + 1);
  const to = year && isYear(year) && !isYear(token) ? at + 2 : at + 1;
  const isEnd = ["by", "until", "before", "till", "in", "through"].includes(cursor.peek(from)?.text ?? "");
  return { from, to, isWindow: isEnd };
}

function dayAt(cursor: TokenCursor, from: number): (Stretch & { day: Day | undefined }) | undefined {
  const [a, b, c, d, e] = [0, 1, 2, 3, 4].map((ahead) => cursor.peek(from + ahead));
  if (!a) return undefined;
  const joint = b?.text ?? "";
  if (
    a.kind === "number" &&
    ["-", ".", "/"].includes(joint) &&
    joint === d?.text &&
    c?.kind === "number" &&
    e?.kind === "number" &&
    e.end - a.start <= 10
  ) {
    return { from, to: from + 5, day: parseDay(`${a.raw}-${c.raw}-${e.raw}`) };
  }
  const german = /^\d{1,2}\.\d{1,2}$/.test(a.raw) && b?.text === "." && c && isYear(c);
  if (german) return { from, to: from + 3, day: undefined };
  const isDayFirst = isDayOfMonth(a) && b !== undefined && months.has(b.text);
  const isMonthFirst = months.has(a.text) && b !== undefined && isDayOfMonth(b);
  if (!isDayFirst && !isMonthFirst) return undefined;
  const month = months.get((isDayFirst ? b : a).text) ?? 0;
  const day = (isDayFirst ? a : b)?.value ?? 0;
  const hasComma = c?.text === "," && d !== undefined && isYear(d);
  const year = hasComma ? d : c && isYear(c) ? c : undefined;
  const two = (value: number): string => String(value).padStart(2, "0");
  const to = from + (year ? (hasComma ? 4 : 3) : 2);
  return { from, to, day: year ? parseDay(`${year.raw}-${two(month)}-${two(day)}`) : undefined };
}

function isDayOfMonth({ kind, raw, value }: Token): boolean {
  return kind === "number" && /^\d{1,2}$/.test(raw) && value !== undefined && 1 <= value && value <= 31;
}

function isYear({ kind, raw }: Token): boolean {
  return kind === "number" && /^(?:19|20)\d\d$/.test(raw);
}

/** "the 3-step form", "24/7", "v2.1", "step 2", "the first 100 users", "2FA". */
function nameAt(cursor: TokenCursor, from: number): Aside | undefined {
  const token = cursor.peek(from);
  if (!token) return undefined;
  const next = cursor.peek(from + 1);
  const third = cursor.peek(from + 2);
  if (token.kind !== "number") {
    const isNumber = next?.kind === "number" && next.value !== undefined;
    if (!isNumber || percentWords.has(third?.text ?? "")) return undefined;
    const isName = naming.has(token.text) && cursor.phraseLength(comparatorsBefore, from) === 0;
    const isGlued = token.kind === "word" && token.end === next.start && !isCurrencyLike(token);
    if (!isName && !isGlued) return undefined;
    const noun = cursor.phraseLength(countedNouns, from + 2);
    return { from, to: from + 2 + (["first", "top", "last", "next"].includes(token.text) ? noun : 0), isWindow: false };
  }
  if (next?.text === "/" && third?.kind === "number" && next.end === third.start)
    return { from, to: from + 3, isWindow: false };
  const isCompound =
    next?.text === "-" && next.start === token.end && third?.kind === "word" && third.start === next.end;
  if (isCompound && !/^(?:percent|percentage|point|points|fold|percentage-point)$/.test(third.text)) {
    return { from, to: from + 3, isWindow: false };
  }
  const isOrdinal = next?.kind === "word" && next.start === token.end && /^(?:st|nd|rd|th|fa|d|g|k|b)$/.test(next.text);
  if (isOrdinal && next.text !== "d" && next.text !== "k") return { from, to: from + 2, isWindow: false };
  if (isOrdinal && next.raw === "D") return { from, to: from + 2, isWindow: false };
  if (from === 0 && (next?.text === ")" || (next?.text === "." && next.start === token.end)))
    return { from, to: 2, isWindow: false };
  return undefined;
}

/** "EUR5" and "€5" are money, "iPhone15" is a name. */
function isCurrencyLike({ raw }: Token): boolean {
  return /^[A-Z]{3}$/.test(raw);
}

function textOf(cursor: TokenCursor, from: number, to: number): string {
  let text = "";
  for (let at = from; at < to; at++) text += ` ${cursor.peek(at)?.text ?? ""}`;
  return text;
}
