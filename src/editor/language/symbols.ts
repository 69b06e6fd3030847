import * as vscode from "vscode";
import { documentSymbolsOf } from "../../core/language/outline/document-symbols.ts";
import { workspaceSymbolsOf } from "../../core/language/outline/workspace-symbols.ts";
import { Disposables } from "../disposables.ts";
import type { LiveWorkspace } from "../live-workspace.ts";
import { toDocumentSymbol, toSymbolInformation } from "../to-vscode.ts";
import { entryOf } from "./current-entry.ts";
import { ourFiles } from "./selector.ts";

/** The outline of a file, and units, experiments and metrics by id and title from anywhere (Ctrl+T). */
export function registerSymbols(workspace: LiveWorkspace): vscode.Disposable {
  const disposables = new Disposables();
  disposables.add(
    vscode.languages.registerDocumentSymbolProvider(
      ourFiles,
      {
        provideDocumentSymbols(document) {
          const entry = entryOf(document, workspace);
          return entry && documentSymbolsOf(entry, document.getText()).map(toDocumentSymbol);
        },
      },
      { label: "Learning Wall" },
    ),
  );
  disposables.add(
    vscode.languages.registerWorkspaceSymbolProvider({
      provideWorkspaceSymbols(query) {
        const { snapshot, today } = workspace.picture;
        return workspaceSymbolsOf(query, snapshot, today).map(toSymbolInformation);
      },
    }),
  );
  return disposables;
}
