import * as vscode from "vscode";
import { referencesAt } from "../../core/language/names/references-at.ts";
import type { LiveWorkspace } from "../live-workspace.ts";
import { toLocation } from "../to-vscode.ts";
import { entryOf } from "./current-entry.ts";
import { ourFiles } from "./selector.ts";

/** Shift+F12: who names an id; on the first key of a file, who names that file. */
export function registerReferences(workspace: LiveWorkspace): vscode.Disposable {
  return vscode.languages.registerReferenceProvider(ourFiles, {
    async provideReferences(document, position, { includeDeclaration }, token) {
      await workspace.settled();
      if (token.isCancellationRequested) return undefined;
      const entry = entryOf(document, workspace);
      if (!entry) return undefined;
      const { snapshot } = workspace.picture;
      return referencesAt(entry, document.offsetAt(position), snapshot, includeDeclaration)?.map(toLocation);
    },
  });
}
