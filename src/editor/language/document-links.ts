import * as vscode from "vscode";
import { fileMentionsOf } from "../../core/language/names/file-mentions.ts";
import type { LiveWorkspace } from "../live-workspace.ts";
import { toRange } from "../to-vscode.ts";
import { entryOf } from "./current-entry.ts";
import { findFile } from "./find-file.ts";
import { ourFiles } from "./selector.ts";

/** Paths of documents and data that lead to a file; those that lead nowhere are no links. */
export function registerDocumentLinks(workspace: LiveWorkspace): vscode.Disposable {
  return vscode.languages.registerDocumentLinkProvider(ourFiles, {
    async provideDocumentLinks(document, token) {
      const entry = entryOf(document, workspace);
      const links = (entry ? fileMentionsOf(entry) : []).map(async ({ range, uris }) => {
        const target = await findFile(uris);
        return target ? [new vscode.DocumentLink(toRange(range), target)] : [];
      });
      const found = await Promise.all(links);
      return token.isCancellationRequested ? undefined : found.flat();
    },
  });
}
