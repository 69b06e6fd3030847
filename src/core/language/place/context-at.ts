import type { Path } from "../../base/document-edit.ts";
import { columnOf, enterItem, enterKey, leaveDeeper, pathOf, type Frame } from "./block-frames.ts";
import { isDash, keyAt } from "./block-tokens.ts";
import type { Place, Style } from "./place.ts";
import { scanFlow } from "./scan-flow.ts";
import {
  endOfBlock,
  endOfLine,
  endOfPlain,
  endOfQuotes,
  endOfWords,
  findComment,
  isEndOfLine,
  skipSpaces,
  skipSpacesBack,
  startOfLine,
  startOfNextLine,
} from "./text-lines.ts";

/**
 * Where in a file of ours an offset is.
 *
 * Looks at the text from the top-level key above the place down to it, and parses nothing: it is asked at every key
 * that a person hits, most of the time in a file that is broken at this moment.
 */
export function contextAt(text: string, offset: number): Place {
  const scan: Scan = { text, offset, frames: [] };
  const line = startOfLine(text, offset);
  for (let at = startOfSection(text, line); at <= line;) {
    const read = readLine(scan, at);
    if (typeof read !== "number") return read;
    at = read;
  }
  return nowhere(scan);
}

interface Scan {
  readonly text: string;
  readonly offset: number;
  /** The mappings and lists around the place, from the outermost. */
  readonly frames: Frame[];
}

