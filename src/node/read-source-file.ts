import { readFileSync } from "node:fs";
import { maximumLength, tooLarge, unreadableSource, notOpened } from "../core/source/parse-source.ts";
import type { SourceDocument } from "../core/source/source-document.ts";
import { decodeText } from "./decode-text.ts";

/** The text of one of our files, or a document that says why there is none. */
export type SourceFile = { readonly text: string } | { readonly unreadable: SourceDocument };

/** Reads a file whose size is known. A file that nobody may read, or that has just gone, is unreadable, not a crash. */
export function readSourceFile(path: string, size: number): SourceFile {
  if (maximumLength < size) return { unreadable: unreadableSource(tooLarge) };
  try {
    return { text: decodeText(readFileSync(path)) };
  } catch {
    return { unreadable: unreadableSource(notOpened) };
  }
}
