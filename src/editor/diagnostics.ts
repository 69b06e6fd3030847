import * as vscode from "vscode";
import type { Finding } from "../core/rules/finding.ts";
import type { LiveWorkspace } from "./live-workspace.ts";
import { Disposables } from "./disposables.ts";
import { toDiagnostic } from "./to-vscode.ts";

/** Keeps the Problems view in step with the workspace. Hints appear for files that are open, so that they do not nag. */
export function registerDiagnostics(workspace: LiveWorkspace): vscode.Disposable {
  const disposables = new Disposables();
  const collection = disposables.add(vscode.languages.createDiagnosticCollection("learningWall"));
  const shown = new Map<string, { findings: readonly Finding[]; isOpen: boolean }>();

  const publish = (): void => {
    const open = openFiles();
    const { byUri } = workspace.picture.check;
    for (const [uri, { findings }] of byUri) {
      const before = shown.get(uri);
      const isOpen = open.has(uri);
      if (before?.findings === findings && before.isOpen === isOpen) continue;
      shown.set(uri, { findings, isOpen });
      const visible = findings.filter(({ severity }) => isOpen || severity !== "hint");
      collection.set(vscode.Uri.parse(uri), visible.map(toDiagnostic));
    }
    for (const uri of shown.keys()) {
      if (byUri.has(uri)) continue;
      shown.delete(uri);
      collection.delete(vscode.Uri.parse(uri));
    }
  };

  disposables.add(workspace.onDidChange(publish));
  disposables.add(vscode.window.tabGroups.onDidChangeTabs(publish));
  publish();
  return disposables;
}

/** The files that have a tab. A document lives on for a while behind its closed tab, and some never had one. */
function openFiles(): ReadonlySet<string> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return new Set(tabs.flatMap(({ input }) => (input instanceof vscode.TabInputText ? [input.uri.toString()] : [])));
}
