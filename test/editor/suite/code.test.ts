import assert from "node:assert/strict";
import { rm, symlink } from "node:fs/promises";
import * as vscode from "vscode";
import { editorWindow } from "../../kit/window-client.ts";
import { closeEverything, open, settled, until, uriOf, write } from "../kit/workspace.ts";

const photo = "src/product-page/photo.ts";
const note = "learning/low-stock-note.experiment.yaml";

describe("what was learned, at the code", () => {
  before(async () => {
    await settled();
    await make(photo, "export const photo = 1;\nexport const other = 2;\n");
  });
  afterEach(closeEverything);
  after(removeFiles);

  it("stands in one line above the file, and leads to the list", async () => {
    const { document } = await open(photo);
    const [lens, ...others] = await lensesAbove(document);
    assert.match(
      lens?.command?.title ?? "",
      /^\$\(lightbulb\) 3 learnings: refuted, a number that people cannot check/,
    );
    assert.equal(lens?.range.start.line, 0);
    assert.deepEqual(lens?.command?.arguments, [document.uri.toString()]);
    assert.equal(lens?.command?.command, "learningWall.showLearnings");
    assert.deepEqual(others, []);
  });

  it("stands above a file of any language, with Windows line ends and a first line that is very long", async () => {
    for (const [name, text] of [
      ["a.py", "x = 1\r\ny = 2\r\n"],
      ["b.min.js", `var a=[${"1,".repeat(10_000)}1];`],
      ["c", ""],
    ] as const) {
      await make(`src/product-page/${name}`, text);
      const { document } = await open(`src/product-page/${name}`);
      assert.deepEqual(
        (await lensesAbove(document)).map(({ range }) => range.start.line),
        [0],
        name,
      );
    }
  });

  it("is told in full on the first line alone, with the way to each", async () => {
    const { document } = await open(photo);
    const said = await hoverAt(document, new vscode.Position(0, 3));
    assert.match(said, /\*\*3 learnings apply to this file\*\*/);
    assert.match(said, /Confidence 0\\\.\d\d, /);
    assert.match(said, /\[low\\-stock\\-note\]\(file:.*\/low-stock-note\.experiment\.yaml#L\d+\)/);
    assert.equal(await hoverAt(document, new vscode.Position(1, 3)), "");
  });

  it("is silent above files that no learning names, untitled ones, those outside, and files of ours", async () => {
    await make("src/others.ts", "export {};\n");
    const outside = vscode.Uri.joinPath(uriOf(""), "..", "learning-wall-outside", "src", "product-page", "photo.ts");
    await vscode.workspace.fs.writeFile(outside, new TextEncoder().encode("export {};\n"));
    try {
      const documents = [
        (await open("src/others.ts")).document,
        await vscode.workspace.openTextDocument(outside),
        await vscode.workspace.openTextDocument({ language: "typescript", content: "export {};\n" }),
        await vscode.workspace.openTextDocument(uriOf("src/product-page/new.ts").with({ scheme: "untitled" })),
      ];
      for (const document of documents) {
        assert.deepEqual(await lensesAbove(document), [], document.uri.toString());
        assert.equal(await hoverAt(document, new vscode.Position(0, 0)), "");
      }
    } finally {
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(uriOf(""), "..", "learning-wall-outside"), {
        recursive: true,
      });
    }
  });

  it("follows an edit of a learning before it is saved", async () => {
    const { document } = await open(photo);
    const editor = await open(note);
    await replace(editor, '"src/product-page/**"', '"src/elsewhere/**"');
    await until(async () => (await titleAbove(document)).startsWith("$(lightbulb) 2 learnings"));
    await vscode.commands.executeCommand("workbench.action.files.revert");
    await until(async () => (await titleAbove(document)).startsWith("$(lightbulb) 3 learnings"));
  });

  it("is not said where somebody wants to hear nothing of it", async () => {
    const { document } = await open(photo);
    const settings = vscode.workspace.getConfiguration("learningWall");
    await settings.update("codeLearnings", false, vscode.ConfigurationTarget.Workspace);
    try {
      assert.deepEqual(await lensesAbove(document), []);
      assert.equal(await hoverAt(document, new vscode.Position(0, 3)), "");
    } finally {
      await settings.update("codeLearnings", undefined, vscode.ConfigurationTarget.Workspace);
    }
    assert.equal((await lensesAbove(document)).length, 1);
  });
});

describe("the flag of a stopped experiment, at the code", () => {
  before(async () => {
    await settled();
    await make(
      "src/notes.ts",
      'export const notes = ["low_stock_note", "low_stock_note_two"];\r\nread("low_stock_note");\r\n',
    );
  });
  afterEach(closeEverything);
  after(removeFiles);

  it("has a hint wherever it stands, which says why and leads to the experiment", async () => {
    const { document } = await open("src/notes.ts");
    const hints = await until(() => 0 < hintsIn(document).length && hintsIn(document));
    assert.deepEqual(
      hints.map(({ range: { start, end } }) => [start.line, start.character, end.character]),
      [
        [0, 23, 37],
        [1, 6, 20],
      ],
    );
    const [hint] = hints;
    assert.ok(hint);
    assert.equal(hint.severity, vscode.DiagnosticSeverity.Hint);
    assert.match(hint.message, /low-stock-note was stopped, and its flag low_stock_note still stands here/);
    const [related] = hint.relatedInformation ?? [];
    const experiment = await vscode.workspace.openTextDocument(uriOf(note));
    assert.equal(experiment.getText(related?.location.range), "flag");

    const action = await actionIn(document, hint.range, "Open experiment");
    await vscode.commands.executeCommand(action.command?.command ?? "", ...(action.command?.arguments ?? []));
    await until(() => vscode.window.activeTextEditor?.document.uri.path.endsWith(note));
    assert.equal(experiment.getText(vscode.window.activeTextEditor?.selection), "flag");
  });

  it("loses its hint with the edit that takes it out, and has it again with the one that brings it back", async () => {
    const editor = await open("src/notes.ts");
    await until(() => hintsIn(editor.document).length === 2);
    await replace(editor, 'read("low_stock_note")', "read()");
    assert.equal(hintsIn(editor.document).length, 1);
    await replace(editor, "read()", `read("${"x".repeat(20_000)}", "low_stock_note")`);
    assert.deepEqual(
      hintsIn(editor.document).map(({ range }) => range.start.character),
      [23, 20_010],
    );
  });

  it("has no hint in files of ours, in texts for people and outside", async () => {
    await make("docs/flags.md", "low_stock_note\n");
    const outside = vscode.Uri.joinPath(uriOf(""), "..", "learning-wall-outside.ts");
    await vscode.workspace.fs.writeFile(outside, new TextEncoder().encode('"low_stock_note";\n'));
    try {
      const code = (await open("src/notes.ts")).document;
      const others = [(await open("docs/flags.md")).document, await vscode.workspace.openTextDocument(outside)];
      await until(() => hintsIn(code).length === 2);
      for (const document of others) assert.deepEqual(hintsIn(document), [], document.uri.path);
    } finally {
      await vscode.workspace.fs.delete(outside);
    }
  });

  it("has no hint in a file that git ignores, from when on it is ignored", async () => {
    await make("out/notes.js", 'read("low_stock_note");\n');
    const [made, written] = [(await open("out/notes.js")).document, (await open("src/notes.ts")).document];
    await until(() => hintsIn(made).length === 1 && hintsIn(written).length === 2);
    await make("out/.gitignore", "*.js\n");
    await until(() => hintsIn(made).length === 0);
    assert.equal(hintsIn(written).length, 2);

    // One that is ignored from the beginning never has any: both of these are asked about at once.
    await make("out/more.js", 'read("low_stock_note");\n');
    await make("out/more.ts", 'read("low_stock_note");\n');
    const others = [(await open("out/more.js")).document, (await open("out/more.ts")).document];
    await until(() => others[1] && hintsIn(others[1]).length === 1);
    assert.deepEqual(others[0] && hintsIn(others[0]), []);
    await make("out/.gitignore", "");
    await until(() => hintsIn(made).length === 1);
  });

  it("has no hint in a file that git ignores while one behind a symbolic link is open", async () => {
    await symlink("src", uriOf("linked").fsPath);
    try {
      await make("out/notes.js", 'read("low_stock_note");\n');
      const [made, linked] = [(await open("out/notes.js")).document, (await open("linked/notes.ts")).document];
      await until(() => hintsIn(made).length === 1 && hintsIn(linked).length === 2);
      // Both are asked about again.
      await make("out/.gitignore", "*.js\n");
      await until(() => hintsIn(made).length === 0);
      assert.equal(hintsIn(linked).length, 2);
    } finally {
      await rm(uriOf("linked").fsPath);
    }
  });

  it("loses its hint when the experiment is taken up again, before that is saved", async () => {
    const { document } = await open("src/notes.ts");
    await until(() => hintsIn(document).length === 2);
    const editor = await open(note);
    await replace(editor, "choice: stop", "choice: persevere");
    await until(() => hintsIn(document).length === 0);
    await vscode.commands.executeCommand("workbench.action.files.revert");
    await until(() => hintsIn(document).length === 2);
  });
});

describe("the flag of a stopped experiment, in its file", () => {
  before(async () => {
    await settled();
    await make("src/banner.ts", "show();\n");
    const { document, edit } = await open("src/banner.ts");
    await edit((change) => change.insert(new vscode.Position(0, 0), 'if (read("low_stock_note")) '));
    await document.save();
  });
  afterEach(closeEverything);
  after(removeFiles);

  it("has a finding that leads to all places in code", async () => {
    const { document } = await open(note);
    const finding = await until(() =>
      hintsIn(document).find(({ message }) => /stands in the code in 2 places/.test(message)),
    );
    const action = await actionIn(document, finding.range, "Show the 2 places");
    const [from, , places] = action.command?.arguments ?? [];
    assert.equal(String(from), document.uri.toString());
    assert.deepEqual((places as vscode.Location[]).map(placeOf), [
      "src/banner.ts 0:10",
      "src/product-page/low-stock-note.ts 5:15",
    ]);
    await vscode.commands.executeCommand(action.command?.command ?? "", ...(action.command?.arguments ?? []));
    await editorWindow.waitFor({ selector: ".peekview-widget .referenceMatch" });
    await vscode.commands.executeCommand("closeReferenceSearch");
  });

  it("says on a hover where it stands", async () => {
    const { document } = await open(note);
    const at = document.positionAt(document.getText().indexOf("flag: low_stock_note") + 8);
    const said = await until(async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        "vscode.executeHoverProvider",
        document.uri,
        at,
      );
      const words = hovers.flatMap(({ contents }) => contents as vscode.MarkdownString[]).map(({ value }) => value);
      return words.find((one) => one.includes("The flag stands in code at 2 places"));
    });
    assert.match(said, /\[src\/banner\\.ts\\:1\]\(file:.*\/src\/banner\.ts#L1,11\)/);
  });
});

describe("the name of a flag, in its experiment", () => {
  before(async () => {
    await settled();
    await make("src/notes.ts", 'read("security_note");\n');
    await make("src/page.ts", 'if (read("security_note")) show();\n');
  });
  afterEach(closeEverything);
  after(removeFiles);

  it("leads to the places in code, also those that are not saved", async () => {
    const page = await open("src/page.ts");
    await page.edit((edit) => edit.insert(new vscode.Position(0, 0), "// security_note\n"));
    const { document } = await open("learning/security-wording.experiment.yaml");
    const at = document.positionAt(document.getText().indexOf("flag: security_note") + 8);
    const references = await vscode.commands.executeCommand<vscode.Location[]>(
      "vscode.executeReferenceProvider",
      document.uri,
      at,
    );
    assert.deepEqual(references.map(placeOf).sort(), ["src/notes.ts 0:6", "src/page.ts 0:3", "src/page.ts 1:10"]);
    const definitions = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      "vscode.executeDefinitionProvider",
      document.uri,
      at,
    );
    assert.equal(definitions.length, 3);
    const { originSelectionRange } = definitions[0] ?? assert.fail();
    assert.equal(document.getText(originSelectionRange), "security_note");
  });

  it("says on a hover how to find them, while nothing needs a word", async () => {
    const { document } = await open("learning/security-wording.experiment.yaml");
    const at = document.positionAt(document.getText().indexOf("flag: security_note") + 8);
    const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      document.uri,
      at,
    );
    const [said] = (hover?.contents ?? []) as vscode.MarkdownString[];
    assert.match(said?.value ?? "", /Find All References/);
  });
});

