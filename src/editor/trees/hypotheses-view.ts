import * as vscode from "vscode";
import type { Card } from "../../core/query/card.ts";
import type { HypothesisGroup } from "../../core/query/hypothesis-groups.ts";
import { toGroupItem, toRowItem, toRowTooltip } from "./tree-items.ts";

/** A group, or one experiment in it. */
export type HypothesisNode = GroupNode | { readonly type: "row"; readonly card: Card; readonly group: GroupNode };

/** VS Code knows a node by the object, so a group is one object for as long as the view lives. */
interface GroupNode {
  readonly type: "group";
  readonly id: HypothesisGroup["id"];
}

/**
 * The *Hypotheses* view. It is there before anything is read, and shows what it is given.
 *
 * Rows are known by their id, so that a change of one file redraws that row and leaves selection and folding alone.
 */
export class HypothesesView implements vscode.TreeDataProvider<HypothesisNode>, vscode.Disposable {
  readonly #didChange = new vscode.EventEmitter<HypothesisNode | undefined>();
  readonly #view: vscode.TreeView<HypothesisNode>;
  readonly #nodes = new Map<HypothesisGroup["id"], GroupNode>();
  #groups: readonly HypothesisGroup[] = [];

  readonly onDidChangeTreeData = this.#didChange.event;

  constructor() {
    this.#view = vscode.window.createTreeView("learningWall.hypotheses", {
      treeDataProvider: this,
      showCollapseAll: true,
    });
  }

  get onDidChangeVisibility(): vscode.Event<vscode.TreeViewVisibilityChangeEvent> {
    return this.#view.onDidChangeVisibility;
  }

  get isVisible(): boolean {
    return this.#view.visible;
  }

  show(groups: readonly HypothesisGroup[], debt: number): void {
    const before = this.#groups;
    this.#groups = groups;
    this.#view.badge =
      debt === 0
        ? undefined
        : {
            value: debt,
            tooltip: debt === 1 ? "1 experiment waits for a decision" : `${debt} experiments wait for a decision`,
          };
    this.#announce(before);
  }

  /** What stands above the rows; while it says anything, VS Code shows no welcome in an empty view. */
  set message(message: string | undefined) {
    this.#view.message = message ?? "";
  }

  getChildren(node?: HypothesisNode): HypothesisNode[] {
    if (!node) return this.#groups.map(({ id }) => this.#nodeOf(id));
    if (node.type === "row") return [];
    return this.#cardsOf(node).map((card) => ({ type: "row", card, group: node }));
  }

  getParent(node: HypothesisNode): HypothesisNode | undefined {
    return node.type === "row" ? node.group : undefined;
  }

  getTreeItem(node: HypothesisNode): vscode.TreeItem {
    return node.type === "group" ? toGroupItem(node.id, this.#cardsOf(node).length) : toRowItem(node.card);
  }

  /** Asked when the pointer rests on a row, so that no picture is drawn of thousands. */
  resolveTreeItem(item: vscode.TreeItem, node: HypothesisNode): vscode.TreeItem {
    if (node.type === "row") item.tooltip = toRowTooltip(node.card);
    return item;
  }

  dispose(): void {
    this.#view.dispose();
    this.#didChange.dispose();
  }

  #nodeOf(id: HypothesisGroup["id"]): GroupNode {
    let node = this.#nodes.get(id);
    if (!node) {
      node = { type: "group", id };
      this.#nodes.set(id, node);
    }
    return node;
  }

  #cardsOf({ id }: GroupNode): readonly Card[] {
    return this.#groups.find((group) => group.id === id)?.cards ?? [];
  }

  /** Redraws the least that shows the difference: nothing, the groups that changed, or all when groups came or went. */
  #announce(before: readonly HypothesisGroup[]): void {
    const isSameList =
      before.length === this.#groups.length && before.every(({ id }, at) => id === this.#groups[at]?.id);
    if (!isSameList) {
      this.#didChange.fire(undefined);
      return;
    }
    for (const [at, group] of this.#groups.entries()) {
      const known = before[at];
      if (known && !sameCards(known.cards, group.cards)) this.#didChange.fire(this.#nodeOf(group.id));
    }
  }
}

function sameCards(a: readonly Card[], b: readonly Card[]): boolean {
  return a.length === b.length && a.every((card, at) => card === b[at]);
}
