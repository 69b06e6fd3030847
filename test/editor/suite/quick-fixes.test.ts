import assert from "node:assert/strict";
import * as vscode from "vscode";
import { editorWindow } from "../../kit/window-client.ts";
import { closeEverything, open, problemsIn, settled, until, untilProblems, uriOf, write } from "../kit/workspace.ts";

/** Each time another one: the editor may hold on to the text of a file that went and came back. */
let path = "";
let files = 0;

/** Shows a file that holds a text, with the cursor at its `|`, when its findings are known. */
async function show(marked: string): Promise<vscode.TextEditor> {
  path = `learning/fix-${++files}.experiment.yaml`;
  const offset = marked.indexOf("|");
  await write(path, marked.slice(0, offset) + marked.slice(offset + 1));
  const editor = await open(path);
  const position = editor.document.positionAt(offset);
  editor.selection = new vscode.Selection(position, position);
  await until(() => 0 < problemsIn(path).length);
  return editor;
}

/** Our actions at the cursor; those of the editor itself, which ask an assistant, bring no edit. */
async function actionsAt({ document, selection }: vscode.TextEditor): Promise<readonly vscode.CodeAction[]> {
  const all = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    "vscode.executeCodeActionProvider",
    document.uri,
    selection,
    vscode.CodeActionKind.QuickFix.value,
  );
  return all.filter(({ edit }) => edit);
}

/** Takes a fix from the light bulb, as a person does. */
async function take(title: string): Promise<void> {
  const row = { selector: `.action-widget .monaco-list-row >> text=${title}` };
  await until(async () => {
    // Asked again while the editor still takes in the selection, as a person would press again.
    await vscode.commands.executeCommand("editor.action.quickFix");
    return 0 < (await editorWindow.countOf(row));
  });
  await editorWindow.click(row);
}

/** The text with each selection in `«»`, and each cursor as `|`. */
function drawn({ document, selections }: vscode.TextEditor): string {
  const marks = selections.flatMap(({ start, end, isEmpty }) =>
    isEmpty
      ? [{ at: document.offsetAt(start), sign: "|" }]
      : [
          { at: document.offsetAt(start), sign: "«" },
          { at: document.offsetAt(end), sign: "»" },
        ],
  );
  return marks
    .toSorted((a, b) => b.at - a.at)
    .reduce((text, { at, sign }) => text.slice(0, at) + sign + text.slice(at), document.getText());
}

/** Waits until an editor looks like this. */
async function untilDrawn(editor: vscode.TextEditor, expected: string): Promise<void> {
  await until(() => drawn(editor) === expected).catch(() => assert.equal(drawn(editor), expected));
}

const sentence = "hypothesis: At least 7% of gardeners shown the calendar will print it.\n";

describe("quick fixes", () => {
  before(settled);
  afterEach(async () => {
    await closeEverything();
    await vscode.workspace.fs.delete(uriOf(path));
    await untilProblems(path, []);
  });

  it("of several edits leave the one cursor where it was when there is nothing to type over", async () => {
    const editor = await show(`hyp|${sentence.slice(3)}sample: 500\n`);
    await take("Fill metric and threshold from the sentence");
    await untilDrawn(editor, `hyp|${sentence.slice(3)}metric: print-it\nthreshold: at least 7%\nsample: 500\n`);
  });

  it("of several edits select the first part to type over, and then the next", async () => {
    const editor = await show(`hyp|${sentence.slice(3)}`);
    await take("Add metric, threshold and window");
    await until(() => editor.document.getText(editor.selection) === "click-rate");
    assert.equal(editor.selections.length, 1);
    await editorWindow.type({ text: "clicks" });
    await until(() => editor.document.getText().includes("metric: clicks\n"));
    await vscode.commands.executeCommand("jumpToNextSnippetPlaceholder");
    await until(() => editor.document.getText(editor.selection) === "at least 8%");
    assert.equal(editor.selections.length, 1);
    assert.ok(editor.document.getText().startsWith(`${sentence}metric: clicks\nthreshold: at least 8%\nwindow: {`));
  });

  it("keep the indentation that they write", async () => {
    const plan = `${sentence}metric: clicks\nthreshold: at least 7%\nsample: 500\nguardrails:\n`;
    const editor = await show(`${plan}  - me|tric: errors`);
    await take("Add a threshold");
    await untilDrawn(editor, `${plan}  - metric: errors\n    threshold: «at most 1%»`);
  });

  it("prefer the first mend of what weighs most, and end with how to live with it", async () => {
    const plan = `${sentence}metric: add-to-basket-rate\nthreshold: at least 7%\nsample: 500\n`;
    const editor = await show(`${plan}guardrails:\n  - metric: add-to-basket-rate|\n`);
    editor.selection = new vscode.Selection(new vscode.Position(0, 0), editor.selection.active);
    const actions = await actionsAt(editor);
    assert.deepEqual(
      actions.map(({ title, isPreferred }) => (isPreferred ? `preferred: ${title}` : title)),
      [
        "preferred: Add a threshold",
        "Fill population from the sentence",
        "Name its unit of learning",
        "Ignore guardrail-without-threshold here…",
        "Ignore population-missing here…",
        "Ignore no-unit here…",
      ],
    );
  });

  it("offer once what mends two findings", async () => {
    const editor = await show(`hyp|${sentence.slice(3)}sample: 500\n`);
    const titles = (await actionsAt(editor)).map(({ title }) => title);
    assert.deepEqual(titles, [
      "Fill metric and threshold from the sentence",
      "Add a metric",
      "Add a threshold",
      "Ignore metric-missing here…",
      "Ignore threshold-missing here…",
    ]);
  });
});
