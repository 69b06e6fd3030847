import { parseDay, type Day } from "../base/day.ts";
import { rememberLately } from "../base/remember-lately.ts";
import { shorten } from "../base/shorten.ts";

/** What stands in one place of a row: words in CSV, any value in JSON; `undefined` where nothing does. */
export type Cell = unknown;

/** A number that a cell may hold, and how to say what it must be instead. */
export interface NumberForm {
  /** Ends the sentence "`clicks` is "x", which is ...". */
  readonly otherwise: string;
  read(words: string): number | undefined;
}

const point = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const comma = /^[+-]?\d+,\d+$/;

/**
 * Numbers with a decimal point; or, in one file, with whichever sign comes first: behind `1,5` the words `1.200` may be
 * more than a thousand.
 *
 * @param mayHaveComma Whether `1,5` is one and a half, which only a file without commas between its cells can mean.
 */
export function numberForm(mayHaveComma: boolean): NumberForm {
  let decimal = mayHaveComma ? undefined : ".";
  const read = (words: string): number | undefined => {
    const isComma = mayHaveComma && comma.test(words);
    const written = isComma ? words.replace(",", ".") : words;
    const value = point.test(written) ? Number(written) : NaN;
    if (!isMeasurable(value)) return undefined;
    const sign = isComma ? "," : ".";
    if (written.includes(".")) decimal ??= sign;
    return written.includes(".") && sign !== decimal ? undefined : value;
  };
  return {
    read,
    otherwise: mayHaveComma
      ? "no plain number such as 1200 or 41,5, with one decimal sign in the whole file"
      : "no plain number such as 1200 or 41.5",
  };
}

/** Nothing that is measured is larger, or smaller without being nothing; one such number would spoil all the others. */
function isMeasurable(value: number): boolean {
  const size = Math.abs(value);
  return size === 0 || (1e-70 <= size && size <= 1e70);
}

export const countForm: NumberForm = {
  read: (words) => {
    const value = point.test(words) ? Number(words) : NaN;
    return Number.isSafeInteger(value) && 0 <= value ? value : undefined;
  },
  otherwise: "no whole number such as 1200",
};

const outcomes: ReadonlyMap<string, number> = new Map([
  ["true", 1],
  ["yes", 1],
  ["false", 0],
  ["no", 0],
]);

export const outcomeForm: NumberForm = {
  read: (words) => {
    const value = outcomes.get(words.toLowerCase()) ?? countForm.read(words);
    return value === 0 || value === 1 ? value : undefined;
  },
  otherwise: "neither 0 nor 1, true nor false, yes nor no",
};

/** The words of a cell without the spaces around them; empty for what holds nothing, or is no single value. */
export function wordsOf(cell: Cell): string {
  if (typeof cell === "string") return cell.trim();
  return typeof cell === "number" || typeof cell === "boolean" ? String(cell) : "";
}

/** The number of a cell, or what is wrong with it. */
export function readNumber(cell: Cell, column: string, { read, otherwise }: NumberForm): number | string {
  const words = wordsOf(cell);
  if (words === "" && typeof cell === "object" && cell !== null) {
    return `\`${shorten(column, 40)}\` is a list or an object, which is ${otherwise}`;
  }
  if (words === "") return `\`${shorten(column, 40)}\` is empty`;
  return read(words) ?? `\`${shorten(column, 40)}\` is "${shorten(words, 40)}", which is ${otherwise}`;
}

/** The day of a date, or of a point in time as it is written; its zone is not converted. */
export function readDay(cell: Cell): Day | undefined {
  const words = wordsOf(cell);
  // Ten characters are copied; of longer words the whole piece of text would be kept with them.
  return words.length === 10 || /^.{10}[T ]\d/.test(words) ? dayOf(words.slice(0, 10)) : undefined;
}

const dayOf = rememberLately(parseDay);
