import assert from "node:assert/strict";
import { copySample, type Workspace } from "../../kit/make-workspace.ts";
import { openEditor, type OpenEditor } from "../../kit/open-editor.ts";
import { projectRoot } from "../../kit/project.ts";
import { webviewOf } from "../../kit/window-driver.ts";

describe("a reload of the window", () => {
  let workspace: Workspace;
  let editor: OpenEditor;

  before(async () => {
    workspace = await copySample();
    editor = await openEditor({ workspace: workspace.path, extensionPath: projectRoot });
  });

  after(async () => {
    await editor?.close();
    await workspace?.remove();
  });

  it("brings the wall back, with its search", async () => {
    await editor.window.runCommand({ title: "Learning Wall: Open Learning Wall" });
    const wall = webviewOf(editor.page);
    const cards = wall.locator("wall-card");
    await cards.first().waitFor();
    assert.ok(3 < (await cards.count()));
    await wall.locator("wall-search input").fill("handwritten");
    await wall
      .locator("wall-card", { hasText: "Which words make a stored card feel safe?" })
      .waitFor({ state: "hidden" });

    await editor.reload();
    await webviewOf(editor.page).locator("wall-card", { hasText: "handwritten" }).waitFor();
    assert.equal(await webviewOf(editor.page).locator("wall-search input").inputValue(), "handwritten");
    assert.equal(await webviewOf(editor.page).locator("wall-card").count(), 1);
  });
});
