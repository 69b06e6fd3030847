import * as vscode from "vscode";
import type { Position, Range } from "../core/base/position.ts";
import type { Severity } from "../core/base/severity.ts";
import type { TextEdit } from "../core/base/text-edit.ts";
import type { Finding } from "../core/rules/finding.ts";
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

/** An edit that leaves the cursor on the part that a person will want to type over. */
export function toSnippetTextEdit({ range, newText, placeholder }: TextEdit): vscode.SnippetTextEdit {
  const snippet = new vscode.SnippetString();
  if (placeholder) {
    const end = placeholder.offset + placeholder.length;
    snippet.appendText(newText.slice(0, placeholder.offset));
    snippet.appendPlaceholder((part) => part.appendText(newText.slice(placeholder.offset, end)));
    snippet.appendText(newText.slice(end));
  } else {
    snippet.appendText(newText);
  }
  return new vscode.SnippetTextEdit(toRange(range), snippet);
}

export function toTextEdit({ range, newText }: TextEdit): vscode.TextEdit {
  return new vscode.TextEdit(toRange(range), newText);
}
