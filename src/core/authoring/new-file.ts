import { toCapital } from "../base/to-capital.ts";
import { toSentence } from "./quote-scalar.ts";

/** A file to be written: its name, its text, and the part of the text that the person goes on with. */
export interface NewFile {
  readonly name: string;
  readonly text: string;
  readonly placeholder: { readonly offset: number; readonly length: number };
}

/** A top-level key with its value as YAML: behind the key, or in lines below it. */
export type FileLine = readonly [key: string, value: string];

/** What stands behind a key whose value is still to be written: a comment on it, so that the line does not end in a space. */
export function toWrite(what: string): string {
  return `# ${what}`;
}

/** Whether the value is still to be written. */
export function isToWrite([, value]: FileLine): boolean {
  return value.startsWith("# ");
}

/**
 * A file with these keys in their order.
 *
 * @param selected The key whose value is selected. Else the first comment on what is to be written is, and the cursor
 *   stands at the end where there is none.
 */
export function newFile(name: string, lines: readonly FileLine[], selected?: string): NewFile {
  const open = lines.find((line) => (selected === undefined ? isToWrite(line) : line[0] === selected));
  let text = "";
  let placeholder: NewFile["placeholder"] | undefined;
  for (const line of lines) {
    const [key, value] = line;
    text += `${key}:${value.startsWith("\n") ? "" : " "}`;
    if (line === open) placeholder = { offset: text.length, length: value.length };
    text += `${value}\n`;
  }
  return { name, text, placeholder: placeholder ?? { offset: text.length, length: 0 } };
}

/** A metric from the id by which experiments name it. */
export function newMetricFile(id: string): NewFile {
  const words = id.replace(/[-_]+/g, " ").trim();
  const lines = [
    ["title", toSentence(toCapital(words))],
    ["formula", "What is counted, out of how many."],
  ] as const;
  return newFile(`${id}.metric.yaml`, lines, "formula");
}

/** Words that make a name long and say nothing; a number that was fixed says nothing, either, when it is changed. */
const smallWords = new Set([
  "a",
  "an",
  "the",
  "of",
  "to",
  "in",
  "for",
  "and",
  "or",
  "will",
  "is",
  "are",
  "do",
  "does",
  "we",
  "at",
  "least",
  "most",
  "if",
  "that",
  "with",
  "by",
  "on",
  "it",
]);

/** No file system takes more than 255 signs. */
const longestStem = 100;

/** What Windows takes for a device, whatever stands behind the dot. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)\./;

/**
 * The name of a file from the words that it begins with.
 *
 * @param isTaken Whether a name is in use; the id gets a number then, the smallest that is free.
 */
export function fileNameFor(text: string, suffix: string, isTaken: (name: string) => boolean): string {
  const words = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => /^[a-z0-9]+$/.test(word));
  const telling = words.filter((word) => !smallWords.has(word) && !/^\d+$/.test(word));
  const stem = (telling.length === 0 ? words : telling).slice(0, 5).join("-").slice(0, longestStem) || "untitled";
  let name = `${stem}${suffix}`;
  for (let number = 2; devices.test(name) || isTaken(name); number++) name = `${stem}-${number}${suffix}`;
  return name;
}
