import type * as vscode from "vscode";

/** Collects what must be let go together, and lets go of late arrivals at once. */
export class Disposables implements vscode.Disposable {
  readonly #items: vscode.Disposable[] = [];
  #isDisposed = false;

  add<T extends vscode.Disposable>(item: T): T {
    if (this.#isDisposed) item.dispose();
    else this.#items.push(item);
    return item;
  }

  dispose(): void {
    this.#isDisposed = true;
    for (const item of this.#items.splice(0).reverse()) item.dispose();
  }
}
