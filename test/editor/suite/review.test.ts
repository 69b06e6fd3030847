import assert from "node:assert/strict";
import * as vscode from "vscode";
import { editorWindow } from "../../kit/window-client.ts";
import { closeEverything, open, settled, until, uriOf, write } from "../kit/workspace.ts";

/** The text of a page as the editor holds it. */
async function textOf(uri: vscode.Uri | undefined): Promise<string> {
  assert.ok(uri);
  return (await vscode.workspace.openTextDocument(uri)).getText();
}

function openReview(given?: object): Thenable<vscode.Uri | undefined> {
  return vscode.commands.executeCommand("learningWall.review", given);
}

const row = ".quick-input-list .monaco-list-row";

describe("reviews", () => {
  before(settled);
  afterEach(closeEverything);

  it("are chosen by what they show and of which days, and open as a page", async () => {
    const done = openReview();
    await editorWindow.waitFor({ selector: `${row} >> text=What came out, in plain words` });
    await editorWindow.type({ text: "Digest" });
    await editorWindow.press({ keys: "Enter" });
    await editorWindow.waitFor({ selector: `${row} >> text=the last 14 days` });
    await editorWindow.type({ text: "Everything" });
    await editorWindow.press({ keys: "Enter" });
    assert.match(
      await textOf(await done),
      /^# What we learned, all days\n[^]*\n## Does it help to say that few are left\?\n/,
    );
    await until(() => vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => /Digest/.test(label))));
  });

  it("show what came out, questions and figures", async () => {
    assert.match(
      await textOf(await openReview({ what: "review", period: "all" })),
      /^# Review, all days\n[^]*\n\| Day \|/,
    );
    assert.match(
      await textOf(await openReview({ what: "agenda", period: "30d" })),
      /\n- \[ \] What is our next best experiment\?/,
    );
    assert.match(
      await textOf(await openReview({ what: "figures", period: "all" })),
      /^# What it brings[^]*\n## Rework\n/,
    );
  });

  it("say what to write where a period is none", async () => {
    assert.match(await textOf(await openReview({ what: "review", period: "soon" })), /"soon" is no period; write 30d/);
  });

  it("follow what changes while they are open", async () => {
    const page = await openReview({ what: "agenda", period: "30d" });
    assert.ok(page);
    assert.doesNotMatch(await textOf(page), /Is this a new question\?/);
    const path = "learning/new-question.uol.yaml";
    await write(path, "title: Is this a new question?\nlearn: Whether it is.\n");
    try {
      const shown = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === page.toString());
      assert.ok(shown);
      await until(() => shown.getText().includes("Is this a new question?"));
    } finally {
      await vscode.workspace.fs.delete(uriOf(path));
      await settled();
    }
  });
});

describe("have we been here before", () => {
  before(settled);
  afterEach(closeEverything);

  const refuted = `${row}:has-text("Refuted, stop") >> text=If we say how many plants are left`;

  it("finds while somebody types, and opens what is chosen at its hypothesis", async () => {
    const done = vscode.commands.executeCommand<vscode.Uri | undefined>("learningWall.similar");
    await editorWindow.waitFor({ selector: ".quick-input-widget >> text=Have We Been Here Before?" });
    await editorWindow.type({ text: "tell visitors that few plants are left in stock" });
    await editorWindow.waitFor({ selector: refuted });
    assert.match(await editorWindow.textOf({ selector: `${row} >> nth=0` }), /Refuted, stop[^]*same words: /);
    await editorWindow.press({ keys: "Enter" });
    assert.ok((await done)?.path.endsWith("/learning/low-stock-note.experiment.yaml"));
    const editor = vscode.window.activeTextEditor;
    assert.match(editor?.document.lineAt(editor.selection.active.line).text ?? "", /^hypothesis:/);
  });

  it("says that nothing like it was asked, and stays", async () => {
    const done = vscode.commands.executeCommand("learningWall.similar", "Remote teams ship more features");
    await editorWindow.waitFor({ selector: `${row} >> text=Nothing like it was asked before.` });
    await editorWindow.press({ keys: "Enter" });
    await editorWindow.waitFor({ selector: `${row} >> text=Nothing like it was asked before.` });
    await editorWindow.press({ keys: "Escape" });
    assert.equal(await done, undefined);
  });

  it("begins with the hypothesis of the file in the editor, and does not find that file itself", async () => {
    await open("learning/low-stock-note.experiment.yaml");
    const done = vscode.commands.executeCommand("learningWall.similar");
    await editorWindow.waitFor({ selector: `${row} >> text=Does it help to say that few are left?` });
    assert.equal(await editorWindow.countOf({ selector: refuted }), 0);
    await editorWindow.press({ keys: "Escape" });
    await done;
  });

  it("begins with what is selected", async () => {
    const editor = await open("README.md");
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), "a one-click button for customers\n"));
    editor.selection = new vscode.Selection(0, 0, 0, 32);
    const done = vscode.commands.executeCommand("learningWall.similar");
    await editorWindow.waitFor({ selector: `${row} >> text=At least 8% of customers who see the one-click` });
    await editorWindow.press({ keys: "Escape" });
    await done;
  });
});
