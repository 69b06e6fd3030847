import * as vscode from "vscode";
import { toTextEdits } from "../../core/authoring/to-text-edits.ts";
import { linkFixesAt } from "../../core/language/names/link-fixes-at.ts";
import type { LiveWorkspace } from "../live-workspace.ts";
import { toTextEdit } from "../to-vscode.ts";
import { entryOf } from "./current-entry.ts";
import { ourFiles } from "./selector.ts";

/** Offers on a link of a unit to follow its branch: to the new name, or out of the file. */
export function registerLinkActions(workspace: LiveWorkspace): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    ourFiles,
    {
      provideCodeActions(document, range, { only }) {
        if (only && !only.contains(vscode.CodeActionKind.QuickFix)) return [];
        const entry = entryOf(document, workspace);
        if (entry?.kind !== "unit") return [];
        // A finding of the same place offers the same by itself.
        const told = workspace.findingsAt(entry.uri).flatMap(({ fixes }) => fixes.map(({ title }) => title));
        const fixes = linkFixesAt(entry, range, workspace.picture.snapshot).filter(
          ({ title }) => !told.includes(title),
        );
        return fixes.flatMap(({ title, edits }) => {
          const made = toTextEdits(entry.source, document.getText(), edits);
          if (!made?.length) return [];
          const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
          action.edit = new vscode.WorkspaceEdit();
          action.edit.set(document.uri, made.map(toTextEdit));
          return [action];
        });
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
}
