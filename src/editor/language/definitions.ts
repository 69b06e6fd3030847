import * as vscode from "vscode";
import { definitionAt } from "../../core/language/names/definition-at.ts";
import { fileMentionsOf } from "../../core/language/names/file-mentions.ts";
import type { LiveWorkspace } from "../live-workspace.ts";
import { toLocationLink, toRange } from "../to-vscode.ts";
import { entryOf } from "./current-entry.ts";
import { findFile } from "./find-file.ts";
import { ourFiles } from "./selector.ts";

/** F12 on an id leads to its file, on a path to the file there. */
export function registerDefinitions(workspace: LiveWorkspace): vscode.Disposable {
  return vscode.languages.registerDefinitionProvider(ourFiles, {
    async provideDefinition(document, position, token) {
      const entry = entryOf(document, workspace);
      if (!entry) return undefined;
      const found = definitionAt(entry, document.offsetAt(position), workspace.picture.snapshot);
      if (found) return [toLocationLink(found.from, found.to)];
      const file = fileMentionsOf(entry).find(({ range }) => toRange(range).contains(position));
      const target = file && (await findFile(file.uris));
      if (!target || token.isCancellationRequested) return undefined;
      return [{ originSelectionRange: toRange(file.range), targetUri: target, targetRange: startOfFile }];
    },
  });
}

const startOfFile = new vscode.Range(0, 0, 0, 0);
