import assert from "node:assert/strict";
import * as vscode from "vscode";
import { editorWindow } from "../../kit/window-client.ts";
import { closeEverything, open, settled, until, uriOf, write } from "../kit/workspace.ts";

const view = '[id="workbench.view.extension.learningWall"] .pane:has(.pane-header[aria-label^="Learnings"])';
const lock = "People order with one click when the place where they";
const delivery = "A delivery date answers the last question";

describe("the Learnings view", () => {
  before(async () => {
    await settled();
    await vscode.commands.executeCommand("learningWall.learnings.focus");
  });
  afterEach(closeEverything);

  it("shows the latest, each with how sure it is and where it applies", async () => {
    await row("Recent, 6");
    const label = `${lock} click tells them that the card is safe., confidence 0.99, checkout`;
    await row(label);
    const doubtful = await row("The first week decides");
    assert.match(await editorWindow.textOf({ selector: doubtful }), /0\.79, care/);
    await editorWindow.waitFor({ selector: `${doubtful} .codicon-lightbulb` });
  });

  it("puts first what applies to the file in the editor, and follows to another", async () => {
    await open("learning/security-wording.experiment.yaml");
    await row("For this file, 1");
    assert.deepEqual(await namesBelow("For this file"), [lock]);
    await write("src/product-page/photo.ts", "export {};\n");
    await open("src/product-page/photo.ts");
    await row("For this file, 3");
    assert.deepEqual(await namesBelow("For this file"), ["A number that people", "The first week decides", delivery]);
    await write("src/other.ts", "export {};\n");
    await open("src/other.ts");
    await editorWindow.waitFor({ selector: `${view} .monaco-list-row[aria-label^="For this file"]`, hidden: true });
    for (const path of ["src/product-page/photo.ts", "src/other.ts"]) await vscode.workspace.fs.delete(uriOf(path));
  });

  it("opens the file at the learning on a click", async () => {
    const selector = await row("A time limit makes research faster");
    // What the pointer rests on since the tests before may tell of itself, above the row.
    await editorWindow.press({ keys: "Escape" });
    await editorWindow.click({ selector });
    const editor = await until(() => {
      const active = vscode.window.activeTextEditor;
      return active?.document.uri.path.endsWith("/research-time-limit.experiment.yaml") && active;
    });
    await until(() => editor.document.lineAt(editor.selection.active.line).text.includes("insight: A time limit"));
  });

  it("follows an edit before it is saved", async () => {
    const editor = await open("learning/research-time-limit.experiment.yaml");
    const at = lineOf(editor.document, "insight: A time limit");
    const end = editor.document.lineAt(at).range.end;
    await editor.edit((edit) => edit.insert(end, "\n    supersededBy: pitch-template-trial#1"));
    const label =
      "A time limit makes research faster, and pushes unanswered questions into the next step., confidence 0.97, writing";
    await row(`${label}, superseded`);
    await vscode.commands.executeCommand("workbench.action.files.revert");
    await editorWindow.waitFor({ selector: `${view} .monaco-list-row[aria-label$=", superseded"]`, hidden: true });
  });

  it("tells above a plan that something is known, and leads there", async () => {
    const { document } = await open("learning/security-wording.experiment.yaml");
    const lens = await until(async () => {
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        "vscode.executeCodeLensProvider",
        document.uri,
      );
      return lenses.find(({ command }) => command?.title === "$(lightbulb) 1 learning applies");
    });
    assert.ok(lens.command);
    const chosen = vscode.commands.executeCommand<vscode.Uri>(lens.command.command, ...(lens.command.arguments ?? []));
    await editorWindow.click({ selector: `.quick-input-list .monaco-list-row[aria-label*="${lock}"]` });
    assert.match((await chosen).path, /\/one-click-simulation\.experiment\.yaml$/);
    await until(() => vscode.window.activeTextEditor?.selection.active.line !== 0);
  });

  it("says nothing above what is decided", async () => {
    const { document } = await open("learning/one-click-simulation.experiment.yaml");
    const titles = await until(async () => {
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        "vscode.executeCodeLensProvider",
        document.uri,
      );
      return 0 < lenses.length && lenses.map(({ command }) => command?.title ?? "");
    });
    assert.deepEqual(
      titles.filter((title) => /\bappl(?:y|ies)$/.test(title)),
      [],
    );
  });

  it("opens the playbook as a page that follows what is known", async () => {
    const uri = await vscode.commands.executeCommand<vscode.Uri>("learningWall.openPlaybook");
    const page = (): string =>
      vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString())?.getText() ?? "";
    assert.match(page(), /^# Playbook\n/);
    assert.match(page(), /### Show the last digits of the card/);
    const editor = await open("learning/one-click-simulation.experiment.yaml");
    const at = lineOf(editor.document, "recommendation:");
    const line = editor.document.lineAt(at).range;
    await editor.edit((edit) => edit.replace(line, "    recommendation: Show a lock."));
    await until(() => page().includes("### Show a lock."));
  });
});

function lineOf(document: vscode.TextDocument, words: string): number {
  return document
    .getText()
    .split("\n")
    .findIndex((text) => text.includes(words));
}

/** The selector of a row, once it is there. */
async function row(start: string): Promise<string> {
  const selector = `${view} .monaco-list-row[aria-label^="${start}"]`;
  await editorWindow.waitFor({ selector });
  return selector;
}

/** The rows of the first group, by the words with which they begin. */
async function namesBelow(group: string): Promise<string[]> {
  const rows = (await editorWindow.textOf({ selector: `${view} .monaco-list-rows` })).split("\n");
  const from = rows.findIndex((text) => text.startsWith(group));
  const known = [lock, delivery, "A number that people", "The first week decides", "Recent"];
  const names = rows.slice(from + 1).flatMap((text) => known.find((name) => text.startsWith(name)) ?? []);
  return names.slice(0, names.indexOf("Recent"));
}
