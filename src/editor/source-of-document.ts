import type * as vscode from "vscode";
import { lineStartsOf } from "../core/source/line-starts.ts";
import { maximumLength, parseSource, tooLarge, unreadableSource } from "../core/source/parse-source.ts";
import { reparseSource, type ParsedText } from "../core/source/reparse-source.ts";
import type { SourceDocument } from "../core/source/source-document.ts";

interface Kept extends ParsedText {
  readonly version: number;
}

/** By the document itself: it is another one when a file is opened again, so what is kept goes when it closes. */
const kept = new WeakMap<vscode.TextDocument, Kept>();

/**
 * The structure of an open file as it stands in its editor at this very moment.
 *
 * All who ask about one version get the same object, and from one version to the next only what was edited is parsed.
 */
export function sourceOfDocument(document: vscode.TextDocument): SourceDocument {
  const { version } = document;
  const before = kept.get(document);
  if (before?.version === version) return before.source;
  const text = document.getText();
  const source = before?.text === text ? before.source : sourceOf(text, before);
  if (document.isClosed) kept.delete(document);
  else kept.set(document, { version, text, source });
  return source;
}

function sourceOf(text: string, before: ParsedText | undefined): SourceDocument {
  if (isTooLong(text)) return unreadableSource(tooLarge, lineStartsOf(text), text.length);
  return before ? reparseSource(text, before) : parseSource(text);
}

/** Files are measured in bytes, open or not; a UTF-16 unit takes three of them at most. */
export function isTooLong(text: string): boolean {
  return maximumLength < 3 * text.length && maximumLength < new TextEncoder().encode(text).length;
}
