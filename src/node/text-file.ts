import { closeSync, lstatSync, openSync, readFileSync, statSync } from "node:fs";
import { decodeText } from "./decode-text.ts";
import { writeFileAtomically } from "./write-file-atomically.ts";

/** A file that was read in order to be changed. */
export interface TextFile {
  readonly path: string;
  /** Without its byte order mark. */
  readonly text: string;
  /** What stood on disk when it was read. */
  readonly bytes: Uint8Array;
}

const byteOrderMark = "\uFEFF";

/**
 * Reads a file that may be changed.
 *
 * `undefined` when there is no plain file or nobody may read it, and when it is no UTF-8, because writing it back would
 * lose bytes.
 */
export function readTextFile(path: string): TextFile | undefined {
  const bytes = readPlainFile(path);
  if (!bytes) return undefined;
  const text = decodeText(bytes);
  return encode(text, bytes).equals(bytes) ? { path, text, bytes } : undefined;
}

/**
 * Puts a new text in the place of the one that was read, keeping byte order mark and permissions.
 *
 * @returns `false`, with nothing written, when somebody else has changed or removed the file since it was read.
 * @throws The system's error, with nothing written, when it may not be written.
 */
export function replaceTextFile({ path, bytes }: TextFile, text: string): boolean {
  if (!readPlainFile(path)?.equals(bytes)) return false;
  // The new file takes the place of the old one, which nobody may write to, just as well; that is not what was meant.
  closeSync(openSync(path, "r+"));
  writeFileAtomically(path, encode(text, bytes), statSync(path).mode);
  return true;
}

function readPlainFile(path: string): Buffer | undefined {
  try {
    return lstatSync(path).isFile() ? readFileSync(path) : undefined;
  } catch {
    return undefined;
  }
}

/** The bytes of a text, with a byte order mark if `original` has one. */
function encode(text: string, original: Uint8Array): Buffer {
  const isMarked = original[0] === 0xef && original[1] === 0xbb && original[2] === 0xbf;
  return Buffer.from(isMarked ? byteOrderMark + text : text);
}
