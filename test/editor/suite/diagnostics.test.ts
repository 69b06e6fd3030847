import assert from "node:assert/strict";
import * as vscode from "vscode";
import { editorWindow } from "../../kit/window-client.ts";
import {
  closeEverything,
  open,
  problemsIn,
  settled,
  textOnDisk,
  until,
  untilProblems,
  uriOf,
  write,
} from "../kit/workspace.ts";

const draft = "learning/gift-note-fake-door.experiment.yaml";
/** Its hypothesis and its threshold say less than before the result. */
const moved = "learning/delivery-date-shown.experiment.yaml";

describe("findings", () => {
  before(settled);
  afterEach(closeEverything);

  it("stand in the Problems view for files that nobody has opened", async () => {
    await untilProblems(draft, ["threshold-missing 7"]);
    const all = vscode.languages
      .getDiagnostics()
      .flatMap(([uri, found]) => found.map(({ severity, source }) => ({ uri, severity, source })))
      .filter(({ source }) => source === "Learning Wall");
    const errors = all.filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error);
    assert.deepEqual(errors.map(({ uri }) => vscode.workspace.asRelativePath(uri)).sort(), [moved, moved, draft]);
  });

  it("mark the whole key, and link to the page of their rule", async () => {
    await untilProblems(draft, ["threshold-missing 7"]);
    const [finding] = vscode.languages.getDiagnostics(uriOf(draft));
    assert.ok(finding);
    const editor = await open(draft);
    assert.equal(editor.document.getText(finding.range), "metric");
    assert.ok(typeof finding.code === "object");
    const page = await vscode.workspace.openTextDocument(finding.code.target);
    assert.match(page.getText(), /^# Write the threshold before the first result\./);
  });

  it("are mended by a quick fix that leaves the cursor on the value, and every comment where it was", async () => {
    const before = await textOnDisk(draft);
    const editor = await open(draft);
    await untilProblems(draft, ["threshold-missing 7"]);
    const line = editor.document
      .getText()
      .split("\n")
      .findIndex((text) => text.startsWith("metric:"));
    editor.selection = new vscode.Selection(line, 2, line, 2);

    const fix = { selector: ".action-widget .monaco-list-row >> text=Add a threshold" };
    await until(async () => {
      // Asked again while the editor still takes in the selection, as a person would press again.
      await vscode.commands.executeCommand("editor.action.quickFix");
      return 0 < (await editorWindow.countOf(fix));
    });
    await editorWindow.press({ keys: "Enter" });
    await until(() => editor.document.getText().includes("threshold:"));
    await until(() => editor.document.getText(editor.selection) === "at least 8%");
    await editorWindow.type({ text: "at least 5%" });
    await until(() => editor.document.getText().includes("at least 5%"));
    await untilProblems(draft, []);

    const lines = before.split("\n");
    lines.splice(line + 1, 0, "threshold: at least 5%");
    assert.equal(editor.document.getText(), lines.join("\n"));

    await editorWindow.press({ keys: "Escape" });
    await until(async () => {
      await vscode.commands.executeCommand("undo");
      return editor.document.getText() === before;
    });
    await untilProblems(draft, ["threshold-missing 7"]);
  });

  it("follow unsaved text, and come back when it is thrown away", async () => {
    const path = "learning/care-note.experiment.yaml";
    const editor = await open(path);
    await untilProblems(path, []);
    const lines = editor.document.getText().split("\n");
    const [at, window] = ["threshold:", "window:"].map((key) => lines.findIndex((text) => text.startsWith(key)));
    assert.ok(at !== undefined && window !== undefined);
    await editor.edit((edit) => edit.replace(editor.document.lineAt(at).range, "threshold: >= 8%"));
    // The window is open, and git has another threshold.
    await untilProblems(path, [`threshold-unreadable ${at + 1}`, `started-unregistered ${window + 1}`]);
    await vscode.commands.executeCommand("workbench.action.files.revert");
    await untilProblems(path, []);
  });

  it("follow files that are written, renamed and deleted, and folders that go", async () => {
    const text = "hypothesis: At least 8% of users click.\nmetric: add-to-basket-rate\nwindow: { to: 2026-12-24 }\n";
    await write("elsewhere/new.experiment.yaml", text);
    await untilProblems("elsewhere/new.experiment.yaml", ["threshold-missing 2"]);

    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(uriOf("elsewhere/new.experiment.yaml"), uriOf("elsewhere/renamed.experiment.yaml"));
    await vscode.workspace.applyEdit(edit);
    await untilProblems("elsewhere/renamed.experiment.yaml", ["threshold-missing 2"]);
    await untilProblems("elsewhere/new.experiment.yaml", []);

    await vscode.workspace.fs.delete(uriOf("elsewhere"), { recursive: true });
    await untilProblems("elsewhere/renamed.experiment.yaml", []);
  });

  it("say that a reference dangles in another file as soon as the file that it means is gone", async () => {
    await write("learning/short-lived.uol.yaml", "learn: Whether this is noticed.\n");
    await write(
      "learning/refers.experiment.yaml",
      "unit: short-lived\nhypothesis: At least 8% of users click.\nmetric: add-to-basket-rate\nthreshold: at least 8%\nsample: 10\n",
    );
    const path = "learning/refers.experiment.yaml";
    await until(async () => (await treeRows()).includes("refers"));
    assert.deepEqual(problemsIn(path), []);
    await vscode.workspace.fs.delete(uriOf("learning/short-lived.uol.yaml"));
    await untilProblems(path, ["unknown-unit 1"]);
    await vscode.workspace.fs.delete(uriOf(path));
    await untilProblems(path, []);
  });

  it("leave foreign files alone, and files that are ignored by git are ours all the same", async () => {
    await write(
      "vendor/katib.experiment.yaml",
      "apiVersion: kubeflow.org/v1beta1\nkind: Experiment\nhypothesis: none\n",
    );
    await write(".gitignore", "ignored/\n");
    await write(
      "ignored/one.experiment.yaml",
      "hypothesis: At least 8% click.\nmetric: add-to-basket-rate\nsample: 10\n",
    );
    await untilProblems("ignored/one.experiment.yaml", ["threshold-missing 2"]);
    assert.deepEqual(problemsIn("vendor/katib.experiment.yaml"), []);
    for (const path of ["vendor", ".gitignore", "ignored"])
      await vscode.workspace.fs.delete(uriOf(path), { recursive: true });
    await untilProblems("ignored/one.experiment.yaml", []);
  });

  it("show hints for open files only", async () => {
    const path = "learning/hint.experiment.yaml";
    const known = "hypothesis: At least 8% click.\nmetric: add-to-basket-rate\nthreshold: at least 8%\nsample: 10\n";
    await write(path, `${known}sampel: 12\npopulation: all visitors\nunit: gift-notes\n`);
    await until(async () => (await treeRows()).includes("hint"));
    assert.deepEqual(problemsIn(path), []);
    await open(path);
    await untilProblems(path, ["unknown-key 5"]);
    await closeEverything();
    await untilProblems(path, []);
    await vscode.workspace.fs.delete(uriOf(path));
    await until(async () => !(await treeRows()).includes("hint"));
  });
});

/** The names of the rows of the sidebar, as a person reads them. */
async function treeRows(): Promise<string> {
  await vscode.commands.executeCommand("learningWall.hypotheses.focus");
  await editorWindow.waitFor({ selector: '[id="workbench.view.extension.learningWall"] .monaco-list-row' });
  return editorWindow.textOf({ selector: '[id="workbench.view.extension.learningWall"] .monaco-list-rows' });
}
