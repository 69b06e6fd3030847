import type { Range } from "../../base/position.ts";
import { rangeAt, type SourceDocument, type SourceNode } from "../../source/source-document.ts";
import { endOfEntry, endOfNode, isFlow } from "../place/end-of-node.ts";

type Span = readonly [start: number, end: number];

/**
 * What is selected around an offset, from the word to the whole file, each within the next: word, value, value with its
 * quotes, key and value, item, list, and so on.
 */
export function selectionRangesAt(source: SourceDocument, text: string, offset: number): Range[] {
  const spans: Span[] = [[0, text.length], ...spansIn(source.root, text, offset)];
  if (spans.length <= 2) spans.push(...lineAround(text, offset));
  spans.push(...wordAround(text, offset));
  const nested: Span[] = [];
  for (const span of spans) if (isWithin(span, nested.at(-1))) nested.push(span);
  return nested.toReversed().map(([start, end]) => rangeAt(source, start, end));
}

/** From the outermost to the innermost. */
function spansIn(node: SourceNode | undefined, text: string, offset: number): Span[] {
  if (!node) return [];
  const end = endOfNode(node, text);
  if (offset < node.start || end < offset) return [];
  if (node.kind === "scalar" || text[node.start] === "*") return spansOfScalar(node, text, end, offset);
  if (node.kind === "sequence") {
    const item = node.items.find((one) => one && one.start <= offset && offset <= endOfNode(one, text));
    const dashed: Span[] = item && !isFlow(node, text) ? [[dashBefore(item, text), endOfNode(item, text)]] : [];
    return [[node.start, end], ...dashed, ...spansIn(item, text, offset)];
  }
  const entry = node.entries.find((one) => one.start <= offset && offset <= endOfEntry(one, text));
  if (!entry) return [[node.start, end]];
  const whole: Span[] = [
    [node.start, end],
    [entry.start, endOfEntry(entry, text)],
  ];
  return offset <= entry.end ? [...whole, [entry.start, entry.end]] : [...whole, ...spansIn(entry.value, text, offset)];
}

function spansOfScalar({ start }: SourceNode, text: string, end: number, offset: number): Span[] {
  const isQuoted = /["']/.test(text[start] ?? "") && text[end - 1] === text[start] && start < end - 1;
  const inner: Span[] = isQuoted ? [[start + 1, end - 1]] : [];
  const isLong = text.slice(start, end).includes("\n");
  return [[start, end], ...inner, ...(isLong ? lineAround(text, offset) : [])];
}

function dashBefore({ start }: SourceNode, text: string): number {
  const dash = text.lastIndexOf("-", start);
  return dash === -1 ? start : dash;
}

/** The line without the space around it. */
function lineAround(text: string, offset: number): Span[] {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const next = text.indexOf("\n", offset);
  const line = text.slice(start, next === -1 ? text.length : next);
  const first = start + line.length - line.trimStart().length;
  return line.trim() === "" ? [] : [[first, first + line.trim().length]];
}

/** Longer words nobody selects. */
const longestWord = 200;

function wordAround(text: string, offset: number): Span[] {
  const before = /[\p{L}\p{M}\p{N}_-]*$/u.exec(text.slice(Math.max(0, offset - longestWord), offset))?.[0] ?? "";
  const behind = /^[\p{L}\p{M}\p{N}_-]*/u.exec(text.slice(offset, offset + longestWord))?.[0] ?? "";
  return before + behind === "" ? [] : [[offset - before.length, offset + behind.length]];
}

/** Whether a span is truly smaller than the one around it. */
function isWithin([start, end]: Span, outer: Span | undefined): boolean {
  if (!outer) return true;
  return outer[0] <= start && end <= outer[1] && end - start < outer[1] - outer[0];
}
