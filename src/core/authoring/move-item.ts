import type { TextEdit } from "../base/text-edit.ts";
import { findEntry, positionAt, type SequenceNode, type SourceNode } from "../source/source-document.ts";
import { addRecord } from "./add-record.ts";
import { insertKey } from "./insert-key.ts";
import { insertLine, isAlias, lineAfter, lineStart, replace, type Edit, type Writer } from "./writer.ts";

/** Refuses what an anchor or an alias holds together, and lists that are written in two ways. */
export function moveItem(
  writer: Writer,
  { from: [key, at], key: target, after }: Edit<"move-item">,
): TextEdit[] | undefined {
  const { source, text } = writer;
  const entry = findEntry(source, [key]);
  const [list, there] = [entry?.value, findEntry(source, [target])];
  const item = list?.kind === "sequence" ? list.items[at] : undefined;
  if (!entry || list?.kind !== "sequence" || !item || shared.test(text.slice(entry.end, list.end))) return undefined;
  if (list.items.length === 1) return there ? undefined : [replace(writer, entry.start, entry.end, target)];

  const isInBrackets = text[list.start] === "[";
  const isInLine = text[item.start] === "{" && !/[\r\n]/.test(text.slice(item.start, item.end));
  if (isInBrackets) {
    const taken = isInLine ? takeFromBrackets(writer, list, at) : undefined;
    const added = addRecord(writer, { key: target, after, value: text.slice(item.start, item.end), rest: "" });
    return taken && added && [taken, ...added];
  }
  const block = blockOf(writer, item, list.items[0]);
  const added = block && addBlock(writer, block, { key: target, after });
  return block && added && [replace(writer, startOfRemoved(text, block), block.end, ""), ...added];
}

/** A last line that does not end in a break takes the one before it along. */
function startOfRemoved(text: string, { start, end }: Block): number {
  const isCutOff = end === text.length && !/[\r\n]$/.test(text.slice(start));
  return isCutOff ? start - (text.slice(start - 2, start) === "\r\n" ? 2 : 1) : start;
}

/** An anchor, an alias or a tag. */
const shared = /(?:^|[\s,[{])[&*!]\S/;

function takeFromBrackets(writer: Writer, { items }: SequenceNode, at: number): TextEdit | undefined {
  const [before, item, behind] = [items[at - 1], items[at], items[at + 1]];
  if (!item) return undefined;
  const [start, end] = before ? [before.end, item.end] : [item.start, behind?.start ?? -1];
  return end < start || writer.text.slice(start, end).includes("#") ? undefined : replace(writer, start, end, "");
}

/** The lines of an item, with the comments right above it, unless it is the first, and those that stand further in. */
interface Block {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
  /** The column of its dash. */
  readonly column: number;
}

function blockOf(writer: Writer, item: SourceNode, first: SourceNode | undefined): Block | undefined {
  const { source, text } = writer;
  const dash = text.lastIndexOf("-", item.start - 1);
  const start = lineStart(writer, dash);
  if (dash < 0 || text.slice(dash + 1, item.start).trim() !== "" || text.slice(start, dash).trim() !== "")
    return undefined;
  const column = dash - start;
  let top = positionAt(source, dash).line;
  while (item !== first && /^[ \t]*#/.test(lineAt(writer, top - 1))) top--;
  const end = lineAfter(writer, item.end);
  let bottom = end === text.length ? source.lineStarts.length : positionAt(source, end).line;
  while (indentationOf(lineAt(writer, bottom), "#") > column) bottom++;
  const lines = source.lineStarts.slice(top, bottom).map((_, at) => lineAt(writer, top + at));
  return { start: source.lineStarts[top] ?? 0, end: source.lineStarts[bottom] ?? text.length, lines, column };
}

/** How far in a line stands that begins with a sign; -1 for other lines. */
function indentationOf(line: string, sign: string): number {
  const words = line.trimStart();
  return words.startsWith(sign) ? line.length - words.length : -1;
}

function lineAt({ source: { lineStarts }, text }: Writer, line: number): string {
  const start = lineStarts[line];
  return start === undefined ? "" : text.slice(start, lineStarts[line + 1] ?? text.length).replace(/[\r\n]+$/, "");
}

function addBlock(
  writer: Writer,
  block: Block,
  target: Pick<Edit<"move-item">, "key" | "after">,
): TextEdit[] | undefined {
  const { source, text } = writer;
  const entry = findEntry(source, [target.key]);
  if (!entry) {
    const lines = shifted(block, 2);
    return lines && insertKey(writer, { ...target, value: `\n${lines.join("\n")}` });
  }
  const last = entry.value?.kind === "sequence" ? entry.value.items.at(-1) : undefined;
  if (!last || entry.value?.kind !== "sequence" || text[entry.value.start] === "[" || isAlias(writer, entry.value))
    return undefined;
  const lines = shifted(block, positionAt(source, entry.value.start).character);
  return lines && [insertLine(writer, lineAfter(writer, last.end), lines.join("\n"))];
}

/** The lines so far in that the dash stands in another column; `undefined` where one of them has no room for that. */
function shifted({ lines, column }: Block, to: number): readonly string[] | undefined {
  if (column <= to) return lines.map((line) => (line === "" ? line : " ".repeat(to - column) + line));
  const margin = " ".repeat(column - to);
  if (!lines.every((line) => line.trim() === "" || line.startsWith(margin))) return undefined;
  return lines.map((line) => line.slice(margin.length));
}
