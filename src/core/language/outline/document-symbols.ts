import { shorten } from "../../base/shorten.ts";
import { toCapital } from "../../base/to-capital.ts";
import type { Range } from "../../base/position.ts";
import type { Entry } from "../../index/entry.ts";
import {
  rangeAt,
  type MappingNode,
  type SourceDocument,
  type SourceEntry,
  type SourceNode,
} from "../../source/source-document.ts";
import { endOfEntry, endOfNode, isFlow } from "../place/end-of-node.ts";
import { wordsOfScalar } from "../place/scalar-words.ts";
import { sectionsOf } from "./sections-of.ts";

/** A line of the outline. The range of each holds those of its children. */
export interface DocumentSymbol {
  readonly name: string;
  readonly detail: string;
  readonly kind: "section" | "field" | "list" | "item";
  readonly range: Range;
  /** The part of the range that is selected when a person goes there. */
  readonly selection: Range;
  readonly children: readonly DocumentSymbol[];
}

/** The outline of a file: of an experiment by the parts of its cycle, of others by their keys. */
export function documentSymbolsOf({ kind, source }: Pick<Entry, "kind" | "source">, text: string): DocumentSymbol[] {
  const { root } = source;
  if (root?.kind !== "mapping") return [];
  const outline: Outline = { source, text };
  const sections = sectionsOf(kind, source);
  if (sections.length === 0) return root.entries.map((entry) => symbolOfEntry(entry, outline));
  return sections.map(({ name, entries }) => {
    const [{ start, end }] = entries;
    return {
      name,
      detail: "",
      kind: "section",
      range: rangeAt(source, start, endOfEntry(entries.at(-1) ?? entries[0], text)),
      selection: rangeAt(source, start, end),
      children: entries.map((entry) => symbolOfEntry(entry, outline)),
    };
  });
}

interface Outline {
  readonly source: SourceDocument;
  readonly text: string;
}

function symbolOfEntry(entry: SourceEntry, outline: Outline): DocumentSymbol {
  const { source, text } = outline;
  const { key, value, start, end } = entry;
  return {
    name: titleOfKey(key),
    detail: value ? detailOf(value) : "",
    kind: value?.kind === "sequence" ? "list" : "field",
    range: rangeAt(source, start, endOfEntry(entry, text)),
    selection: rangeAt(source, start, end),
    children: value ? childrenOf(value, outline) : [],
  };
}

/** What is written in brackets is told by the detail, as far as it can be. */
function childrenOf(node: SourceNode, outline: Outline): DocumentSymbol[] {
  const { text } = outline;
  if (node.kind === "scalar" || text[node.start] === "*") return [];
  if (node.kind === "sequence") {
    if (isFlow(node, text) && node.items.every((item) => item?.kind === "scalar")) return [];
    return node.items.flatMap((item, at) => (item ? symbolOfItem(item, at, outline) : []));
  }
  if (isFlow(node, text)) return [];
  return node.entries.map((entry) => symbolOfEntry(entry, outline));
}

function symbolOfItem(item: SourceNode, at: number, outline: Outline): DocumentSymbol {
  const { source, text } = outline;
  const range = rangeAt(source, item.start, endOfNode(item, text));
  const telling = item.kind === "mapping" ? tellingEntryOf(item) : undefined;
  const name = telling?.value ? detailOf(telling.value) : item.kind === "scalar" ? detailOf(item) : "";
  const others = item.kind === "mapping" ? item.entries.filter((entry) => entry !== telling) : [];
  return {
    name: name || `${at + 1}`,
    detail: item.kind === "mapping" ? wordsOfEntries(others) : "",
    kind: "item",
    range,
    selection: range,
    children: item.kind === "mapping" ? childrenOf(item, outline) : [],
  };
}

/** What people tell the items of a list by, the best first. */
const tellingKeys = [
  "insight",
  "saw",
  "doc",
  "unit",
  "item",
  "told",
  "field",
  "date",
  "due",
  "branch",
  "metric",
  "from",
];

function tellingEntryOf({ entries }: MappingNode): SourceEntry | undefined {
  for (const key of tellingKeys) {
    const entry = entries.find((one) => one.key === key && one.value?.kind === "scalar");
    if (entry) return entry;
  }
  return entries.find(({ value }) => value?.kind === "scalar");
}

/** So many characters of a value fit into an outline. */
const longestDetail = 80;

function detailOf(node: SourceNode): string {
  if (node.kind === "scalar") return shortened(wordsOfScalar(node));
  if (node.kind === "mapping") return wordsOfEntries(node.entries);
  return shortened(node.items.flatMap((item) => (item?.kind === "scalar" ? wordsOfScalar(item) : [])).join(", "));
}

function wordsOfEntries(entries: readonly SourceEntry[]): string {
  const words = entries.flatMap(({ key, value }) =>
    value?.kind === "scalar" ? `${titleOfKey(key).toLowerCase()} ${wordsOfScalar(value)}` : [],
  );
  return shortened(words.join(", "));
}

function shortened(words: string): string {
  const line = words
    .slice(0, 4 * longestDetail)
    .replaceAll(/\s+/g, " ")
    .trim();
  return shorten(line, longestDetail, "…");
}

/** `whyNotCheaper` as people would say it: "Why not cheaper". Names that people chose stay as they are. */
function titleOfKey(key: string): string {
  if (!/^[a-z]+(?:[A-Z][a-z]+)*$/.test(key)) return key || "(empty)";
  const words = key.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return toCapital(words);
}