const made = new Set<string>();

async function make(path: string, text: string): Promise<void> {
  made.add(path);
  await write(path, text);
}

async function removeFiles(): Promise<void> {
  for (const path of made) await vscode.workspace.fs.delete(uriOf(path));
  made.clear();
}

function placeOf({ uri, range: { start } }: vscode.Location): string {
  return `${uri.path.slice(uriOf("").path.length).replace(/^\//, "")} ${start.line}:${start.character}`;
}

function hintsIn({ uri }: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === "Learning Wall");
}

async function actionIn({ uri }: vscode.TextDocument, range: vscode.Range, title: string): Promise<vscode.CodeAction> {
  return until(async () => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      uri,
      range,
      vscode.CodeActionKind.QuickFix.value,
    );
    return actions.find((action) => action.title === title);
  });
}

/** Those of our own extension; the language of a file may have others. */
async function lensesAbove({ uri }: vscode.TextDocument): Promise<vscode.CodeLens[]> {
  await settled();
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>("vscode.executeCodeLensProvider", uri);
  return lenses.filter(({ command }) => command?.command.startsWith("learningWall."));
}

async function titleAbove(document: vscode.TextDocument): Promise<string> {
  return (await lensesAbove(document))[0]?.command?.title ?? "";
}

/** What is said at a place of learnings and flags, apart from what a language may say. */
async function hoverAt({ uri }: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>("vscode.executeHoverProvider", uri, position);
  const all = hovers.flatMap(({ contents }) => contents as vscode.MarkdownString[]).map(({ value }) => value);
  return all.filter((words) => words.includes(" to this file")).join("\n");
}

async function replace({ document, edit }: vscode.TextEditor, from: string, to: string): Promise<void> {
  const at = document.getText().indexOf(from);
  assert.notEqual(at, -1, `${from} is not in ${document.uri.path}`);
  const range = new vscode.Range(document.positionAt(at), document.positionAt(at + from.length));
  assert.ok(await edit((change) => change.replace(range, to)));
}
