import assert from "node:assert/strict";
import { makeRepository, type Workspace } from "../../kit/make-workspace.ts";
import { openEditor, type OpenEditor } from "../../kit/open-editor.ts";

describe("the window of the tests", () => {
  let workspace: Workspace;
  let editor: OpenEditor;

  before(async () => {
    workspace = await makeRepository({ "notes.md": "# Notes\n" });
    editor = await openEditor({ workspace: workspace.path });
  });

  after(async () => {
    await editor?.close();
    await workspace?.remove();
  });

  it("shows the folder, and again after a reload", async () => {
    const notes = editor.page.locator(".explorer-folders-view").getByText("notes.md");
    await notes.waitFor();
    await editor.reload();
    await notes.dblclick();
    await editor.page.locator(".tab.active").getByText("notes.md").waitFor();
    assert.equal(await editor.page.locator(".tabs-container .tab").count(), 1);
  });
});
