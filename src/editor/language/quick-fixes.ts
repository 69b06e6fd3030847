import * as vscode from "vscode";
import { toTextEdits } from "../../core/authoring/to-text-edits.ts";
import { parseSource } from "../../core/source/parse-source.ts";
import type { LiveWorkspace } from "../live-workspace.ts";
import { toDiagnostic, toRange, toSnippetTextEdit } from "../to-vscode.ts";
import { ourFiles } from "./selector.ts";

/** Offers the mends of the findings under the cursor. */
export function registerQuickFixes(workspace: LiveWorkspace): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    ourFiles,
    {
      provideCodeActions(document, range) {
        const findings = workspace
          .findingsAt(document.uri.toString())
          .filter((finding) => finding.fixes.length > 0 && toRange(finding.range).intersection(range));
        if (findings.length === 0) return [];
        // Against the text of this moment: the findings may be a few keystrokes older.
        const text = document.getText();
        const source = parseSource(text);
        return findings.flatMap((finding) =>
          finding.fixes.flatMap(({ title, edits: wanted }, at) => {
            const edits = toTextEdits(source, text, wanted);
            if (!edits?.length) return [];
            const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
            action.edit = new vscode.WorkspaceEdit();
            action.edit.set(document.uri, edits.map(toSnippetTextEdit));
            action.diagnostics = [toDiagnostic(finding)];
            action.isPreferred = at === 0;
            return [action];
          }),
        );
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
}
