import * as vscode from "vscode";

/** A fact that the `when` clauses of `package.json` ask for. */
export class ContextKey {
  readonly #name: string;
  #known = "";

  constructor(name: `learningWall.${string}`) {
    this.#name = name;
  }

  /** Tells VS Code, unless it was told the same before. */
  set(value: boolean | string | readonly string[]): void {
    const known = JSON.stringify(value);
    if (known === this.#known) return;
    this.#known = known;
    void vscode.commands.executeCommand("setContext", this.#name, value);
  }
}
