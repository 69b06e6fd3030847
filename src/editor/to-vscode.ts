import * as vscode from "vscode";
import { comparePositions, type Position, type Range } from "../core/base/position.ts";
import type { Severity } from "../core/base/severity.ts";
import type { TextEdit } from "../core/base/text-edit.ts";
import type { CodeLens } from "../core/language/lens/code-lens.ts";
import type { DocumentSymbol } from "../core/language/outline/document-symbols.ts";
import type { FoldingRange } from "../core/language/outline/folding-ranges.ts";
import type { InlayHint } from "../core/language/lens/inlay-hints.ts";
import type { Location } from "../core/language/names/location.ts";
import type { WorkspaceSymbol } from "../core/language/outline/workspace-symbols.ts";
import type { Finding } from "../core/rules/finding.ts";
import { stepCommands } from "./commands/step-commands.ts";
import { plainText } from "./plain-text.ts";
import { toRulePageUri } from "./language/rule-pages.ts";

/** The only place where values of the core become those of the editor. */
export function toPosition({ line, character }: Position): vscode.Position {
  return new vscode.Position(line, character);
}

export function toRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(toPosition(start), toPosition(end));
}

const severities = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
} as const satisfies Record<Severity, vscode.DiagnosticSeverity>;

export function toDiagnostic({ rule, severity, range, message }: Finding): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(toRange(range), message, severities[severity]);
  diagnostic.source = "Learning Wall";
  diagnostic.code = { value: rule, target: toRulePageUri(rule) };
  return diagnostic;
}

/**
 * Edits of one step that leave the cursor on what a person will want to type over: on the first such part, and Tab leads
 * from each to the next.
 *
 * Where nobody will type over anything they stay plain: snippets without a tab stop would leave a cursor at each end.
 */
export function toSnippetTextEdits(edits: readonly TextEdit[]): (vscode.TextEdit | vscode.SnippetTextEdit)[] {
  if (!edits.some(({ placeholder }) => placeholder)) return edits.map(toTextEdit);
  let stops = 0;
  return edits
    .toSorted((a, b) => comparePositions(a.range.start, b.range.start))
    .map((edit) => toSnippetTextEdit(edit, edit.placeholder ? ++stops : 0));
}

/** @param stop The number of the tab stop; snippets of one step that share a number would be typed into together. */
function toSnippetTextEdit({ range, newText, placeholder }: TextEdit, stop: number): vscode.SnippetTextEdit {
  const snippet = placeholder ? toSnippet(newText, placeholder, stop) : new vscode.SnippetString().appendText(newText);
  const edit = new vscode.SnippetTextEdit(toRange(range), snippet);
  // The editor would indent each line once more, as deep as the line in which the edit begins.
  edit.keepWhitespace = true;
  return edit;
}

function toSnippet(newText: string, { offset, length }: Placeholder, stop: number): vscode.SnippetString {
  const snippet = new vscode.SnippetString();
  const end = offset + length;
  snippet.appendText(newText.slice(0, offset));
  if (length === 0) snippet.appendTabstop(stop);
  else snippet.appendPlaceholder((part) => part.appendText(newText.slice(offset, end)), stop);
  return snippet.appendText(newText.slice(end));
}

type Placeholder = NonNullable<TextEdit["placeholder"]>;

export function toTextEdit({ range, newText }: TextEdit): vscode.TextEdit {
  return new vscode.TextEdit(toRange(range), newText);
}

export function toLocation({ uri, range }: Location): vscode.Location {
  return new vscode.Location(vscode.Uri.parse(uri), toRange(range));
}

/** @param from What is underlined as the link. */
export function toLocationLink(from: Range, { uri, range }: Location): vscode.LocationLink {
  return { originSelectionRange: toRange(from), targetUri: vscode.Uri.parse(uri), targetRange: toRange(range) };
}

const documentSymbolKinds = {
  section: vscode.SymbolKind.Module,
  field: vscode.SymbolKind.Field,
  list: vscode.SymbolKind.Array,
  item: vscode.SymbolKind.Object,
} as const satisfies Record<DocumentSymbol["kind"], vscode.SymbolKind>;

export function toDocumentSymbol(symbol: DocumentSymbol): vscode.DocumentSymbol {
  const { name, detail, kind, range, selection, children } = symbol;
  const converted = new vscode.DocumentSymbol(
    name,
    detail,
    documentSymbolKinds[kind],
    toRange(range),
    toRange(selection),
  );
  converted.children = children.map(toDocumentSymbol);
  return converted;
}

const workspaceSymbolKinds = {
  unit: vscode.SymbolKind.Class,
  experiment: vscode.SymbolKind.Event,
  metric: vscode.SymbolKind.Number,
} as const satisfies Record<WorkspaceSymbol["kind"], vscode.SymbolKind>;

export function toSymbolInformation({ name, kind, about, location }: WorkspaceSymbol): vscode.SymbolInformation {
  return new vscode.SymbolInformation(name, workspaceSymbolKinds[kind], about, toLocation(location));
}

const foldingKinds = {
  comment: vscode.FoldingRangeKind.Comment,
  region: vscode.FoldingRangeKind.Region,
} as const;

export function toFoldingRange({ startLine, endLine, kind }: FoldingRange): vscode.FoldingRange {
  return new vscode.FoldingRange(startLine, endLine, kind && foldingKinds[kind]);
}

/** @param ranges From the innermost to the outermost. */
export function toSelectionRange(ranges: readonly Range[]): vscode.SelectionRange | undefined {
  return ranges.reduceRight<vscode.SelectionRange | undefined>(
    (parent, range) => new vscode.SelectionRange(toRange(range), parent),
    undefined,
  );
}

export function toInlayHint({ position, text, tooltip }: InlayHint): vscode.InlayHint {
  const hint = new vscode.InlayHint(toPosition(position), text);
  hint.paddingLeft = true;
  hint.tooltip = tooltip;
  return hint;
}

export function toCodeLens({ range, title, shape, tooltip, leadsTo }: CodeLens, uri: vscode.Uri): vscode.CodeLens {
  const words = plainText(title);
  const shown = shape === undefined ? words : `$(${shape}) ${words}`;
  return new vscode.CodeLens(toRange(range), { title: shown, tooltip, ...toDeed(leadsTo, uri, range) });
}

/** One place is opened; of several, one is chosen in the peek window. */
function toDeed(leadsTo: CodeLens["leadsTo"], uri: vscode.Uri, { start }: Range): Omit<vscode.Command, "title"> {
  const file = uri.toString();
  switch (leadsTo.type) {
    case "wall":
      return { command: "learningWall.openWall", arguments: [file] };
    case "places": {
      const places = leadsTo.places.map(toLocation);
      return { command: "editor.action.goToLocations", arguments: [uri, toPosition(start), places, "peek"] };
    }
    case "comparison":
      return { command: "learningWall.compareWithPast", arguments: [file, leadsTo.comparison] };
    case "history":
      return { command: "learningWall.showHistory", arguments: [file] };
    case "learnings":
      return { command: "learningWall.showLearnings", arguments: [file] };
    case "step":
      return { command: stepCommands[leadsTo.step], arguments: [file] };
  }
}
