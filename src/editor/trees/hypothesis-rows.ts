import * as vscode from "vscode";
import type { Card } from "../../core/query/card.ts";
import type { HypothesisGroup } from "../../core/query/hypothesis-groups.ts";
import { toGroupItem, toRowItem, toRowTooltip } from "./tree-items.ts";
import { UntilKnown } from "./until-known.ts";

/** A group, or one experiment in it. */
export type HypothesisNode = GroupNode | { readonly type: "row"; readonly card: Card; readonly group: GroupNode };

/** VS Code knows a node by the object, so a group is one object for as long as the view lives. */
interface GroupNode {
  readonly type: "group";
  readonly id: HypothesisGroup["id"];
}

/**
 * The rows of the *Hypotheses* view.
 *
 * They are known by their id, so that a change of one file redraws that row and leaves selection and folding alone.
 */
export class HypothesisRows implements vscode.TreeDataProvider<HypothesisNode>, vscode.Disposable {
  readonly #didChange = new vscode.EventEmitter<HypothesisNode | undefined>();
  readonly #nodes = new Map<HypothesisGroup["id"], GroupNode>();
  readonly #first = new UntilKnown();
  #groups: readonly HypothesisGroup[] = [];

  readonly onDidChangeTreeData = this.#didChange.event;

  show(groups: readonly HypothesisGroup[]): void {
    const before = this.#groups;
    this.#groups = groups;
    this.#first.tell();
    this.#announce(before);
  }

  async getChildren(node?: HypothesisNode): Promise<HypothesisNode[]> {
    await this.#first.wait();
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
