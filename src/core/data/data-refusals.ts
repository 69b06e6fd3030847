import { shorten } from "../base/shorten.ts";
import type { DataUnread } from "./data-reading.ts";

/** Why a file of rows cannot be read, in sentences that say what to do. */
const dataRefusals = {
  outside: (path) => `${path} leads out of the folder; copy the file into it, or import its numbers.`,
  absent: (path) => `There is no file ${path}, neither beside the experiment nor below the root; correct the path.`,
  noFile: (path) => `${path} is no plain file; name a CSV or JSON file.`,
  locked: (path) => `${path} cannot be opened; check who may read it.`,
  binary: (path) => `${path} is a binary file; save it as CSV or JSON.`,
  utf16: (path) => `${path} is written in UTF-16; save it as UTF-8.`,
  tooLarge: (path) => `${path} is larger than 50 MB, which only a trusted folder on this machine may read; sum it up.`,
} as const satisfies Readonly<Record<string, (path: string) => string>>;

/** What the first bytes of a file show it to be, when it is no text that can be read. */
export function findForeignBytes(start: Uint8Array): "binary" | "utf16" | undefined {
  const [first, second] = start;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return "utf16";
  return start.includes(0) ? "binary" : undefined;
}

export function unread(reason: keyof typeof dataRefusals, path: string): DataUnread {
  return { why: dataRefusals[reason](shorten(path, 100)) };
}
