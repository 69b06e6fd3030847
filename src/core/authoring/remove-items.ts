import type { TextEdit } from "../base/text-edit.ts";
import { findEntry, type SequenceNode, type SourceEntry, type SourceNode } from "../source/source-document.ts";
import {
  endOf,
  endOfEmptyEntry,
  hasProperties,
  isAlias,
  isFreeBehind,
  isItem,
  lineAfter,
  lineStart,
  replace,
  withoutComments,
  type Edit,
  type Writer,
} from "./writer.ts";

export function removeItems(writer: Writer, { key, items }: Edit<"remove-items">): TextEdit[] | undefined {
  const isRemoved = (node: SourceNode | undefined): boolean => items.some((item) => isItem(node, item));
  const entry = findEntry(writer.source, [key]);
  if (!entry?.value) return [];
  if (entry.value.kind === "scalar")
    return isRemoved(entry.value) ? removeEntry(writer, entry, [entry.value], isRemoved) : [];
  if (entry.value.kind === "mapping") return undefined;
  const list = entry.value;
  const removed = list.items.filter((node) => node !== undefined).filter(isRemoved);
  if (removed.length === 0) return [];
  if (isAlias(writer, list) || removed.some((node) => isShared(writer, node))) return undefined;
  return removed.length === list.items.length
    ? removeEntry(writer, entry, removed, isRemoved)
    : removeSome(writer, list, isRemoved);
}

type Choice = (node: SourceNode | undefined) => boolean;

/** Whether an anchor stands in a mapping, which another line may need; in words its sign is one like any other. */
function isShared(writer: Writer, node: SourceNode): boolean {
  return node.kind !== "scalar" && gapsBetween(writer, node.start, wordsIn(node), node.end).some(hasProperties);
}

type Place = Pick<SourceNode, "start" | "end">;

/** The keys and the values of a node, in the order of the text. */
function wordsIn(node: SourceNode | undefined): readonly Place[] {
  if (!node) return [];
  if (node.kind === "scalar") return [node];
  if (node.kind === "sequence") return node.items.flatMap(wordsIn);
  return node.entries.flatMap((entry) => [entry, ...wordsIn(entry.value)]);
}

/** Takes items out of a list, each with its own line where it has one, and no comment with them but those beside. */
function removeSome(writer: Writer, list: SequenceNode, isRemoved: Choice): TextEdit[] | undefined {
  return writer.text[list.start] === "["
    ? removeFromFlow(writer, list, isRemoved)
    : removeLines(writer, list, isRemoved);
}

function removeFromFlow(writer: Writer, { start, items }: SequenceNode, isRemoved: Choice): TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  /** Where the node before ends, and the last one that stays; the places of empty ones are not known. */
  let end = start + 1;
  let stayed: SourceNode | undefined;
  for (const node of items) {
    if (!node || !isRemoved(node)) {
      end = node?.end ?? end;
      stayed = node;
      continue;
    }
    if (hasProperties(writer.text.slice(end, node.start))) return undefined;
    // With the comma that parts it from what stays before it in its line; otherwise with the one behind it.
    const isBehind = stayed && !/[\r\n]/.test(writer.text.slice(stayed.end, node.start));
    edits.push(...(isBehind ? [replace(writer, end, node.end, "")] : removeWithComma(writer, node)));
    end = node.end;
  }
  return edits;
}

/** Takes an item and the comma behind it out of brackets; their whole line, where nothing else but a comment is in it. */
function removeWithComma(writer: Writer, node: SourceNode): TextEdit[] {
  const { text } = writer;
  const [found = "", gap = "", comma = ""] = commaBehind.exec(text.slice(node.end)) ?? [];
  const isInLine = !/[\r\n]/.test(gap);
  const start = lineStart(writer, node.start);
  const end = isInLine ? node.end + gap.length + comma.trimEnd().length : node.end;
  const rest = restOfLine.exec(text.slice(end))?.[0];
  if (rest !== undefined && text.slice(start, node.start).trim() === "") {
    const line = replace(writer, start, end + rest.length, "");
    return isInLine ? [line] : [line, ...removeComma()];
  }
  if (isInLine) return [replace(writer, node.start, node.end + found.length, "")];
  return [replace(writer, node.start, node.end, ""), ...removeComma()];

  function removeComma(): TextEdit[] {
    return [replace(writer, node.end + gap.length, node.end + found.length, "")];
  }
}

