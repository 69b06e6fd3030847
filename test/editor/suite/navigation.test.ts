import assert from "node:assert/strict";
import * as vscode from "vscode";
import { editorWindow } from "../../kit/window-client.ts";
import { closeEverything, open, settled, textOnDisk, until, uriOf, write } from "../kit/workspace.ts";

/** Each time another one: the editor may hold on to the text of a file that went and came back. */
let folder = "navigation-0";
let folders = 0;
const files: Readonly<Record<string, string>> = {
  "nav-unit.uol.yaml": "title: Will they navigate?\nlearn: Whether people find their way.\n",
  "nav-first.experiment.yaml": `unit: nav-unit
hypothesis: At least 8% of users shown the map will open it.
method: simulation
metric: nav-rate
threshold: increase by 10% relative
baseline: 50%
window: { from: 2020-03-02, to: 2020-03-16 }
results:
  - { date: 2020-03-16, successes: 450, of: 5000 }
memo: |
  They open it.
  They come back.
propagation: [{ doc: nav.md }, { doc: nowhere.md }, { unit: nav-next }]
`,
  "nav-next.uol.yaml": "learn: Whether they come back.\nparent: nav-first\n",
  "nav-second.experiment.yaml": `hypothesis: At least 9% of users open the map again.
unit: nav-unit # ours
parent: nav-first
metric: nav-rate
threshold: at least 9%
sample: 500
`,
  "nav.md": "# The map\n",
};

const first = "nav-first.experiment.yaml";
const second = "nav-second.experiment.yaml";
const next = "nav-next.uol.yaml";

function pathOf(name: string): string {
  return `${folder}/${name}`;
}

/** The place behind the first `words` of an open file. */
function behind(document: vscode.TextDocument, words: string): vscode.Position {
  const at = document.getText().indexOf(words);
  assert.notEqual(at, -1, `${words} is not in the file`);
  return document.positionAt(at + words.length);
}

/** Asks a provider until it gives something. */
async function ask<T>(command: string, ...args: unknown[]): Promise<T> {
  return until(async () => {
    const answer = await vscode.commands.executeCommand<T | undefined>(command, ...args);
    return Array.isArray(answer) && answer.length === 0 ? undefined : answer;
  });
}

/** `file: words` of a place. */
async function wordsAt(place: vscode.Location | vscode.LocationLink): Promise<string> {
  const [uri, range] = "targetUri" in place ? [place.targetUri, place.targetRange] : [place.uri, place.range];
  const document = await vscode.workspace.openTextDocument(uri);
  return `${uri.path.slice(uri.path.lastIndexOf("/") + 1)}: ${document.getText(range)}`;
}

/** Writes all files into a new folder, and waits until the extension knows each of them. */
async function writeFiles(): Promise<void> {
  folder = `navigation-${++folders}`;
  for (const [name, text] of Object.entries(files)) await write(pathOf(name), text);
  await until(async () => {
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      "vscode.executeWorkspaceSymbolProvider",
      "nav-",
    );
    const known = found.filter(({ name }) => name.startsWith("nav-"));
    return known.length === 4 && known.every(({ location }) => location.uri.path.includes(`/${folder}/`));
  });
}

async function removeFiles(): Promise<void> {
  // What is dirty would outlive its file, be it shown or not.
  for (const document of vscode.workspace.textDocuments) if (document.isDirty) await document.save();
  await closeEverything();
  await vscode.workspace.fs.delete(uriOf(folder), { recursive: true });
}

/** What a file says now: in its editor, else on disk. */
async function textNow(name: string): Promise<string> {
  const uri = uriOf(pathOf(name)).toString();
  const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri && !one.isClosed);
  return document?.getText() ?? textOnDisk(pathOf(name));
}

