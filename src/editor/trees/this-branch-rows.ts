import * as vscode from "vscode";
import { toBranchItem } from "./this-branch-items.ts";
import type { BranchNode } from "./this-branch-nodes.ts";
import { toBranchTooltip } from "./this-branch-tooltips.ts";
import { UntilKnown } from "./until-known.ts";

/** The rows of the *This Branch* view. Redraws the least that shows the difference: nothing, some of the uppermost rows, or all. */
export class ThisBranchRows implements vscode.TreeDataProvider<BranchNode>, vscode.Disposable {
  readonly #didChange = new vscode.EventEmitter<BranchNode | undefined>();
  readonly #first = new UntilKnown();
  /** The uppermost rows as they are now. */
  #rows: readonly BranchNode[] = [];
  /** The same by their ids, as VS Code knows them: it knows a row by the object. */
  readonly #known = new Map<string, BranchNode>();
  /** Which of the known each row below belongs to. */
  readonly #parents = new WeakMap<BranchNode, BranchNode>();

  readonly onDidChangeTreeData = this.#didChange.event;

  show(rows: readonly BranchNode[]): void {
    const before = this.#rows;
    this.#rows = rows;
    this.#first.tell();
    if (before.map(({ id }) => id).join("\n") !== rows.map(({ id }) => id).join("\n")) {
      this.#known.clear();
      this.#didChange.fire(undefined);
      return;
    }
    for (const [at, row] of rows.entries()) {
      if (JSON.stringify(before[at]) !== JSON.stringify(row)) this.#didChange.fire(this.#knownOf(row));
    }
  }

  async getChildren(node?: BranchNode): Promise<BranchNode[]> {
    await this.#first.wait();
    if (!node) return this.#rows.map((row) => this.#knownOf(row));
    const now = this.#nowOf(node);
    const children = "children" in now ? [...now.children] : [];
    for (const child of children) this.#parents.set(child, node);
    return children;
  }

  getParent(node: BranchNode): BranchNode | undefined {
    return this.#parents.get(node);
  }

  getTreeItem(node: BranchNode): vscode.TreeItem {
    return toBranchItem(this.#nowOf(node));
  }

  /** Asked when the pointer rests on a row. */
  resolveTreeItem(item: vscode.TreeItem, node: BranchNode): vscode.TreeItem {
    item.tooltip = toBranchTooltip(this.#nowOf(node)) ?? item.tooltip;
    return item;
  }

  dispose(): void {
    this.#didChange.dispose();
  }

  #knownOf(row: BranchNode): BranchNode {
    const known = this.#known.get(row.id) ?? row;
    this.#known.set(row.id, known);
    return known;
  }

  #nowOf(node: BranchNode): BranchNode {
    return this.#rows.find(({ id }) => id === node.id) ?? node;
  }
}
