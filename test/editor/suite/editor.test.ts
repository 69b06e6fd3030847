import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import * as vscode from "vscode";
import { editorWindow } from "../../kit/window-client.ts";
import { until } from "../kit/workspace.ts";

describe("the editor of the tests", () => {
  it("is a real VS Code, on a copy of the sample", () => {
    assert.match(vscode.version, /^1\.\d+\.\d+/);
    const [folder, ...others] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    assert.deepEqual(others, []);
    assert.ok(existsSync(join(folder.uri.fsPath, ".git")));
  });

  it("takes real clicks", async () => {
    await editorWindow.click({ selector: '.activitybar .action-label[aria-label^="Search"]' });
    await editorWindow.waitFor({ selector: ".search-view" });
    await editorWindow.click({ selector: '.activitybar .action-label[aria-label^="Explorer"]' });
    await editorWindow.waitFor({ selector: ".search-view", hidden: true });
  });

  it("takes real keys", async () => {
    await editorWindow.runCommand({ title: "File: New Untitled Text File" });
    await editorWindow.waitFor({ selector: ".editor-instance .view-lines" });
    await editorWindow.type({ text: "typed" });
    await editorWindow.waitFor({ selector: ".view-line >> text=typed" });
    // The host hears of keys a moment after the window shows them.
    await until(() => vscode.window.activeTextEditor?.document.getText() === "typed");

    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    assert.equal(await editorWindow.countOf({ selector: ".tab" }), 0);
  });

  it("says why a wish failed", async () => {
    await assert.rejects(editorWindow.textOf({ selector: ">>> no selector" }), /^Error: textOf: /);
  });
});