describe("finding one's way", () => {
  before(writeFiles);
  afterEach(closeEverything);
  after(removeFiles);

  it("leads from an id to its file, and from a path to the file there", async () => {
    const { document } = await open(pathOf(first));
    const definition = async (words: string): Promise<string[]> => {
      const position = behind(document, words);
      type Places = (vscode.Location | vscode.LocationLink)[];
      const found = await ask<Places>("vscode.executeDefinitionProvider", document.uri, position);
      return Promise.all(found.map(wordsAt));
    };
    assert.deepEqual(await definition("unit: nav-"), ["nav-unit.uol.yaml: title"]);
    assert.deepEqual(await definition("doc: nav."), ["nav.md: "]);
  });

  it("lists who names an id", async () => {
    const { document } = await open(pathOf(first));
    const position = behind(document, "unit: nav-");
    const found = await ask<vscode.Location[]>("vscode.executeReferenceProvider", document.uri, position);
    assert.deepEqual(await Promise.all(found.map(wordsAt)), [
      "nav-first.experiment.yaml: nav-unit",
      "nav-second.experiment.yaml: nav-unit",
      "nav-unit.uol.yaml: title",
    ]);
  });

  it("shows an outline by the parts of the cycle", async () => {
    const { document } = await open(pathOf(first));
    const found = await ask<vscode.DocumentSymbol[]>("vscode.executeDocumentSymbolProvider", document.uri);
    assert.deepEqual(
      found.map(({ name, children }) => `${name}: ${children.map((child) => child.name).join(", ")}`),
      [
        "Plan: Unit, Hypothesis, Method, Metric, Threshold, Baseline, Window",
        "Results: Results",
        "Learning: Memo",
        "Decision: Propagation",
      ],
    );
  });

  it("finds files from anywhere by id and title", async () => {
    const found = await ask<vscode.SymbolInformation[]>("vscode.executeWorkspaceSymbolProvider", "theynavigate");
    assert.deepEqual(
      found.map(({ name, location }) => [name, location.uri.toString()]),
      [["nav-unit: Will they navigate?", uriOf(pathOf("nav-unit.uol.yaml")).toString()]],
    );
  });

  it("makes links of paths that lead to a file", async () => {
    const { document } = await open(pathOf(first));
    const found = await ask<vscode.DocumentLink[]>("vscode.executeLinkProvider", document.uri);
    assert.deepEqual(
      found.map(({ range, target }) => [document.getText(range), target?.toString()]),
      [["nav.md", uriOf(pathOf("nav.md")).toString()]],
    );
  });

  it("folds the parts of the cycle and grows a selection", async () => {
    const { document } = await open(pathOf(first));
    const folds = await ask<vscode.FoldingRange[]>("vscode.executeFoldingRangeProvider", document.uri);
    const line = (at: number): string => document.lineAt(at).text;
    assert.ok(folds.some(({ start, end }) => line(start).startsWith("unit:") && line(end).startsWith("window:")));
    assert.ok(folds.some(({ start, end }) => line(start) === "memo: |" && line(end) === "  They come back."));

    const [range] = await ask<vscode.SelectionRange[]>("vscode.executeSelectionRangeProvider", document.uri, [
      behind(document, "unit: nav-"),
    ]);
    const steps: string[] = [];
    for (let at = range; at; at = at.parent) steps.push(document.getText(at.range));
    // The editor itself adds steps of its own, such as a part of the word.
    const ours = ["nav-unit", "unit: nav-unit", document.getText().trimEnd(), document.getText()];
    assert.deepEqual(
      steps.filter((step) => ours.includes(step)),
      ours,
    );
  });

  it("colours what a hypothesis was read as", async () => {
    const { document } = await open(pathOf(first));
    const legend = await ask<vscode.SemanticTokensLegend>("vscode.provideDocumentSemanticTokensLegend", document.uri);
    const { data } = await ask<vscode.SemanticTokens>("vscode.provideDocumentSemanticTokens", document.uri);
    const found: string[] = [];
    let [line, character] = [0, 0];
    for (let at = 0; at < data.length; at += 5) {
      const [lines = 0, characters = 0, length = 0, type = 0] = data.subarray(at, at + 4);
      [line, character] = [line + lines, lines === 0 ? character + characters : characters];
      found.push(`${legend.tokenTypes[type]}: ${document.lineAt(line).text.slice(character, character + length)}`);
    }
    assert.deepEqual(found.slice(0, 2), ["number: At least 8%", "variable: users shown the map"]);
    assert.equal(found.at(-1), "number: increase by 10% relative");
  });

  it("shows what words come to, unless that is switched off", async () => {
    const { document } = await open(pathOf(first));
    const hints = (): Thenable<vscode.InlayHint[]> =>
      vscode.commands.executeCommand(
        "vscode.executeInlayHintProvider",
        document.uri,
        new vscode.Range(0, 0, document.lineCount, 0),
      );
    await until(async () => 0 < (await hints()).length);
    assert.deepEqual(
      (await hints()).map(({ label }) => label),
      ["50% to 55%", "15 days", "9.0%"],
    );

    const settings = vscode.workspace.getConfiguration("learningWall");
    await settings.update("inlayHints", false, vscode.ConfigurationTarget.Workspace);
    assert.deepEqual(await hints(), []);
    await settings.update("inlayHints", undefined, vscode.ConfigurationTarget.Workspace);
  });

  it("shows above an experiment its verdict, its stage and its unit, and opens what is clicked", async () => {
    const { document } = await open(pathOf(first));
    const lenses = await ask<vscode.CodeLens[]>("vscode.executeCodeLensProvider", document.uri, 10);
    assert.deepEqual(
      lenses.map(({ command }) => command?.title.replace(/\d+ days/, "some days")),
      [
        "$(circle-slash) Refuted (above 0.9999)",
        "$(unverified) Unproved",
        "Decide: decision some days overdue",
        "$(arrow-right) Decide",
        "Will they navigate?",
        "Show on wall",
        "Not committed yet",
      ],
    );

    await editorWindow.click({ selector: ".codelens-decoration a >> text=Decide:" });
    await editorWindow.waitFor({ selector: "wall-card:focus-within >> text=Will they navigate?", frame: "webview" });
    await open(pathOf(first));
    await editorWindow.click({ selector: ".codelens-decoration a >> text=Will they navigate?" });
    await until(() => vscode.window.activeTextEditor?.document.uri.path.endsWith("nav-unit.uol.yaml"));
    const unit = vscode.window.activeTextEditor?.document;
    assert.ok(unit);
    const named = await ask<vscode.CodeLens[]>("vscode.executeCodeLensProvider", unit.uri, 10);
    assert.deepEqual(
      named.map(({ command }) => command?.title),
      ["Design", "2 experiments"],
    );

    const settings = vscode.workspace.getConfiguration("learningWall");
    await settings.update("codeLens", false, vscode.ConfigurationTarget.Workspace);
    assert.deepEqual(await vscode.commands.executeCommand("vscode.executeCodeLensProvider", unit.uri, 10), []);
    await settings.update("codeLens", undefined, vscode.ConfigurationTarget.Workspace);
  });
});

