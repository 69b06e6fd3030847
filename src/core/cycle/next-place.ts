import type { Path } from "../base/document-edit.ts";
import { findNode, type SourceDocument } from "../source/source-document.ts";

/** The place that the next item of the list under a key will have. */
export function nextPlaceIn(source: SourceDocument, key: string): Path {
  const list = findNode(source, [key]);
  return [key, list?.kind === "sequence" ? list.items.length : 0];
}
