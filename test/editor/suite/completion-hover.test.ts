import assert from "node:assert/strict";
import * as vscode from "vscode";
import { editorWindow } from "../../kit/window-client.ts";
import { closeEverything, open, settled, until, uriOf, write } from "../kit/workspace.ts";

const draft = "learning/gift-note-fake-door.experiment.yaml";
const unit = "learning/gift-notes.uol.yaml";

/** Writes a text into the editor, unsaved, with the cursor at its `|`. */
async function show(path: string, marked: string): Promise<vscode.TextEditor> {
  const editor = await open(path);
  const { document } = editor;
  const offset = marked.indexOf("|");
  const all = new vscode.Range(new vscode.Position(0, 0), document.lineAt(document.lineCount - 1).range.end);
  await editor.edit((edit) => edit.replace(all, marked.slice(0, offset) + marked.slice(offset + 1)));
  const position = document.positionAt(offset);
  editor.selection = new vscode.Selection(position, position);
  await settled();
  return editor;
}

async function labelsAt({ document, selection }: vscode.TextEditor): Promise<readonly string[]> {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    "vscode.executeCompletionItemProvider",
    document.uri,
    selection.active,
  );
  return items.map(({ label }) => (typeof label === "string" ? label : label.label));
}

async function hoverAt({ document, selection }: vscode.TextEditor): Promise<readonly string[]> {
  const hovers = await vscode.commands.executeCommand<readonly vscode.Hover[]>(
    "vscode.executeHoverProvider",
    document.uri,
    selection.active,
  );
  return hovers.flatMap(({ contents }) =>
    contents.map((content) => (typeof content === "string" ? content : content.value)),
  );
}

describe("completion", () => {
  before(settled);
  afterEach(closeEverything);

  it("offers the ids of the units of the workspace", async () => {
    const labels = await labelsAt(await show(draft, "unit: |\n"));
    assert.ok(labels.includes("gift-notes") && labels.includes("security-messaging"), labels.join());
  });

  it("offers no words that only happen to stand in the file", async () => {
    assert.deepEqual(await labelsAt(await show(draft, "population: everybody\nflag: ever|\n")), []);
  });

  it("offers the branches of the repository", async () => {
    const labels = await until(async () => {
      const found = await labelsAt(await show(unit, "branches: [|]\n"));
      return 0 < found.length && found;
    });
    assert.ok(labels.includes("main"), labels.join());
  });

  it("offers each thing once, and nothing in a file of another tool", async () => {
    const labels = await labelsAt(await show(draft, "hypothesis: At least 8% do.\nw|\n"));
    assert.deepEqual(
      labels.filter((label) => /window/i.test(label)),
      ["window"],
    );
    assert.deepEqual(await labelsAt(await show(draft, "apiVersion: kubeflow.org/v1\nw|\n")), []);
  });

  it("offers whole files in a new one, whatever the language of the file is called", async () => {
    await write("learning/new.metric.yaml", "");
    const editor = await show("learning/new.metric.yaml", "|");
    await vscode.languages.setTextDocumentLanguage(editor.document, "plaintext");
    assert.equal((await labelsAt(editor))[0], "metric");
    await vscode.workspace.fs.delete(uriOf("learning/new.metric.yaml"));
  });

  it("puts the key and goes on to its values, by keys alone", async () => {
    const { document } = await show(draft, "hypothesis: At least 12% of givers will choose the note.\n|");
    await editorWindow.type({ text: "thr" });
    await editorWindow.waitFor({ selector: ".suggest-widget .monaco-list-row.focused >> text=threshold" });
    await editorWindow.press({ keys: "Enter" });
    await editorWindow.waitFor({ selector: ".suggest-widget .monaco-list-row.focused >> text=at least 12%" });
    assert.match(document.getText(), /\nthreshold: $/);
    await editorWindow.press({ keys: "ArrowDown" });
    await editorWindow.waitFor({ selector: ".suggest-widget .monaco-list-row.focused >> text=at least 8%" });
    await editorWindow.press({ keys: "Enter" });
    await until(() => document.getText().endsWith("\nthreshold: at least 8%"));
    // The number is what is typed over.
    await editorWindow.type({ text: "11" });
    await until(() => document.getText().endsWith("\nthreshold: at least 11%"));
  });
});

describe("hover", () => {
  before(settled);
  afterEach(closeEverything);

  it("says what a unit is, and how a threshold is read", async () => {
    const [said = ""] = await hoverAt(await show(draft, "unit: gift|-notes\n"));
    assert.match(said, /Would people pay for a note in their own hand\\?\?/);
    const [read = ""] = await hoverAt(await show(draft, "threshold: at |least 8%\n"));
    assert.match(read, /The claim holds at 8% or more/);
  });

  it("leads to the file of an id", async () => {
    await show(draft, "unit: gift|-notes\n");
    await vscode.commands.executeCommand("editor.action.showHover");
    await editorWindow.click({ selector: ".monaco-hover a >> text=gift-notes.uol.yaml" });
    await until(() => vscode.window.activeTextEditor?.document.uri.path.endsWith(unit));
  });

  it("tells the reason of a rule that is ignored", async () => {
    const [said = ""] = await hoverAt(await show(draft, "# uol-ignore thresh|old-missing: not yet\nmetric: x\n"));
    assert.match(said, /^\*\*Write the threshold before the first result/);
  });
});
