import * as vscode from "vscode";
import { AtPause } from "../at-pause.ts";
import { Disposables } from "../disposables.ts";
import type { LiveWorkspace, Picture } from "../live-workspace.ts";

const scheme = "learning-wall-page";

/** A sort of page that is worked out from what is known, and nowhere written down. */
export interface PageKind {
  /** The first part of its path. */
  readonly name: string;
  /** Its Markdown; whatever the query of the URI says, because anybody may write one. */
  textOf(query: URLSearchParams, picture: Picture): string;
}

/** @param title What the tab is called. @param query What is asked of this kind of page, in full, so that it can be shown again. */
export function toPageUri(kind: string, title: string, query: Readonly<Record<string, string>> = {}): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/${kind}/${title}.md`, query: new URLSearchParams(query).toString() });
}

/** Serves pages as read-only Markdown documents, which follow what changes while they are open. */
export function registerPages(workspace: LiveWorkspace, kinds: readonly PageKind[]): vscode.Disposable {
  const disposables = new Disposables();
  const didChange = disposables.add(new vscode.EventEmitter<vscode.Uri>());
  const refresh = disposables.add(
    new AtPause(() => {
      for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === scheme) didChange.fire(uri);
    }),
  );
  disposables.add(workspace.onDidChange(() => refresh.ask()));
  disposables.add(
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: didChange.event,
      provideTextDocumentContent({ path, query }) {
        const kind = kinds.find(({ name }) => path.startsWith(`/${name}/`));
        return kind?.textOf(new URLSearchParams(query), workspace.picture) ?? "# There is no such page\n";
      },
    }),
  );
  return disposables;
}

/** Opens a page to be read: as its preview, or as text where the editor's own extension for Markdown is switched off. */
export async function openPage(uri: vscode.Uri): Promise<vscode.Uri> {
  const document = await vscode.workspace.openTextDocument(uri);
  if (vscode.extensions.getExtension(previewer)) await vscode.commands.executeCommand("markdown.showPreview", uri);
  else await vscode.window.showTextDocument(document, { preview: false });
  return uri;
}

const previewer = "vscode.markdown-language-features";
