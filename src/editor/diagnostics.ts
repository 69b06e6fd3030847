import * as vscode from "vscode";
import { SharedMap } from "../core/base/shared-map.ts";
import type { CheckedEntry } from "../core/rules/check-snapshot.ts";
import type { Finding } from "../core/rules/finding.ts";
import type { LiveWorkspace } from "./live-workspace.ts";
import { Disposables } from "./disposables.ts";
import { toDiagnostic } from "./to-vscode.ts";

/** Keeps the Problems view in step with the workspace. Hints appear for files that are open, so that they do not nag. */
export function registerDiagnostics(workspace: LiveWorkspace): vscode.Disposable {
  const disposables = new Disposables();
  const collection = disposables.add(vscode.languages.createDiagnosticCollection("learningWall"));
  let shown = SharedMap.empty<CheckedEntry>();
  let wasOpen: ReadonlySet<string> = new Set();

  const publish = (): void => {
    const { byUri } = workspace.picture.check;
    const isOpen = openFiles();
    const news: [vscode.Uri, vscode.Diagnostic[]][] = [];
    for (const uri of new Set([...byUri.keysApartFrom(shown), ...wasOpen, ...isOpen])) {
      const [before, now] = [shown.get(uri)?.findings, byUri.get(uri)?.findings];
      if (before === now && wasOpen.has(uri) === isOpen.has(uri)) continue;
      const visible = visibleOf(now, isOpen.has(uri));
      if (visible.length === 0 && visibleOf(before, wasOpen.has(uri)).length === 0) continue;
      news.push([vscode.Uri.parse(uri), visible.map(toDiagnostic)]);
    }
    shown = byUri;
    wasOpen = isOpen;
    // Together, because each call goes to the window and to every listener.
    if (0 < news.length) collection.set(news);
  };

  disposables.add(workspace.onDidChange(publish));
  disposables.add(vscode.window.tabGroups.onDidChangeTabs(publish));
  publish();
  return disposables;
}

function visibleOf(findings: readonly Finding[] = [], isOpen: boolean): readonly Finding[] {
  return isOpen ? findings : findings.filter(({ severity }) => severity !== "hint");
}

/** The files that have a tab. A document lives on for a while behind its closed tab, and some never had one. */
function openFiles(): ReadonlySet<string> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return new Set(tabs.flatMap(({ input }) => (input instanceof vscode.TabInputText ? [input.uri.toString()] : [])));
}
