import type { TextEdit } from "../base/text-edit.ts";
import { findNode } from "../source/source-document.ts";
import { toQuoted } from "./quote-scalar.ts";
import { replace, type Edit, type Writer } from "./writer.ts";

export function quote(writer: Writer, { path }: Edit<"quote">): TextEdit[] | undefined {
  const node = findNode(writer.source, path);
  if (node?.kind !== "scalar") return undefined;
  const end = node.cut?.[1] ?? node.end;
  const words = writer.text.slice(node.start, end).trimEnd();
  // What begins with `>` and is read as it stands was recovered; anything else is a block of text.
  const isBlock = words.startsWith(">") && words !== node.value;
  if (isBlock || /^["'|*]/.test(words)) return undefined;
  return [replace(writer, node.start, node.start + words.length, toQuoted(words))];
}
