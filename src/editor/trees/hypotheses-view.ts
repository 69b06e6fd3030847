import * as vscode from "vscode";
import type { HypothesisGroup } from "../../core/query/hypothesis-groups.ts";
import { Disposables } from "../disposables.ts";
import { HypothesisRows } from "./hypothesis-rows.ts";

/** The *Hypotheses* view. It is there before anything is read, and shows what it is given. */
export class HypothesesView implements vscode.Disposable {
  readonly #disposables = new Disposables();
  readonly #rows = this.#disposables.add(new HypothesisRows());
  readonly #view = this.#disposables.add(
    vscode.window.createTreeView("learningWall.hypotheses", { treeDataProvider: this.#rows, showCollapseAll: true }),
  );

  get onDidChangeVisibility(): vscode.Event<vscode.TreeViewVisibilityChangeEvent> {
    return this.#view.onDidChangeVisibility;
  }

  get isVisible(): boolean {
    return this.#view.visible;
  }

  /** Until it is called, the view is not empty but waits for its rows. */
  show(groups: readonly HypothesisGroup[], debt: number): void {
    this.#view.badge =
      debt === 0
        ? undefined
        : {
            value: debt,
            tooltip: debt === 1 ? "1 experiment waits for a decision" : `${debt} experiments wait for a decision`,
          };
    this.#rows.show(groups);
  }

  /** What stands above the rows; while it says anything, VS Code shows no welcome in an empty view. */
  set message(message: string | undefined) {
    this.#view.message = message ?? "";
  }

  dispose(): void {
    this.#disposables.dispose();
  }
}