/** The line of the top-level key at or above a line; the start of the text where there is none. */
function startOfSection(text: string, line: number): number {
  let at = line;
  while (0 < at && !/[^\s#}\]-]/.test(text[at] ?? " ")) at = startOfLine(text, at - 1);
  return at;
}

/** Reads the line at `line`: gives the place when the offset is there, else where to go on. */
function readLine(scan: Scan, line: number): Place | number {
  const { text, offset } = scan;
  const content = skipSpaces(text, line);
  const end = endOfLine(text, content);
  const isHere = offset <= end;
  if (content === end) return isHere ? inBlankLine(scan, offset - line) : startOfNextLine(text, line);
  if (isHere && offset < content) return nowhere(scan);
  if (text[content] === "#") return isHere ? inComment(scan, content) : startOfNextLine(text, line);
  return readContent(scan, line, content);
}

/** Reads dashes, a key and its value from `at` on. */
function readContent(scan: Scan, line: number, at: number): Place | number {
  const { text, offset } = scan;
  while (isDash(text, at)) {
    const next = skipSpaces(text, at + 1);
    if (offset <= at) return itemPlace(scan, at - line);
    enterItem(scan.frames, at - line);
    const isOpen = isEndOfLine(text, next) || text[next] === "#";
    if (offset < next || (offset === next && isOpen)) return valuePlace(scan, offset, offset, "plain");
    if (isOpen) return readBehind(scan, next);
    at = next;
  }
  const key = keyAt(text, at);
  if (!key) return readAlone(scan, line, at);
  enterKey(scan.frames, at - line, text.slice(key.start, key.end));
  if (offset <= key.colon) return keyPlace(scan, key.start, key.end);
  return readValue(scan, skipSpaces(text, key.colon + 1));
}

/** Reads the value at `at`, which ends what the frames say. */
function readValue(scan: Scan, at: number): Place | number {
  const { text, offset, frames } = scan;
  const last = frames.at(-1);
  const column = last?.column ?? 0;
  const sign = text[at];
  if (isEndOfLine(text, at) || sign === "#") {
    return offset <= at ? valuePlace(scan, offset, offset, "plain") : readBehind(scan, at);
  }
  if (offset < at) return nowhere(scan);
  if (last) last.isFilled = true;
  if (sign === "{" || sign === "[") return readFlow(scan, at, endOfBlock(text, at, column));
  if (sign === '"' || sign === "'") return readQuotes(scan, at, endOfBlock(text, at, column));
  if (blockHeader.test(text.slice(at, endOfLine(text, at)))) return readBlock(scan, at, column);
  const end = endOfPlain(text, at, column);
  return offset <= end ? valuePlace(scan, at, end, "plain") : readBehind(scan, end);
}

const blockHeader = /^[|>](?:[+-]?\d?|\d[+-])[ \t]*(?:#.*)?$/;

/** Text behind `|` or `>`: its lines, and below them blank lines that are indented like them. */
function readBlock(scan: Scan, at: number, column: number): Place | number {
  const { text, offset } = scan;
  const limit = endOfBlock(text, at, column);
  const end = Math.max(skipSpacesBack(text, limit, at), endOfLine(text, at));
  const isBelow = offset < limit || limit === text.length;
  const isIndented = column < offset - startOfLine(text, offset);
  if (offset <= end || (isBelow && isIndented)) return valuePlace(scan, at, Math.max(end, offset), "block");
  return startOfNextLine(text, end);
}

function readQuotes(scan: Scan, at: number, limit: number): Place | number {
  const { text, offset } = scan;
  const close = endOfQuotes(text, at, limit);
  // Without an end the quotes were only just opened; they do not reach beyond their line.
  const end = close < limit ? close : Math.max(at + 1, endOfWords(text, at + 1));
  if (offset <= Math.min(end + 1, limit)) return valuePlace(scan, at + 1, end, text[at] === '"' ? "double" : "single");
  return readBehind(scan, Math.min(end + 1, text.length));
}

function readFlow(scan: Scan, at: number, limit: number): Place | number {
  const { text, offset } = scan;
  if (offset === at) return valuePlace(scan, at, scanFlow(text, at, limit, -1).end, "plain");
  const { frames, token, end, isInComment } = scanFlow(text, at, limit, offset);
  const last = frames.at(-1);
  // Brackets that never closed are left behind where the next line begins.
  if (last && limit < text.length && limit <= offset) return limit;
  if (!last || end < offset) return readBehind(scan, end);
  if (isInComment) return inComment(scan, token?.start ?? end);
  const inner = frames.map(({ key, index, kind }) => (kind === "mapping" ? key : index));
  const isKey = last.kind === "mapping" && last.key === undefined;
  return {
    slot: isKey ? "key" : "value",
    path: [...pathOf(scan.frames), ...inner.filter((step) => step !== undefined)],
    start: token?.start ?? offset,
    end: token?.end ?? offset,
    style: token?.style ?? "plain",
    open: last.open,
    column: columnOf(scan.frames),
  };
}

/** Words without a colon on a line of their own: a key that is being typed, or an item. */
function readAlone(scan: Scan, line: number, at: number): Place | number {
  const { text, offset, frames } = scan;
  const column = at - line;
  const isItem = line + (frames.at(-1)?.column ?? -1) < at && isDash(text, line + (frames.at(-1)?.column ?? 0));
  if (isItem || "{[\"'|>".includes(text[at] ?? "")) return readValue(scan, at);
  const end = endOfWords(text, at);
  if (end < offset) return readBehind(scan, end);
  return placeOfColumn(scan, column, at, end);
}

/** Nothing but a comment may follow on this line. */
function readBehind(scan: Scan, at: number): Place | number {
  const { text, offset } = scan;
  const end = endOfLine(text, at);
  if (end < offset) return startOfNextLine(text, at);
  const hash = findComment(text, at, offset);
  return hash === undefined ? nowhere(scan) : inComment(scan, hash);
}

function inBlankLine(scan: Scan, column: number): Place {
  return placeOfColumn(scan, column, scan.offset, scan.offset);
}

/** The place of a line that begins at `column` and says neither key nor dash. */
function placeOfColumn(scan: Scan, column: number, start: number, end: number): Place {
  const { frames } = scan;
  const depth = frames.length;
  leaveDeeper(frames, column);
  // Of a list that is not indented, a line without a dash is the end.
  if (frames.at(-2)?.column === column) frames.pop();
  const last = frames.at(-1);
  if (!last) return keyPlace(scan, start, end, []);
  if (last.column === column) {
    return last.key === undefined ? itemPlace(scan, column, start, end) : keyPlace(scan, start, end);
  }
  // Deeper than its mapping and less deep than what stands in it already: nothing fits there.
  if (frames.length < depth || last.isFilled) return nowhere(scan);
  return { ...keyPlace(scan, start, end, pathOf(scan.frames)), column };
}

function keyPlace(scan: Scan, start: number, end: number, path: Path = pathOf(scan.frames).slice(0, -1)): Place {
  return { slot: "key", path, start, end, style: "plain", column: columnOf(scan.frames) };
}

function valuePlace(scan: Scan, start: number, end: number, style: Style): Place {
  return { slot: "value", path: pathOf(scan.frames), start, end, style, column: columnOf(scan.frames) };
}

function itemPlace(scan: Scan, column: number, start = scan.offset, end = start): Place {
  leaveDeeper(scan.frames, column);
  const last = scan.frames.at(-1);
  const path = pathOf(scan.frames);
  return {
    slot: "item",
    path: last?.key === undefined ? path.slice(0, -1) : path,
    start,
    end,
    style: "plain",
    column,
  };
}

function inComment({ text }: Scan, start: number): Place {
  return { slot: "comment", path: [], start, end: endOfLine(text, start), style: "plain", column: 0 };
}

function nowhere({ offset }: Scan): Place {
  return { slot: "none", path: [], start: offset, end: offset, style: "plain", column: 0 };
}
