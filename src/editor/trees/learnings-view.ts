import * as vscode from "vscode";
import { providersOf } from "../../core/index/find.ts";
import { allLearningsKey } from "../../core/index/learning-keys.ts";
import { groupLearningsInSlices } from "../../core/query/learnings/learning-groups.ts";
import { AtPause } from "../at-pause.ts";
import { ContextKey } from "../context-key.ts";
import { Disposables } from "../disposables.ts";
import type { LiveWorkspace } from "../live-workspace.ts";
import { TimeSlices } from "../time-slices.ts";
import { uriInEditor } from "../uri-in-editor.ts";
import { LearningRows } from "./learning-rows.ts";

/**
 * The *Learnings* view: what applies to the file in the editor, and the latest. Hidden until there is a learning.
 *
 * Looks for learnings only while it is seen and nobody types, and redraws only when it would show something else.
 *
 * @param seen Told that somebody sees learnings.
 */
export function registerLearningsView(workspace: LiveWorkspace, seen: () => void): vscode.Disposable {
  const disposables = new Disposables();
  const rows = disposables.add(new LearningRows());
  const view = disposables.add(
    vscode.window.createTreeView("learningWall.learnings", { treeDataProvider: rows, showCollapseAll: true }),
  );
  const hasLearnings = new ContextKey("learningWall.hasLearnings");
  const slices = new TimeSlices();
  let latest: symbol | undefined;
  const regroup = async (): Promise<void> => {
    const { snapshot, today } = workspace.picture;
    const mine = (latest = Symbol());
    const groups = await slices.run(groupLearningsInSlices(snapshot, today, uriInEditor()?.toString()));
    // Who looks at another file meanwhile wants to know of that one.
    if (latest === mine) rows.show(groups);
  };
  const refresh = (): void => {
    hasLearnings.set(0 < providersOf(workspace.picture.snapshot, allLearningsKey).length);
    if (!view.visible) return;
    seen();
    void regroup();
  };
  disposables.add(view.onDidChangeVisibility(refresh));
  disposables.add(vscode.window.onDidChangeActiveTextEditor(refresh));
  const refreshSoon = disposables.add(new AtPause(refresh));
  disposables.add(workspace.onDidChange(() => refreshSoon.ask()));
  refresh();
  return disposables;
}
