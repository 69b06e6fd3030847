import type { Day } from "../../base/day.ts";
import type { FileRows, Readings } from "../readings-of.ts";
import type { Note } from "../verdict.ts";
import { countWords } from "../words/count-words.ts";
import { dayText } from "../../base/day-text.ts";

/** What one must know of the readings themselves: rows and days that do not count, and where the numbers come from. */
export function readingNotes(readings: Readings, today: Day): readonly Note[] {
  const { unread, unusable, outside, handTyped } = readings;
  return unread
    .map((text): Note => ({ code: "data-unread", text }))
    .concat(
      unusable.map(({ why }): Note => ({ code: "no-answer", text: why })),
      fileNotes(readings),
      outsideNote(outside, today),
      handTypedNote(handTyped),
    );
}

/** Of the files alone, for a metric that does not decide. */
export function fileNotes({ leftOut, outsideRows, changed }: Readings): readonly Note[] {
  if (leftOut.length + outsideRows.length + changed.length === 0) return [];
  return [
    ...leftOut.map((file) => ({ code: "rows-left-out" as const, text: leftOutWords(file) })),
    ...outsideRows.map(({ path, rows: { count } }) => ({
      code: "rows-outside" as const,
      text: `${rowsWords(count)} of ${path} ${count === 1 ? "lies" : "lie"} outside of the window and ${count === 1 ? "does" : "do"} not count.`,
    })),
    ...changed.map((path) => ({
      code: "data-changed" as const,
      text: `${path} is not what it was when the reading was recorded; record it again.`,
    })),
  ];
}

function leftOutWords({ path, rows: { count, first } }: FileRows): string {
  const [row] = first;
  const example = row ? `, the first is row ${countWords(row.row)}: ${row.problem.replace(/\.$/, "")}` : "";
  return `${rowsWords(count)} of ${path} could not be read and ${count === 1 ? "is" : "are"} left out${example}.`;
}

function rowsWords(count: number): string {
  return count === 1 ? "1 row" : `${countWords(count)} rows`;
}

/** @param noun What lies there, each of them on one of the days. */
export function outsideNote(outside: readonly Day[], today: Day, noun = "reading"): readonly Note[] {
  if (outside.length === 0) return [];
  const text =
    outside.length === 1
      ? `The ${noun} of ${dayText(outside[0] ?? today, today)} lies outside of the window and does not count.`
      : `${countWords(outside.length)} ${noun}s lie outside of the window and do not count.`;
  return [{ code: "rows-outside", text }];
}

function handTypedNote(count: number): readonly Note[] {
  if (count === 0) return [];
  const text =
    count === 1
      ? "The reading was typed by hand; name its `source` so that others can find it."
      : `${countWords(count)} readings were typed by hand; name their \`source\` so that others can find them.`;
  return [{ code: "hand-typed", text }];
}
