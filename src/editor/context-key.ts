import * as vscode from "vscode";

/** A fact that the `when` clauses of `package.json` ask for. */
export class ContextKey {
  readonly #name: string;
  #known: boolean | undefined;

  constructor(name: `learningWall.${string}`) {
    this.#name = name;
  }

  /** Tells VS Code, unless it was told the same before. */
  set(value: boolean): void {
    if (value === this.#known) return;
    this.#known = value;
    void vscode.commands.executeCommand("setContext", this.#name, value);
  }
}
