import assert from "node:assert/strict";
import * as vscode from "vscode";
import { editorWindow } from "../../kit/window-client.ts";
import { closeEverything, open, settled, textOnDisk, until, uriOf, write } from "../kit/workspace.ts";

const inWall = (selector: string): { selector: string; frame: "webview" } => ({ selector, frame: "webview" });

describe("the learning wall", () => {
  before(settled);
  afterEach(closeEverything);

  it("shows the experiments as cards in the columns of their stages", async () => {
    await editorWindow.runCommand({ title: "Learning Wall: Open Learning Wall" });
    await editorWindow.waitFor(inWall("wall-card"));
    for (const [stage, words] of [
      ["Design", "If we offer a handwritten note"],
      ["Run", "If every parcel holds a care note"],
      ["Decide", "If we put the checkout on a single page"],
    ]) {
      await editorWindow.waitFor(inWall(`wall-column:has(h2:text("${stage}")) wall-card:has-text("${words}")`));
    }
  });

  it("shows the details on a click, and lands at the line with E", async () => {
    await vscode.commands.executeCommand("learningWall.openWall");
    await editorWindow.click(inWall('wall-card:has-text("If every parcel holds a care note") button'));
    await editorWindow.waitFor(inWall('wall-detail:has-text("If every parcel holds a care note")'));
    await editorWindow.type({ text: "e" });
    const editor = await until(() => {
      const active = vscode.window.activeTextEditor;
      return active?.document.uri.path.endsWith("/care-note.experiment.yaml") && active;
    });
    await until(() => editor.document.lineAt(editor.selection.active.line).text.startsWith("hypothesis:"));
  });

  it("follows an edit while it stands beside the file", async () => {
    const path = "learning/newsletter-subject-line.experiment.yaml";
    const editor = await open(path);
    await vscode.commands.executeCommand("workbench.action.splitEditorRight");
    await vscode.commands.executeCommand("learningWall.openWall");
    await editorWindow.waitFor(inWall('wall-card:has-text("If the subject names a plant")'));
    const at = editor.document
      .getText()
      .split("\n")
      .findIndex((text) => text.startsWith("hypothesis:"));
    const change = new vscode.WorkspaceEdit();
    change.replace(
      editor.document.uri,
      editor.document.lineAt(at).range,
      "hypothesis: At least 5% more people will open it.",
    );
    await vscode.workspace.applyEdit(change);
    await editorWindow.waitFor(inWall('wall-card:has-text("At least 5% more people will open it.")'));
    await open(path);
    await vscode.commands.executeCommand("workbench.action.files.revert");
  });

  it("shows everything as it was in a commit, and comes back to today", async () => {
    const last = 'wall-card:has-text("If we offer a handwritten note")';
    await vscode.commands.executeCommand("learningWall.asOf", "HEAD~20");
    await editorWindow.waitFor(inWall("wall-tools .as-of"));
    await editorWindow.waitFor({ ...inWall(last), hidden: true });
    await editorWindow.waitFor(inWall("wall-card"));
    await editorWindow.click(inWall(`wall-tools button:has-text("Back to today")`));
    await editorWindow.waitFor(inWall(last));
  });

  it("is written as a site that says nothing of this disk, and never over others' files", async () => {
    const site = uriOf("wall-site");
    const page = (await vscode.commands.executeCommand("learningWall.exportWall", site)) as vscode.Uri;
    assert.equal(page.path, vscode.Uri.joinPath(site, "index.html").path);
    const data = await textOnDisk("wall-site/data.js");
    assert.match(data, /wall:\/learning\/care-note\.experiment\.yaml/);
    assert.ok(!data.includes(uriOf("").path));
    await write("wall-site/index.html", "<p>ours</p>");
    assert.equal(await vscode.commands.executeCommand("learningWall.exportWall", site), undefined);
    assert.equal(await textOnDisk("wall-site/index.html"), "<p>ours</p>");
    await vscode.workspace.fs.delete(site, { recursive: true });
  });

  it("is not written where nothing can be, and says so in a sentence", async () => {
    const file = uriOf("README.md");
    const before = await textOnDisk("README.md");
    assert.equal(await vscode.commands.executeCommand("learningWall.exportWall", file), undefined);
    await vscode.commands.executeCommand("notifications.showList");
    const says = "README.md/index.html could not be written. Choose a folder that you may write to.";
    await editorWindow.waitFor({ selector: `.notifications-center >> text=${says}` });
    await vscode.commands.executeCommand("notifications.clearAll");
    assert.equal(await textOnDisk("README.md"), before);
  });

  it("names the first of the files that cannot be read, by path", async () => {
    const broken = ["c", "b", "a"].map((name) => `learning/${name}-broken.experiment.yaml`);
    for (const path of broken) await write(path, 'hypothesis: "no end\n');
    await settled();
    await vscode.commands.executeCommand("learningWall.openWall");
    await editorWindow.waitFor(inWall('wall-notice:has-text("a-broken.experiment.yaml")'));
    for (const path of broken) await vscode.workspace.fs.delete(uriOf(path));
    await editorWindow.waitFor({ ...inWall('wall-notice:has-text("broken.experiment.yaml")'), hidden: true });
  });

  it("finds cards by their words, with the keyboard", async () => {
    await vscode.commands.executeCommand("learningWall.openWall");
    await editorWindow.waitFor(inWall("wall-card"));
    await editorWindow.click(inWall("wall-search input"));
    await editorWindow.type({ text: "handwritten" });
    await editorWindow.waitFor(inWall('wall-card:has-text("handwritten")'));
    await editorWindow.waitFor({ ...inWall('wall-card:has-text("care note")'), hidden: true });
    assert.equal(await editorWindow.countOf(inWall("wall-card")), 1);
  });
});
