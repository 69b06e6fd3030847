import * as vscode from "vscode";
import { mendFile } from "../../core/rules/mend-file.ts";
import type { LiveWorkspace } from "../live-workspace.ts";
import { toTextEdit } from "../to-vscode.ts";
import { entryOf } from "./current-entry.ts";
import { ourFiles } from "./selector.ts";

const fixAll = vscode.CodeActionKind.SourceFixAll.append("learningWall");

/** *Fix all*, by hand or on saving: the safe mends of a file in one step, the same as those of `uol check --fix`. */
export function registerFixAll(workspace: LiveWorkspace): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    ourFiles,
    {
      provideCodeActions(document, _range, { only }) {
        if (!only?.intersects(fixAll)) return [];
        const entry = entryOf(document, workspace);
        const edit = entry && mendFile({ ...entry, ...workspace.picture, text: document.getText() });
        if (!edit) return [];
        const action = new vscode.CodeAction("Fix all that Learning Wall can fix safely", fixAll);
        action.edit = new vscode.WorkspaceEdit();
        action.edit.set(document.uri, [toTextEdit(edit)]);
        return [action];
      },
    },
    { providedCodeActionKinds: [fixAll] },
  );
}
