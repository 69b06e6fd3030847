import { wordsAt } from "../../authoring/words-at.ts";
import type { DocumentEdit } from "../../base/document-edit.ts";
import type { SourceDocument } from "../../source/source-document.ts";

/** Writes another hypothesis in the place of the one that is there, in one line. */
export function rewriteSentence(source: SourceDocument, sentence: string): DocumentEdit {
  const path = ["hypothesis"];
  return { type: "set-value", path, value: wordsAt(source, path, oneLine(sentence)) };
}

/** Words with single spaces between them. */
export function oneLine(text: string): string {
  return text.trim().split(/\s+/).join(" ");
}
