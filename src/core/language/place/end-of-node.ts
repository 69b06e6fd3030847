import type { SourceEntry, SourceNode } from "../../source/source-document.ts";

/** Where the last character of a value stands, plus one: without the blank lines and comments that YAML counts in. */
export function endOfNode(node: SourceNode, text: string): number {
  if (node.kind === "scalar" || isFlow(node, text)) return endOfWords(text, node);
  const last = node.kind === "mapping" ? node.entries.at(-1) : node.items.findLast((item) => item !== undefined);
  if (!last) return endOfWords(text, node);
  return "key" in last ? endOfEntry(last, text) : endOfNode(last, text);
}

/** The same of a key with its value. */
export function endOfEntry({ end, value }: SourceEntry, text: string): number {
  return value ? Math.max(end, endOfNode(value, text)) : end;
}

/** Whether a list or a mapping is written in brackets, or is an alias of one that is written elsewhere. */
export function isFlow({ start }: SourceNode, text: string): boolean {
  return "{[*".includes(text[start] ?? " ");
}

function endOfWords(text: string, { start, end }: SourceNode): number {
  return start + text.slice(start, end).trimEnd().length;
}
