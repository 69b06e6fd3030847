import { type Currency, currencyNames, currencySigns, findCurrency, isCurrency } from "./currency.ts";
import { shiftDecimal } from "./numeral.ts";
import { phraseTable } from "./phrase-table.ts";
import type { TokenCursor } from "./token-cursor.ts";

export const timeUnits = ["ms", "s", "min", "h", "days", "weeks"] as const;
export type TimeUnit = (typeof timeUnits)[number];

/** What a number counts. `percent` is a share or a change of one, `points` the difference of two percentages. */
export type Unit = "percent" | "points" | "ratio" | "times" | "count" | "score" | TimeUnit | Currency;

/** How many milliseconds each unit of time has. */
export const milliseconds: Record<TimeUnit, number> = {
  ms: 1,
  s: 1000,
  min: 60_000,
  h: 3_600_000,
  days: 86_400_000,
  weeks: 604_800_000,
};

export function isTimeUnit(unit: string): unit is TimeUnit {
  return Object.hasOwn(milliseconds, unit);
}

/** Units of time as they stand behind a number or behind "per". */
export const timeWords = phraseTable<TimeUnit>([
  ["ms", "ms, msec, msecs, millisecond, milliseconds"],
  ["s", "s, sec, secs, second, seconds"],
  ["min", "min, mins, minute, minutes"],
  ["h", "h, hr, hrs, hour, hours"],
  ["days", "d, day, days"],
  ["weeks", "wk, wks, week, weeks"],
]);

const otherWords = phraseTable<Unit>([
  ["percent", "%, percent, per cent, pct, - percent"],
  ["points", "point, points, - point, pt, pts, pp, ppt, ppts, p . p, p . p ."],
  ["points", "percentage point, percentage points, percent point, percent points, per cent points"],
  ["points", "% point, % points, % - point, % - points"],
  ["points", "- percentage - point, - percentage-point, percentage-point, percentage-points"],
  ["times", "x, ×, times, fold, - fold"],
  ["score", "star, stars, score"],
  ...currencySigns,
  ...currencyNames,
]);

const wordsBefore = phraseTable<Unit>([["score", "score, score of, a score, a score of"], ...currencySigns]);

/** The unit behind a number, taken together with its code or name; `undefined` when none stands there. */
export function readUnit(cursor: TokenCursor): Unit | undefined {
  return cursor.takePhrase(timeWords, "unit") ?? cursor.takePhrase(otherWords, "unit") ?? readCurrencyCode(cursor);
}

/** The unit in front of a number: `€ 5`, `EUR 5`, `a score of 68`. */
export function readUnitBefore(cursor: TokenCursor): Unit | undefined {
  return cursor.takePhrase(wordsBefore, "unit") ?? readCurrencyCode(cursor);
}

/** How many tokens a unit in front of a number takes `ahead` of the place; 0 when none stands there. */
export function unitBeforeLength(cursor: TokenCursor, ahead: number): number {
  return cursor.phraseLength(wordsBefore, ahead) || (findCurrency(cursor.peek(ahead)?.raw ?? "") ? 1 : 0);
}

function readCurrencyCode(cursor: TokenCursor): Currency | undefined {
  const code = findCurrency(cursor.peek()?.raw ?? "");
  if (code !== undefined) cursor.take("unit");
  return code;
}

/** What units have in common that can be converted into each other: all of time are `time`, percent is a `ratio`. */
export function dimensionOf(unit: string): string {
  if (isTimeUnit(unit)) return "time";
  return unit === "percent" ? "ratio" : unit;
}

/** A number as written, in the form in which it is kept: percent as a fraction (8% is 0.08), all else unchanged. */
export function inKeptForm(value: number, unit: Unit): number {
  return unit === "percent" ? shiftDecimal(value, -2) : value;
}

/** How a unit is written behind a number; `ratio` has no word of its own. */
export function unitText(unit: Unit, value: number): string {
  if (unit === "percent") return "%";
  if (unit === "count" || unit === "ratio" || unit === "score") return "";
  if (isCurrency(unit)) return ` ${unit.toUpperCase()}`;
  const isOne = Math.abs(value) === 1 && (unit === "points" || unit === "days" || unit === "weeks");
  return ` ${isOne ? unit.slice(0, -1) : unit}`;
}
