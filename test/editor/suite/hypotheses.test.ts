import assert from "node:assert/strict";
import * as vscode from "vscode";
import { editorWindow } from "../../kit/window-client.ts";
import { closeEverything, open, settled, until } from "../kit/workspace.ts";

const view = '[id="workbench.view.extension.learningWall"]';

describe("the Hypotheses view", () => {
  before(async () => {
    await settled();
    await vscode.commands.executeCommand("learningWall.hypotheses.focus");
    await row("gift-note-fake-door");
  });
  afterEach(closeEverything);

  it("shows the active experiments in their groups", async () => {
    const expected = {
      "Needs decision": ["newsletter-subject-line", "one-page-checkout", "basket-reminder"],
      Running: ["security-wording", "care-note"],
      Registered: ["smaller-pictures"],
      Draft: ["gift-note-fake-door"],
      "Check-back due": ["returns-interviews"],
    };
    await editorWindow.waitFor({ selector: `${view} .monaco-list-row[aria-label^="returns-interviews,"]` });
    const rows = (await editorWindow.textOf({ selector: `${view} .monaco-list-rows` })).split("\n");
    const names = Object.entries(expected).flatMap(([group, ids]) => [group, ...ids]);
    assert.deepEqual(
      rows.map((text) => names.find((name) => text.startsWith(name)) ?? text),
      names,
    );
  });

  it("says what a person needs at a glance, and to a screen reader all of it", async () => {
    assert.match(await editorWindow.textOf({ selector: await row("smaller-pictures") }), /opens in 4 days/);
    assert.match(
      await editorWindow.textOf({ selector: await row("newsletter-subject-line") }),
      /result \d+ days overdue/,
    );
    await editorWindow.waitFor({ selector: `${view} [aria-label^="gift-note-fake-door, Design, no threshold"]` });
  });

  it("shows of a row what its data say, as a shape and in words", async () => {
    const shapes = { "basket-reminder": "pass-filled", "one-page-checkout": "question" };
    for (const [id, shape] of Object.entries(shapes)) {
      await editorWindow.waitFor({ selector: `${await row(id)} .codicon-${shape}` });
    }
    assert.match(await editorWindow.textOf({ selector: await row("basket-reminder") }), /6\.1%, Supported \(0\.952\)/);
  });

  it("counts the decisions that are owed on its icon", async () => {
    await editorWindow.waitFor({
      selector: '.activitybar .action-item:has([aria-label^="Learning"]) .badge-content >> text=3',
    });
  });

  it("opens the file at the hypothesis on a click", async () => {
    await editorWindow.click({ selector: await row("care-note") });
    const editor = await until(() => {
      const active = vscode.window.activeTextEditor;
      return active?.document.uri.path.endsWith("/care-note.experiment.yaml") && active;
    });
    await until(() => editor.document.lineAt(editor.selection.active.line).text.startsWith("hypothesis:"));
  });

  it("follows an edit before it is saved", async () => {
    const editor = await open("learning/care-note.experiment.yaml");
    const at = editor.document
      .getText()
      .split("\n")
      .findIndex((text) => text.startsWith("threshold:"));
    await editor.edit((edit) => edit.replace(editor.document.lineAt(at).range, "threshold: decrease by 33% relative"));
    await editorWindow.waitFor({ selector: `${view} [aria-label*="decrease by 33% relative"]` });
    await vscode.commands.executeCommand("workbench.action.files.revert");
    await editorWindow.waitFor({ selector: `${view} [aria-label*="decrease by 33% relative"]`, hidden: true });
  });

  it("offers in its menu what can be done with a row", async () => {
    await editorWindow.click({ selector: await row("care-note"), button: "right" });
    await editorWindow.waitFor({ selector: ".context-view .monaco-menu >> text=Start Branch for a Unit of Learning" });
    // With the keys, because a menu takes no click in its first moments.
    await editorWindow.press({ keys: "ArrowDown" });
    await editorWindow.press({ keys: "Enter" });
    await until(() => vscode.window.activeTextEditor?.document.uri.path.endsWith("/plant-returns.uol.yaml"));
  });
});

/** The selector of a row, once it is there. */
async function row(id: string): Promise<string> {
  const selector = `${view} .monaco-list-row[aria-label^="${id},"]`;
  await editorWindow.waitFor({ selector });
  return selector;
}
