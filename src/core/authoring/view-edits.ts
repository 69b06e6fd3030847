import type { DocumentEdit } from "../base/document-edit.ts";
import { findEntry, findNode, type SourceDocument } from "../source/source-document.ts";
import { toEscaped, toScalar, toSentence } from "./quote-scalar.ts";

/** Keeps a query of the wall in `learning.yaml` under a name; one that has the name already is replaced. */
export function viewEdits(source: SourceDocument, name: string, query: string): readonly DocumentEdit[] {
  const value = toScalar(query);
  if (findEntry(source, ["views", name])) return [{ type: "set-value", path: ["views", name], value }];
  const key = toKey(name);
  if (findNode(source, ["views"])) return [{ type: "insert-key", at: ["views"], key, after: [], value }];
  return [{ type: "insert-key", key: "views", after: behindViews, value: `\n  ${key}: ${value}` }];
}

const behindViews = "weights consolidation vanity rules stakeholders people objectives branch limits grace".split(" ");

/** In braces a comma or a bracket would end a bare name. */
function toKey(name: string): string {
  return /[,[\]{}]/.test(name) ? toEscaped(name) : toSentence(name);
}
