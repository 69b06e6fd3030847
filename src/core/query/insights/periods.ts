import type { Day } from "../../base/day.ts";
import { dayText } from "../../base/day-text.ts";
import { groupBy } from "../../base/group-by.ts";

/** A quarter or a month, with what belongs to it. */
export interface Period<Item> {
  /** "Q4 2025", "Nov 2025", or words for what lies outside of all of them. */
  readonly name: string;
  /** The same without the year where the one before has it. */
  readonly short: string;
  readonly items: readonly Item[];
}

export type PeriodLength = "quarter" | "month";

const monthsIn = { quarter: 3, month: 1 } as const;
/** The older ones are told together, so that a chart of ten years can still be read. */
const mostOf = { quarter: 8, month: 12 } as const;

/**
 * Puts things into the quarters or months of their days: one after the other, empty ones in between included.
 *
 * Nothing is lost: what is older than the last eight quarters or twelve months, lies after today or has no day, is
 * told in a row of its own.
 */
export function periodsOf<Item>(
  items: readonly Item[],
  dayOf: (item: Item) => Day | undefined,
  length: PeriodLength,
  today: Day,
): readonly Period<Item>[] {
  const byNumber = groupBy(items, (item) => {
    const day = dayOf(item);
    return [day === undefined ? dayless : today < day ? future : numberOf(day, length)];
  });
  const known = Array.from(byNumber.keys()).filter(Number.isFinite);
  const last = known.reduce((a, b) => Math.max(a, b), -Infinity);
  const first = Math.max(
    known.reduce((a, b) => Math.min(a, b), Infinity),
    last - mostOf[length] + 1,
  );
  const earlier = known.filter((number) => number < first).flatMap((number) => byNumber.get(number) ?? []);
  return [
    ...outside("Earlier", earlier),
    ...numbersBetween(first, last).map((number) => ({
      ...namesOf(number, length, number === first),
      items: byNumber.get(number) ?? [],
    })),
    ...outside("Later", byNumber.get(future) ?? []),
    ...outside("No day", byNumber.get(dayless) ?? []),
  ];
}

const dayless = -Infinity;
const future = Infinity;

function outside<Item>(name: string, items: readonly Item[]): readonly Period<Item>[] {
  return items.length === 0 ? [] : [{ name, short: name, items }];
}

/** Quarters or months since the year 0. */
function numberOf(day: Day, length: PeriodLength): number {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  return Math.floor(months / monthsIn[length]);
}

function numbersBetween(first: number, last: number): readonly number[] {
  return last < first ? [] : Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

function namesOf(number: number, length: PeriodLength, isFirst: boolean): { name: string; short: string } {
  const perYear = 12 / monthsIn[length];
  const at = number % perYear;
  const words = length === "quarter" ? `Q${at + 1}` : monthWord(at);
  const name = `${words} ${Math.floor(number / perYear)}`;
  return { name, short: isFirst || at === 0 ? name : words };
}

function monthWord(at: number): string {
  const day = `2000-${String(at + 1).padStart(2, "0")}-01`;
  return dayText(day, day).split(" ")[1] ?? "";
}
