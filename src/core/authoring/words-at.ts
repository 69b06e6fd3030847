import type { Path } from "../base/document-edit.ts";
import { findNode, type SourceDocument } from "../source/source-document.ts";
import { toEscaped, toSentence } from "./quote-scalar.ts";

/** A text of one line as the YAML value at `path`: bare where every reader takes it whole there, else in quotes. */
export function wordsAt(source: SourceDocument, path: Path, text: string): string {
  return endsInFlow.test(text) && isInFlow(source, path) ? toEscaped(text) : toSentence(text);
}

const endsInFlow = /[,[\]{}]/;

/** Whether the key at `path` stands in braces, which begin before the first key of a mapping. */
function isInFlow(source: SourceDocument, path: Path): boolean {
  const parent = findNode(source, path.slice(0, -1));
  return parent?.kind === "mapping" && parent.start !== parent.entries[0]?.start;
}
