import assert from "node:assert/strict";
import { hashText } from "../../src/core/base/hash-text.ts";
import type { Range } from "../../src/core/base/position.ts";
import type { Entry } from "../../src/core/index/entry.ts";
import type { Snapshot } from "../../src/core/index/snapshot.ts";
import { completionsAt } from "../../src/core/language/completion/completions-at.ts";
import { definitionAt } from "../../src/core/language/names/definition-at.ts";
import { documentSymbolsOf, type DocumentSymbol } from "../../src/core/language/outline/document-symbols.ts";
import { foldingRangesOf } from "../../src/core/language/outline/folding-ranges.ts";
import { hoverAt } from "../../src/core/language/hover/hover-at.ts";
import { inlayHintsOf } from "../../src/core/language/lens/inlay-hints.ts";
import type { Question } from "../../src/core/language/place/question.ts";
import { referencesAt } from "../../src/core/language/names/references-at.ts";
import { selectionRangesAt } from "../../src/core/language/outline/selection-ranges.ts";
import { semanticTokensOf } from "../../src/core/language/outline/semantic-tokens.ts";
import { testRoot, testToday } from "../core/kit/snapshots.ts";
import { assertInside } from "./assert-inside.ts";

/** How many places of each text are asked about. */
const places = 6;

/** Asks of a text, and at some places of it, what an editor asks. */
export function assertAnswers(snapshot: Snapshot, uri: string, text: string): void {
  const entry = snapshot.entries.get(uri);
  if (entry) assertOutline(entry, text, snapshot);
  const seed = hashText(text);
  for (let number = 0; number < places; number++) {
    const offset = (seed + number * 7919) % (text.length + 1);
    assertWords({ snapshot, uri, root: testRoot, text, offset, today: testToday, branches: ["learn/a", "main"] });
    if (entry) assertPlaces(entry, text, offset, snapshot);
  }
}

function assertOutline(entry: Entry, text: string, snapshot: Snapshot): void {
  const lines = entry.source.lineStarts.length;
  for (const symbol of documentSymbolsOf(entry, text)) assertSymbol(symbol, text);
  for (const { startLine, endLine } of foldingRangesOf(entry, text)) {
    assert.ok(startLine <= endLine && endLine < lines, `a fold from line ${startLine} to ${endLine} of ${lines}`);
  }
  for (const { line, character, length } of semanticTokensOf(entry, text)) {
    const range = { start: { line, character }, end: { line, character: character + length } };
    assertInside(range, text, "a coloured word");
  }
  for (const { position } of inlayHintsOf(entry, text, snapshot, testToday)) {
    assertInside({ start: position, end: position }, text, "a hint in the text");
  }
}

function assertSymbol({ range, selection, children }: DocumentSymbol, text: string): void {
  assertInside(range, text, "a symbol");
  assertInside(selection, text, "the name of a symbol");
  for (const child of children) assertSymbol(child, text);
}

function assertWords(question: Question): void {
  const { text, offset } = question;
  const completions = completionsAt(question);
  if (completions) assertInside(completions.range, text, `a completion at ${offset}`);
  const hover = hoverAt(question);
  if (hover) assertInside(hover.range, text, `a hover at ${offset}`);
}

function assertPlaces(entry: Entry, text: string, offset: number, snapshot: Snapshot): void {
  const ranges: Range[] = selectionRangesAt(entry.source, text, offset);
  const definition = definitionAt(entry, offset, snapshot);
  if (definition) ranges.push(definition.from);
  const references = referencesAt(entry, offset, snapshot, true) ?? [];
  ranges.push(...references.filter(({ uri }) => uri === entry.uri).map(({ range }) => range));
  for (const range of ranges) assertInside(range, text, `a place that belongs to ${offset}`);
}
