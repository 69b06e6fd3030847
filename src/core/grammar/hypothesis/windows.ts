import type { Day } from "../../base/day.ts";
import { isNumberAt, readNumber } from "../number-reader.ts";
import { cardinals } from "../number-words.ts";
import { phraseTable } from "../phrase-table.ts";
import { orRefusal } from "../reading.ts";
import type { Stretch } from "./stretch.ts";
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