/** The comma behind an item, maybe in a line below, and the room behind it, if no comment needs it. */
const commaBehind = /^((?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\n|\r))*[ \t]*)(,(?:[ \t]+(?![#\s]))?)/;

const restOfLine = /^[ \t]*(?:#[^\r\n]*)?(?:\r\n|\n|\r)/;

function removeLines(writer: Writer, { start, items }: SequenceNode, isRemoved: Choice): TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  for (const node of items) {
    if (!node || !isRemoved(node)) continue;
    const dash = /-\s*$/.exec(writer.text.slice(start, node.start));
    if (!dash) return undefined;
    const from = lineStart(writer, start + dash.index);
    if (writer.text.slice(from, start + dash.index).trim() !== "") return undefined;
    edits.push(replace(writer, from, lineAfter(writer, node.end), ""));
  }
  return edits;
}

/**
 * Takes a whole top-level key out, with its lines; leaves it with an empty list where they are not all its own.
 *
 * @param items What its value holds: nothing but what is to be removed.
 */
function removeEntry(
  writer: Writer,
  entry: SourceEntry,
  items: readonly SourceNode[],
  isRemoved: Choice,
): TextEdit[] | undefined {
  const { source, text } = writer;
  const { root } = source;
  if (root?.kind !== "mapping") return undefined;
  const start = lineStart(writer, entry.start);
  const end = lineAfter(writer, endOf(writer, entry));
  const gaps = gapsBetween(writer, entry.end, items, end);
  // Another line may need an anchor.
  if (gaps.some((gap) => withoutComments(gap).includes("&"))) return undefined;
  const isAlone = root.entries.length === 1;
  const isInLine = text[root.start] === "{" || text.slice(start, entry.start).trim() !== "";
  const above = root.entries[root.entries.indexOf(entry) - 1]?.value;
  const isBetween = endsInBlock(writer, above) && wouldJoinBlock.test(text.slice(end));
  const isCommented = gaps.some((gap, at) => (at === 0 ? /#/ : /[\r\n][^]*#/).test(gap));
  const mustStay = isAlone || isInLine || isBetween || isCommented;
  return mustStay ? emptyList(writer, entry, items, isRemoved) : [replace(writer, start, end, "")];
}

/** What is written from `start` to the first item, between the items, and from the last one to `end`. */
function gapsBetween({ text }: Writer, start: number, items: readonly Place[], end: number): string[] {
  // A block ends behind its line break, which belongs to what follows.
  const ends = items.map((item) => (/[\r\n]/.test(text[item.end - 1] ?? "") ? item.end - 1 : item.end));
  return [...items.map((item) => item.start), end].map((to, at) => text.slice(ends[at - 1] ?? start, to));
}

/** What a block of text would take for its own, if it stood right below: blank lines and indented comments. */
const wouldJoinBlock = /^(\s*[ \t]#|[ \t]*[\r\n])/;

function endsInBlock(writer: Writer, node: SourceNode | undefined): boolean {
  if (node?.kind === "mapping") return endsInBlock(writer, node.entries.at(-1)?.value);
  if (node?.kind === "sequence") return endsInBlock(writer, node.items.at(-1));
  return node !== undefined && /[|>]/.test(writer.text[node.start] ?? "");
}

function emptyList(
  writer: Writer,
  entry: SourceEntry,
  items: readonly SourceNode[],
  isRemoved: Choice,
): TextEdit[] | undefined {
  const { value } = entry;
  if (!value) return undefined;
  const isList = value.kind === "sequence";
  const isFlow = isList && writer.text[value.start] === "[";
  const isCommented = isFlow && gapsBetween(writer, value.start, items, value.end).some((gap) => gap.includes("#"));
  if (!isList || (isFlow && !isCommented)) {
    const words = writer.text.slice(value.start, value.end).trimEnd();
    return [replace(writer, value.start, value.start + words.length, "[]")];
  }
  const edits = removeSome(writer, value, isRemoved);
  if (isFlow) return edits;
  const colon = endOfEmptyEntry(writer, entry);
  if (!edits || !isFreeBehind(writer, colon)) return undefined;
  return [replace(writer, colon, colon, " []"), ...edits];
}