describe("renaming", () => {
  beforeEach(writeFiles);
  afterEach(removeFiles);

  const names = async (): Promise<string[]> =>
    (await vscode.workspace.fs.readDirectory(uriOf(folder))).map(([name]) => name).sort();

  it("offers the id alone, and says why not elsewhere", async () => {
    const { document } = await open(pathOf(second));
    const prepared = await vscode.commands.executeCommand<{ range: vscode.Range; placeholder: string }>(
      "vscode.prepareRename",
      document.uri,
      behind(document, "parent: nav-"),
    );
    assert.equal(document.getText(prepared.range), "nav-first");
    assert.equal(prepared.placeholder, "nav-first");
    await assert.rejects(
      async () => vscode.commands.executeCommand("vscode.prepareRename", document.uri, behind(document, "hypo")),
      /Only ids can be renamed/,
    );
  });

  it("refuses a name that is taken or is none, in a sentence", async () => {
    const { document } = await open(pathOf(second));
    const rename = async (id: string): Promise<unknown> =>
      vscode.commands.executeCommand(
        "vscode.executeDocumentRenameProvider",
        document.uri,
        behind(document, "parent: nav-"),
        id,
      );
    await assert.rejects(rename("nav-second"), /There is already an experiment `nav-second`/);
    await assert.rejects(rename("nav first"), /letters, digits, - and _/);
  });

  it("by F2 changes the file and all who name it, and one undo takes all of it back", async () => {
    const editor = await open(pathOf(second));
    const position = behind(editor.document, "parent: nav-");
    // Unsaved words of the same file stay, and are renamed with it.
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), "# A note.\n"));
    const before = editor.document.getText();
    editor.selection = new vscode.Selection(position.translate(1), position.translate(1));

    await vscode.commands.executeCommand("workbench.action.focusActiveEditorGroup");
    await editorWindow.press({ keys: "F2" });
    await editorWindow.waitFor({ selector: ".rename-box input" });
    await until(async () => 0 < (await editorWindow.countOf({ selector: ".rename-box input:focus" })));
    await editorWindow.press({ keys: "Control+A" });
    await editorWindow.type({ text: "nav-renamed" });
    await editorWindow.press({ keys: "Enter" });
    await until(async () => (await names()).includes("nav-renamed.experiment.yaml"));
    await until(() => editor.document.getText() === before.replace("parent: nav-first", "parent: nav-renamed"));
    await until(async () => (await textNow(next)).includes("parent: nav-renamed"));
    assert.ok(!(await names()).includes("nav-first.experiment.yaml"));
    // At its end a rename saves what it has changed; before that, undo would take back a half.
    await until(() => !editor.document.isDirty);

    await vscode.commands.executeCommand("undo");
    await until(async () => (await names()).includes("nav-first.experiment.yaml"));
    await until(() => editor.document.getText() === before);
    await until(async () => (await textNow(next)) === files["nav-next.uol.yaml"]);
    assert.ok(!(await names()).includes("nav-renamed.experiment.yaml"));
  });

  it("in the explorer changes all who name the file, once", async () => {
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(uriOf(pathOf(first)), uriOf(pathOf("nav-moved.experiment.yaml")));
    assert.ok(await vscode.workspace.applyEdit(edit));
    await until(async () => (await textNow(next)).includes("parent: nav-moved\n"));
    assert.match(await textNow(second), /^parent: nav-moved$/m);
    assert.ok((await names()).includes("nav-moved.experiment.yaml"));
  });

  it("a folder changes nobody's id", async () => {
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(uriOf(pathOf(first)), uriOf(pathOf("below/nav-first.experiment.yaml")));
    assert.ok(await vscode.workspace.applyEdit(edit));
    await settled();
    assert.equal(await textNow(next), files["nav-next.uol.yaml"]);
    assert.equal(await textNow(second), files["nav-second.experiment.yaml"]);
  });
});

