import { findSuppressions } from "./find-suppressions.ts";
import { lineStartsOf } from "./line-starts.ts";
import { parseSource } from "./parse-source.ts";
import type { MappingNode, SourceDocument, SourceEntry, SourceNode } from "./source-document.ts";

/** A text and what it was parsed to. */
export interface ParsedText {
  readonly text: string;
  readonly source: SourceDocument;
}

/**
 * What `parseSource` would give, sooner: the top-level entries that an edit left alone are taken from `before`.
 *
 * Only for texts in which entries know nothing of each other, and nothing is wrong; all others are parsed as a whole.
 */
export function reparseSource(text: string, before: ParsedText): SourceDocument {
  return reuse(text, before) ?? parseSource(text);
}

/** Anchors and aliases, several documents, directives, lone CRs, and what is no text: anything that reaches further. */
const farReaching = /[\s[{,:][&*]|^(?:---|\.\.\.|%)|\r(?!\n)|[\0\uFEFF\uFFFD]/m;
/** Stands for the entry below while one is parsed alone, because the end of a text is another end. */
const nextEntry = "next:";

function reuse(text: string, { text: old, source }: ParsedText): SourceDocument | undefined {
  const root = plainMapping(source);
  if (!root || farReaching.test(text) || farReaching.test(old)) return undefined;
  const { entries } = root;
  const { from, to } = entriesTouched(entries, old, text);
  const [first, next] = [entries[from], entries[to]];
  if (!first) return undefined;

  const shift = text.length - old.length;
  const middle = parseAlone(text.slice(first.start, next && next.start + shift), next !== undefined);
  if (!middle) return undefined;
  const parts = next ? middle.entries.slice(0, -1) : middle.entries;
  const all = [
    ...entries.slice(0, from),
    ...parts.map((entry) => shiftEntry(entry, first.start)),
    ...entries.slice(to).map((entry) => shiftEntry(entry, shift)),
  ];
  if (new Set(all.map(({ key }) => key)).size < all.length) return undefined;
  const end = next ? root.end + shift : middle.end + first.start;
  return documentOf(text, { kind: "mapping", start: root.start, end, entries: all });
}

/** The mapping of a document without faults and braces whose entries begin each in the first column. */
function plainMapping({ root, problems, lineStarts }: SourceDocument): MappingNode | undefined {
  if (root?.kind !== "mapping" || root.start !== root.entries[0]?.start || 0 < problems.length) return undefined;
  const starts = new Set(lineStarts);
  return root.entries.every(({ start }) => starts.has(start)) ? root : undefined;
}

/** The first entry that the edit may have changed, and the first one behind it that it left alone. */
function entriesTouched(entries: readonly SourceEntry[], old: string, text: string): { from: number; to: number } {
  const shorter = Math.min(old.length, text.length);
  let head = 0;
  while (head < shorter && old[head] === text[head]) head++;
  let tail = 0;
  while (tail < shorter - head && old[old.length - 1 - tail] === text[text.length - 1 - tail]) tail++;
  // An entry ends where the next one begins, so its key with the colon and what follows it must be as it was.
  const behind = entries.findIndex(({ end }) => head < end + 2);
  const to = entries.findIndex(({ start }) => old.length - tail < start);
  return { from: (behind === -1 ? entries.length : behind) - 1, to: to === -1 ? entries.length : to };
}

/** A part of a text; `undefined` when it is not made of entries alone, or something is wrong in it. */
function parseAlone(part: string, isFollowed: boolean): MappingNode | undefined {
  const root = plainMapping(parseSource(isFollowed ? part + nextEntry : part));
  const isWhole = root?.start === 0 && (!isFollowed || root.entries.at(-1)?.start === part.length);
  return isWhole ? root : undefined;
}

function documentOf(text: string, root: MappingNode): SourceDocument {
  const lineStarts = lineStartsOf(text);
  const suppressions = findSuppressions(text, lineStarts, root);
  return { root, lineStarts, length: text.length, problems: [], isBroken: false, suppressions };
}

function shiftEntry(entry: SourceEntry, by: number): SourceEntry {
  if (by === 0) return entry;
  const { key, start, end, value } = entry;
  return { key, start: start + by, end: end + by, value: value && shiftNode(value, by) };
}

function shiftNode(node: SourceNode, by: number): SourceNode {
  const place = { start: node.start + by, end: node.end + by };
  switch (node.kind) {
    case "scalar":
      return { ...node, ...place, ...(node.cut ? { cut: [node.cut[0] + by, node.cut[1] + by] } : {}) };
    case "sequence":
      return { kind: node.kind, ...place, items: node.items.map((item) => item && shiftNode(item, by)) };
    case "mapping":
      return { kind: node.kind, ...place, entries: node.entries.map((entry) => shiftEntry(entry, by)) };
  }
}
