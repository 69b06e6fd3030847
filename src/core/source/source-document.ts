import type { Path } from "../base/document-edit.ts";
import type { Position, Range } from "../base/position.ts";
import type { Problem } from "../base/read.ts";

/**
 * One file of ours as it was read: its values, and where each key and value stands.
 *
 * Plain JSON, so that a cache can keep it; nothing outside this room knows the YAML library. Places inside are
 * offsets in UTF-16 units; `rangeAt` turns them into positions.
 */
export interface SourceDocument {
  /** Absent when the text is empty, or could not be understood at all. */
  readonly root: SourceNode | undefined;
  /** Offset of the first character of each line. */
  readonly lineStarts: readonly number[];
  readonly length: number;
  readonly problems: readonly Problem[];
  /** Whether a syntax error left an unknown part of the file unread, so that nothing may be called missing. */
  readonly isBroken: boolean;
  readonly suppressions: readonly Suppression[];
}

export type SourceNode = MappingNode | SequenceNode | ScalarNode;

export interface MappingNode {
  readonly kind: "mapping";
  readonly start: number;
  readonly end: number;
  readonly entries: readonly SourceEntry[];
}

export interface SourceEntry {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** Absent where nothing is written behind the key; such a key counts as missing. */
  readonly value: SourceNode | undefined;
}

export interface SequenceNode {
  readonly kind: "sequence";
  readonly start: number;
  readonly end: number;
  readonly items: readonly (SourceNode | undefined)[];
}

export interface ScalarNode {
  readonly kind: "scalar";
  readonly start: number;
  readonly end: number;
  readonly value: string | number | boolean;
  /** The characters as they are written, where a number or `true` would be written otherwise: `1.10`, `0x10`, `True`. */
  readonly text?: string;
  /** Where a comment begins and ends that took the rest of an unquoted sentence with it. */
  readonly cut?: readonly [start: number, end: number];
}

/** `# uol-ignore RULE: reason`: a finding that the team decided to live with. */
export interface Suppression {
  readonly rule: string;
  readonly reason: string;
  /** Where its comment stands, from the `#` to the last word. */
  readonly start: number;
  readonly end: number;
  /** The line whose findings it hides; absent when it speaks for the whole file, or for nothing. */
  readonly line?: number;
  /** Why it can hide nothing where it stands: no line follows it, or it speaks for the file behind the first key. */
  readonly misplaced?: "last" | "late";
}

/** The position of an offset. */
export function positionAt({ lineStarts }: Pick<SourceDocument, "lineStarts">, offset: number): Position {
  let low = 0;
  let high = lineStarts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return { line: low, character: offset - (lineStarts[low] ?? 0) };
}

export function rangeAt(source: Pick<SourceDocument, "lineStarts">, start: number, end: number): Range {
  return { start: positionAt(source, start), end: positionAt(source, end) };
}

/** The offset of a position; positions behind the end of the text become its end. */
export function offsetAt({ lineStarts, length }: SourceDocument, { line, character }: Position): number {
  const start = lineStarts[line];
  return start === undefined ? length : Math.min(start + character, length);
}

/** The entry at `path`, when its last step is a key that is written. */
export function findEntry(source: SourceDocument, path: Path): SourceEntry | undefined {
  const key = path.at(-1);
  const parent = findNode(source, path.slice(0, -1));
  return parent?.kind === "mapping" ? parent.entries.find((entry) => entry.key === key) : undefined;
}

/** The value at `path`; the whole document for the empty path. */
export function findNode({ root }: SourceDocument, path: Path): SourceNode | undefined {
  let node = root;
  for (const step of path) {
    if (node?.kind === "mapping") node = node.entries.find((entry) => entry.key === step)?.value;
    else if (node?.kind === "sequence" && typeof step === "number") node = node.items[step];
    else return undefined;
  }
  return node;
}

/** The key written at `path`; `undefined` when it is not there. */
export function findKeyRange(source: SourceDocument, path: Path): Range | undefined {
  const entry = findEntry(source, path);
  return entry && rangeAt(source, entry.start, entry.end);
}

/** The value written at `path`, else its key: where something about the value is said. */
export function findValueRange(source: SourceDocument, path: Path): Range | undefined {
  const node = findNode(source, path);
  return node ? rangeAt(source, node.start, node.end) : findKeyRange(source, path);
}

/** Where a missing key is reported: on the first of `keys` that is written, else on the first key of the file. */
export function placeForMissing(source: SourceDocument, keys: readonly string[]): Range {
  for (const key of keys) {
    const range = findKeyRange(source, [key]);
    if (range) return range;
  }
  const first = source.root?.kind === "mapping" ? source.root.entries[0] : undefined;
  return first ? rangeAt(source, first.start, first.end) : rangeAt(source, 0, 0);
}

/** Whether nothing is written there: no value, or empty quotes, which say as much. */
export function isEmpty(node: SourceNode | undefined): boolean {
  return !node || (node.kind === "scalar" && typeof node.value === "string" && node.value.trim() === "");
}

/** The plain value of a node, as JSON would have it. Of two equal keys the first one counts, as everywhere. */
export function valueOf(node: SourceNode | undefined): unknown {
  if (!node) return null;
  if (node.kind === "scalar") return node.value;
  if (node.kind === "sequence") return node.items.map(valueOf);
  const values = new Map<string, unknown>();
  for (const { key, value } of node.entries) if (!values.has(key)) values.set(key, valueOf(value));
  return Object.fromEntries(values);
}