describe("fixes of a whole file", () => {
  const path = "learning/mend.experiment.yaml";
  const faulty = "hypothesis: At least 8% of users click.\nmetric: mend-rate\nthreshold: >= 8%\nsample: 100\n";
  const mended = faulty.replace(">= 8%", '">= 8%"');

  before(async () => {
    await write(path, faulty);
    await settled();
  });
  afterEach(closeEverything);
  after(async () => {
    await vscode.workspace.fs.delete(uriOf(path));
    await settled();
  });

  it("are one source action", async () => {
    const { document } = await open(path);
    const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      new vscode.Range(0, 0, 0, 0),
      "source.fixAll.learningWall",
    );
    assert.equal(found.length, 1);
    const [edit] = found[0]?.edit?.get(document.uri) ?? [];
    assert.ok(edit);
    assert.equal(edit.newText, '">= 8%"');
  });

  it("are made on saving where the person wants that, and undo takes them back", async () => {
    const settings = vscode.workspace.getConfiguration("editor");
    const wanted = { "source.fixAll.learningWall": "explicit" };
    await settings.update("codeActionsOnSave", wanted, vscode.ConfigurationTarget.Workspace);
    try {
      const editor = await open(path);
      await until(async () => {
        // Saved again while the editor still takes in the wish, as a person would.
        await editor.edit((edit) => edit.insert(new vscode.Position(4, 0), "# More.\n"));
        await editor.document.save();
        return (await textOnDisk(path)).startsWith(mended);
      });
      await vscode.commands.executeCommand("undo");
      await until(() => editor.document.getText().startsWith(`${faulty}# More.\n`));
    } finally {
      await settings.update("codeActionsOnSave", undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it("leave a finding alone that a comment silences, with the cursor at the reason", async () => {
    await write(path, "hypothesis: At least 8% of users click.\nmetric: mend-rate\nsample: 100\n");
    const editor = await open(path);
    const at = behind(editor.document, "met");
    editor.selection = new vscode.Selection(at, at);
    const choose = { selector: ".action-widget .monaco-list-row >> text=Ignore threshold-missing here…" };
    await until(async () => {
      await vscode.commands.executeCommand("editor.action.quickFix");
      return 0 < (await editorWindow.countOf(choose));
    });
    await editorWindow.click(choose);
    await until(() => editor.document.lineAt(1).text === "# uol-ignore threshold-missing: ");
    await until(() => editor.selection.active.isEqual(editor.document.lineAt(1).range.end));
    await editorWindow.type({ text: "a trial of the form" });
    await until(() => editor.document.lineAt(1).text.endsWith(": a trial of the form"));
  });
});

describe("a fix that writes a file", () => {
  const path = "learning/split.experiment.yaml";
  const text = `hypothesis: At least 8% of users will click the button, and revenue increases by 5%.
metric: split-rate
threshold: at least 8%
sample: 4000
`;
  const experiments = async (): Promise<string[]> =>
    (await vscode.workspace.fs.readDirectory(uriOf("learning"))).map(([name]) => name).sort();

  before(async () => {
    await write(path, text);
    await settled();
  });
  afterEach(closeEverything);
  after(async () => {
    await vscode.workspace.fs.delete(uriOf(path));
    await settled();
  });

  it("writes it beside this one, with the rest of the fix in one step", async () => {
    const before = await experiments();
    const editor = await open(path);
    editor.selection = new vscode.Selection(0, 20, 0, 20);
    const choose = { selector: ".action-widget .monaco-list-row >> text=Split into two experiments" };
    await until(async () => {
      await vscode.commands.executeCommand("editor.action.quickFix");
      return 0 < (await editorWindow.countOf(choose));
    });
    await editorWindow.click(choose);
    const [created] = await until(async () => {
      const added = (await experiments()).filter((name) => !before.includes(name));
      return 0 < added.length && added;
    });
    assert.match(await textOnDisk(`learning/${created}`), /revenue/);
    await until(() => !editor.document.getText().includes("revenue"));

    await editorWindow.press({ keys: "Escape" });
    await vscode.commands.executeCommand("workbench.action.focusActiveEditorGroup");
    await vscode.commands.executeCommand("undo");
    await until(() => editor.document.getText() === text);
    await until(async () => (await experiments()).join() === before.join());
  });
});
