import * as vscode from "vscode";
import type { LearningGroup } from "../../core/query/learnings/learning-groups.ts";
import type { RelevantLearning } from "../../core/query/learnings/relevant-learnings.ts";
import { toLearningGroupItem, toLearningItem, toLearningTooltip } from "./learning-items.ts";
import { UntilKnown } from "./until-known.ts";

/** A group, or one learning in it. */
type LearningNode = GroupNode | { readonly type: "row"; readonly row: RelevantLearning; readonly group: GroupNode };

/** VS Code knows a node by the object, so a group is one object for as long as the view lives. */
interface GroupNode {
  readonly type: "group";
  readonly id: LearningGroup["id"];
}

/** The rows of the *Learnings* view. Redraws only what it would show otherwise. */
export class LearningRows implements vscode.TreeDataProvider<LearningNode>, vscode.Disposable {
  readonly #didChange = new vscode.EventEmitter<LearningNode | undefined>();
  readonly #nodes: Readonly<Record<LearningGroup["id"], GroupNode>> = {
    file: { type: "group", id: "file" },
    recent: { type: "group", id: "recent" },
  };
  readonly #first = new UntilKnown();
  #groups: readonly LearningGroup[] = [];

  readonly onDidChangeTreeData = this.#didChange.event;

  show(groups: readonly LearningGroup[]): void {
    const before = this.#groups;
    this.#first.tell();
    if (isSame(before, groups)) return;
    this.#groups = groups;
    const isSameList = before.map(({ id }) => id).join() === groups.map(({ id }) => id).join();
    if (!isSameList) return this.#didChange.fire(undefined);
    for (const [at, group] of groups.entries()) {
      if (!isSame(before[at], group)) this.#didChange.fire(this.#nodes[group.id]);
    }
  }

  async getChildren(node?: LearningNode): Promise<LearningNode[]> {
    await this.#first.wait();
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
    return this.#groups.find((group) => group.id === id) ?? { id, rows: [], count: 0 };
  }
}

/** Learnings are plain JSON, and of so many only as many are shown as somebody looks through. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
