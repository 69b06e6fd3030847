import type { Entry } from "../../index/entry.ts";
import { positionAt, type SourceDocument, type SourceNode } from "../../source/source-document.ts";
import { endOfEntry, endOfNode, isFlow } from "../place/end-of-node.ts";
import { scalarsOf } from "../place/scalars-of.ts";
import { sectionsOf } from "./sections-of.ts";

/** Lines that can be folded away behind the first of them. */
export interface FoldingRange {
  readonly startLine: number;
  readonly endLine: number;
  readonly kind?: "comment" | "region";
}

/** What can be folded: the parts of an experiment, keys with what stands below them, items, and comments. */
export function foldingRangesOf({ kind, source }: Pick<Entry, "kind" | "source">, text: string): FoldingRange[] {
  const ranges: FoldingRange[] = [];
  const add = (start: number, end: number): void => {
    const range = { startLine: positionAt(source, start).line, endLine: positionAt(source, end).line };
    if (range.startLine < range.endLine) ranges.push(range);
  };
  // Of two that begin on one line the editor takes the first: the part of the cycle before its first key.
  for (const { entries } of sectionsOf(kind, source)) {
    add(entries[0].start, endOfEntry(entries.at(-1) ?? entries[0], text));
  }
  addNode(source.root, text, add);
  return [...ranges, ...comments(source, text)];
}

function addNode(node: SourceNode | undefined, text: string, add: (start: number, end: number) => void): void {
  if (!node || text[node.start] === "*") return;
  if (node.kind === "mapping") {
    for (const entry of node.entries) {
      // The line of closing brackets stays, so that one sees that they close.
      add(entry.start, endOfFold(entry.value, endOfEntry(entry, text), text));
      addNode(entry.value, text, add);
    }
  } else if (node.kind === "sequence") {
    for (const item of node.items) {
      if (!item) continue;
      add(item.start, endOfFold(item, endOfNode(item, text), text));
      addNode(item, text, add);
    }
  }
}

function endOfFold(node: SourceNode | undefined, end: number, text: string): number {
  if (!node || node.kind === "scalar" || !isFlow(node, text)) return end;
  return node.start + text.slice(node.start, end - 1).trimEnd().length;
}

const region = /^[ \t]*#[ \t]*(end)?region\b/;

/** Blocks of two or more comment lines, and regions that a person marked. */
function comments(source: SourceDocument, text: string): FoldingRange[] {
  const inside = linesInsideScalars(source);
  const ranges: FoldingRange[] = [];
  const open: number[] = [];
  let first: number | undefined;
  for (let line = 0; line <= source.lineStarts.length; line++) {
    const content = text.slice(source.lineStarts[line], source.lineStarts[line + 1]);
    const mark = inside.has(line) ? null : region.exec(content);
    const isComment = line < source.lineStarts.length && !inside.has(line) && !mark && /^[ \t]*#/.test(content);
    if (!isComment) {
      if (first !== undefined && first < line - 1)
        ranges.push({ startLine: first, endLine: line - 1, kind: "comment" });
      first = undefined;
    } else first ??= line;
    if (line === source.lineStarts.length || !mark) continue;
    if (!mark[1]) open.push(line);
    else if (0 < open.length) ranges.push({ startLine: open.pop() ?? line, endLine: line, kind: "region" });
  }
  return ranges;
}

/** Lines on which a value goes on that began above, where a `#` may be a word like any other. */
function linesInsideScalars(source: SourceDocument): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const { node } of scalarsOf(source)) {
    const last = positionAt(source, Math.max(node.start, node.end - 1)).line;
    for (let line = positionAt(source, node.start).line + 1; line <= last; line++) lines.add(line);
  }
  return lines;
}
