import { isAlias, isMap, isScalar, isSeq, type Document, type Node, type Pair, type Scalar } from "yaml";
import type { ScalarNode, SourceEntry, SourceNode } from "./source-document.ts";
import { TooMuch } from "./too-much.ts";

/** More nodes than this never come from aliases that a person wrote; they come from an alias bomb. */
const maximumAliasedNodes = 2_000;
const tooManyAliases = "The aliases here repeat so much that the file is not read. Write the values out.";

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A document as our own nodes, and the places of what the library is not asked to find. */
export interface SourceTree {
  readonly root: SourceNode | undefined;
  readonly danglingAliases: readonly Span[];
  /** Keys that stand above in the same mapping already. */
  readonly repeatedKeys: readonly Span[];
}

/**
 * The library's tree as our own plain nodes.
 *
 * @param recovered Values by their offset that stand in the text where the tree holds a mask (`recover-text`).
 */
export function toSourceNode(
  document: Document.Parsed,
  text: string,
  recovered: ReadonlyMap<number, string>,
): SourceTree {
  const danglingAliases: Span[] = [];
  const repeatedKeys: Span[] = [];
  // The library looks through the whole document for each alias; a large file of them would take minutes.
  const anchors = new Map<string, Node>();
  let aliasedNodes = 0;
  const open = new Set<Node>();
  const mayCut = text.includes(" #");

  function convert(node: Node | null | undefined, isAliased: boolean): SourceNode | undefined {
    if (!node) return undefined;
    const [start, end] = node.range ?? [0, 0];
    if (isAliased && maximumAliasedNodes < ++aliasedNodes) throw new TooMuch(tooManyAliases, start);
    if (isAlias(node)) return convertAlias(anchors.get(node.source), start, end, isAliased);
    if (!isAliased) noteAnchor(node);
    if (isScalar(node)) return convertScalar(node, start, end);
    if (isMap<Node, Node>(node)) {
      const entries = node.items.map((pair) => convertPair(pair, isAliased));
      if (!isAliased) noteRepeated(entries);
      return { kind: "mapping", start, end, entries };
    }
    if (isSeq<Node>(node)) {
      return { kind: "sequence", start, end, items: node.items.map((item) => convert(item, isAliased)) };
    }
    return undefined;
  }

  /** What the alias stands for, at the place of the alias. */
  function convertAlias(
    target: Node | undefined,
    start: number,
    end: number,
    isAliased: boolean,
  ): SourceNode | undefined {
    if (!target) {
      if (!isAliased) danglingAliases.push({ start, end });
      return undefined;
    }
    if (open.has(target)) throw new TooMuch(tooManyAliases, start);
    open.add(target);
    const converted = convert(target, true);
    open.delete(target);
    return converted && { ...converted, start, end };
  }

  /** Not left to the library, which compares each key with every other. */
  function noteRepeated(entries: readonly SourceEntry[]): void {
    const keys = new Set<string>();
    for (const entry of entries) {
      if (keys.has(entry.key)) repeatedKeys.push(entry);
      keys.add(entry.key);
    }
  }

  function noteAnchor(node: Node): void {
    if ("anchor" in node && node.anchor) anchors.set(node.anchor, node);
  }

  function convertPair({ key, value }: Pair<Node, Node>, isAliased: boolean): SourceEntry {
    const [start, end] = spanOfKey(key, text);
    if (!isAliased) noteAnchor(key);
    return {
      key: isScalar(key) ? (key.source ?? String(key.value)) : text.slice(start, end),
      start,
      end,
      value: convert(value, isAliased),
    };
  }

  function convertScalar(node: Scalar, start: number, end: number): ScalarNode | undefined {
    const original = recovered.get(start);
    if (original !== undefined) return { kind: "scalar", start, end, value: original };
    if (node.value === null) return undefined;
    const cut = mayCut && node.type === "PLAIN" ? findCut(text, end) : undefined;
    const value = toPlainValue(node);
    const isRewritten = typeof value !== "string" && node.source !== undefined && String(value) !== node.source;
    return {
      kind: "scalar",
      start,
      end,
      value,
      ...(isRewritten && node.source !== undefined ? { text: node.source } : {}),
      ...(cut ? { cut } : {}),
    };
  }

  return { root: convert(document.contents, false), danglingAliases, repeatedKeys };
}

/** JSON knows neither infinity nor bytes, so what it cannot hold stays the words that were written. */
function toPlainValue({ value, source }: Scalar): string | number | boolean {
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  return source ?? "";
}

/** Where a key stands; of one that is a mapping itself (`? type: mean`) the library leaves out its first word. */
function spanOfKey(key: Node, text: string): [start: number, end: number] {
  const [start, end] = key.range ?? [0, 0];
  if (isScalar(key)) return [start, end];
  const first = isMap<Node, Node>(key) ? key.items[0]?.key.range?.[0] : undefined;
  const from = Math.min(start, first ?? start);
  return [from, from + text.slice(from, end).trimEnd().length];
}

/**
 * The comment that cut an unquoted sentence off: `plan #2`, where nobody meant a comment.
 *
 * A comment that is meant has room around it (`8%  # as agreed`, `8% # as agreed`), so only a `#` that follows one
 * space and touches its word counts.
 */
function findCut(text: string, end: number): ScalarNode["cut"] {
  if (text[end] !== " " || text[end + 1] !== "#" || !/[^\s#!]/.test(text[end + 2] ?? "")) return undefined;
  const lineEnd = /[\r\n]|$/.exec(text.slice(end));
  return [end + 1, end + (lineEnd?.index ?? 0)];
}
