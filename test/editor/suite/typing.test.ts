import assert from "node:assert/strict";
import * as vscode from "vscode";
import { closeEverything } from "../kit/workspace.ts";

describe("typing", () => {
  after(closeEverything);

  const typed: readonly (readonly [before: string, keys: readonly string[], after: string])[] = [
    ["threshold: |", ['"', "8"], 'threshold: "8|"'],
    ["hypothesis: People don|", ["'", "t"], "hypothesis: People don't|"],
    ["hypothesis: |", ["'"], "hypothesis: '|"],
    ["window: |", ["{"], "window: {|}"],
    ["# say |", ['"'], '# say "|'],
    ["guardrails:|", ["\n", "-"], "guardrails:\n  -|"],
    ["metric:|", ["\n", "t"], "metric:\nt|"],
    ["unknowns:\n  - one|", ["\n", "t"], "unknowns:\n  - one\n  - t|"],
    ["learnings:\n  - insight: one|", ["\n", "r"], "learnings:\n  - insight: one\n    r|"],
    ["memo: ||", ["\n", "A"], "memo: |\n  A|"],
  ];
  for (const [before, keys, expected] of typed) {
    it(`makes ${JSON.stringify(expected)} of ${JSON.stringify(before)}`, async () => {
      const at = before.lastIndexOf("|");
      const document = await vscode.workspace.openTextDocument({
        language: "learning-yaml",
        content: before.slice(0, at) + before.slice(at + 1),
      });
      const editor = await vscode.window.showTextDocument(document);
      editor.selection = selectionAt(document.positionAt(at));
      for (const text of keys) await vscode.commands.executeCommand("type", { text });

      const cursor = document.offsetAt(editor.selection.active);
      const text = document.getText();
      assert.equal(`${text.slice(0, cursor)}|${text.slice(cursor)}`, expected);
    });
  }

  it("takes an id and a number with its unit for one word each", async () => {
    const content = "metric: one-click-rate\nthreshold: at least 6.5%\n";
    const document = await vscode.workspace.openTextDocument({ language: "learning-yaml", content });
    for (const word of ["one-click-rate", "6.5%"]) {
      const range = document.getWordRangeAtPosition(document.positionAt(content.indexOf(word) + 2));
      assert.equal(document.getText(range), word);
    }
  });
});

function selectionAt(position: vscode.Position): vscode.Selection {
  return new vscode.Selection(position, position);
}
