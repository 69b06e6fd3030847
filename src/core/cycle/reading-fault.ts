import { parseDay } from "../base/day.ts";
import { fatal } from "./answering.ts";
import type { Complaint } from "./question.ts";

/** What of a typed reading cannot be read: the words, and what they are not, as the end of a sentence. */
export interface ReadingFault {
  readonly words: string;
  /** `no whole number; what is counted is written as 1200`. */
  readonly isWhat: string;
}

/** What is wrong with the text that was typed for a key of a reading; `undefined` where it can be read. */
export function findReadingFault(key: string, text: string): ReadingFault | undefined {
  if (counts.has(key)) return faultOfNumber(text) ?? faultOfCount(text);
  if (numbers.has(key)) return faultOfNumber(text);
  if (lists.has(key)) return firstFault(text);
  if (key === "mean") return faultOfNumber(text.trim().replace(/%$/, ""));
  if (key === "date" && parseDay(text) === undefined) {
    return { words: text, isWhat: "no day; write it as YYYY-MM-DD, such as 2026-03-16" };
  }
  return undefined;
}

/** The same as a complaint on the answer. */
export function findReadingComplaint(key: string, text: string): Complaint | undefined {
  const fault = findReadingFault(key, text);
  return fault && fatal(`"${fault.words}" is ${fault.isWhat}.`);
}

/** The keys that hold a whole number, a number, or several. */
export const counts: ReadonlySet<string> = new Set(["successes", "of", "n", "events"]);
export const numbers: ReadonlySet<string> = new Set(["sd", "exposure"]);
export const lists: ReadonlySet<string> = new Set(["values", "before", "after"]);

/** The numbers in a text such as `4.1, 3.8`; what is none is NaN. */
export function numbersIn(text: string): readonly number[] {
  return piecesOf(text).map(numberOf);
}

/** NaN for what is no number as we write them. */
export function numberOf(text: string): number {
  return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/.test(text.trim()) ? Number(text) : NaN;
}

function piecesOf(text: string): readonly string[] {
  return text.trim().split(/[,\s]+/);
}

function firstFault(text: string): ReadingFault | undefined {
  const words = piecesOf(text).find((piece) => faultOfNumber(piece));
  return words === undefined ? undefined : faultOfNumber(words);
}

function faultOfNumber(words: string): ReadingFault | undefined {
  if (Number.isFinite(numberOf(words))) return undefined;
  return { words, isWhat: "no number; write it as 1200 or 41.5" };
}

function faultOfCount(words: string): ReadingFault | undefined {
  if (Number.isInteger(numberOf(words))) return undefined;
  return { words, isWhat: "no whole number; what is counted is written as 1200" };
}
