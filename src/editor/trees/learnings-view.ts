import * as vscode from "vscode";
import { providersOf } from "../../core/index/find.ts";
import { allLearningsKey } from "../../core/index/learning-keys.ts";
import { groupLearnings, type LearningGroup } from "../../core/query/learnings/learning-groups.ts";
import type { RelevantLearning } from "../../core/query/learnings/relevant-learnings.ts";
import { AtPause } from "../at-pause.ts";
import { ContextKey } from "../context-key.ts";
import { Disposables } from "../disposables.ts";
import type { LiveWorkspace } from "../live-workspace.ts";
import { toLearningGroupItem, toLearningItem, toLearningTooltip } from "./learning-items.ts";

/** A group, or one learning in it. */
type LearningNode = GroupNode | { readonly type: "row"; readonly row: RelevantLearning; readonly group: GroupNode };

/** VS Code knows a node by the object, so a group is one object for as long as the view lives. */
interface GroupNode {
  readonly type: "group";
  readonly id: LearningGroup["id"];
}

/**
 * The *Learnings* view: what applies to the file in the editor, and the latest. Hidden until there is a learning.
 *
 * Looks for learnings only while it is seen and nobody types, and redraws only when it would show something else.
 */
export function registerLearningsView(workspace: LiveWorkspace): vscode.Disposable {
  const disposables = new Disposables();
  const rows = disposables.add(new LearningRows());
  const view = disposables.add(
    vscode.window.createTreeView("learningWall.learnings", { treeDataProvider: rows, showCollapseAll: true }),
  );
  const hasLearnings = new ContextKey("learningWall.hasLearnings");
  const refresh = (): void => {
    const { snapshot, today } = workspace.picture;
    hasLearnings.set(0 < providersOf(snapshot, allLearningsKey).length);
    if (view.visible) rows.show(groupLearnings(snapshot, today, uriInEditor()));
  };
  disposables.add(view.onDidChangeVisibility(refresh));
  disposables.add(vscode.window.onDidChangeActiveTextEditor(refresh));
  const refreshSoon = disposables.add(new AtPause(refresh));
  disposables.add(workspace.onDidChange(() => refreshSoon.ask()));
  refresh();
  return disposables;
}

/** Between two editors none is active for a moment, and then the tab in front says which one comes. */
function uriInEditor(): string | undefined {
  const tab = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  const uri =
    vscode.window.activeTextEditor?.document.uri ?? (tab instanceof vscode.TabInputText ? tab.uri : undefined);
  return uri?.toString();
}

class LearningRows implements vscode.TreeDataProvider<LearningNode>, vscode.Disposable {
  readonly #didChange = new vscode.EventEmitter<LearningNode | undefined>();
  readonly #nodes: Readonly<Record<LearningGroup["id"], GroupNode>> = {
    file: { type: "group", id: "file" },
    recent: { type: "group", id: "recent" },
  };
  #groups: readonly LearningGroup[] = [];

  readonly onDidChangeTreeData = this.#didChange.event;

  show(groups: readonly LearningGroup[]): void {
    const before = this.#groups;
    if (isSame(before, groups)) return;
    this.#groups = groups;
    const isSameList = before.map(({ id }) => id).join() === groups.map(({ id }) => id).join();
    if (!isSameList) return this.#didChange.fire(undefined);
    for (const [at, group] of groups.entries()) {
      if (!isSame(before[at], group)) this.#didChange.fire(this.#nodes[group.id]);
    }
  }

  getChildren(node?: LearningNode): LearningNode[] {
    if (!node) return this.#groups.map(({ id }) => this.#nodes[id]);
    if (node.type === "row") return [];
    return this.#groupOf(node).rows.map((row) => ({ type: "row", row, group: node }));
  }

  getParent(node: LearningNode): LearningNode | undefined {
    return node.type === "row" ? node.group : undefined;
  }

  getTreeItem(node: LearningNode): vscode.TreeItem {
    return node.type === "group" ? toLearningGroupItem(this.#groupOf(node)) : toLearningItem(node.row, node.group.id);
  }

  /** Asked when the pointer rests on a row. */
  resolveTreeItem(item: vscode.TreeItem, node: LearningNode): vscode.TreeItem {
    if (node.type === "row") item.tooltip = toLearningTooltip(node.row);
    return item;
  }

  dispose(): void {
    this.#didChange.dispose();
  }

  #groupOf({ id }: GroupNode): LearningGroup {
    return this.#groups.find((group) => group.id === id) ?? { id, rows: [] };
  }
}

/** Learnings are plain JSON, and of so many only as many are shown as somebody looks through. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
