import assert from "node:assert/strict";
import * as vscode from "vscode";
import { closeEverything, open, settled, untilProblems, uriOf, write } from "../kit/workspace.ts";

const path = "learning/current-text.experiment.yaml";
const text = `hypothesis: At least 8% of users shown the map will open it.
metric: map-rate
threshold: increase by 10% relative
baseline: 50%
memo: |
  They open it.
`;

/** The keys of a file by its outline, each with the words at which that points. */
async function keysOf(document: vscode.TextDocument): Promise<string[]> {
  const sections = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
    "vscode.executeDocumentSymbolProvider",
    document.uri,
  );
  const keys = (sections ?? []).flatMap(({ children }) => children);
  return keys.map(({ name, selectionRange }) => `${name}: ${document.getText(selectionRange)}`);
}

async function hintsOf({ uri, lineCount }: vscode.TextDocument): Promise<string[]> {
  const all = new vscode.Range(0, 0, lineCount, 0);
  const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>("vscode.executeInlayHintProvider", uri, all);
  return hints.map(({ label, position }) => `${position.line}: ${typeof label === "string" ? label : ""}`);
}

describe("answers about a text that is being edited", () => {
  before(async () => {
    await write(path, text);
    await settled();
  });
  afterEach(closeEverything);
  after(async () => {
    await vscode.workspace.fs.delete(uriOf(path));
    await untilProblems(path, []);
  });

  const untouched = ["Hypothesis: hypothesis", "Metric: metric", "Threshold: threshold", "Baseline: baseline"];

  it("are about its latest words, wherever each edit was", async () => {
    const { document, edit } = await open(path);
    const put = async (from: string, to: string): Promise<void> => {
      const at = document.getText().indexOf(from);
      assert.notEqual(at, -1, `${from} is not in the file`);
      const range = new vscode.Range(document.positionAt(at), document.positionAt(at + from.length));
      await edit((builder) => builder.replace(range, to));
    };
    assert.deepEqual(await keysOf(document), [...untouched, "Memo: memo"]);
    assert.deepEqual(await hintsOf(document), ["2: 50% to 55%"]);

    await put("10%", "20%");
    assert.deepEqual(await hintsOf(document), ["2: 50% to 60%"]);
    await put("hypothesis:", "# More\n# lines.\nhypothesis:");
    assert.deepEqual(await keysOf(document), [...untouched, "Memo: memo"]);
    assert.deepEqual(await hintsOf(document), ["4: 50% to 60%"]);
    await put("  They open it.\n", "  They open it.\nowner: dana\n");
    assert.deepEqual(await keysOf(document), [...untouched, "Memo: memo", "Owner: owner"]);
    await put("baseline: 50%\n", "");
    assert.deepEqual(await hintsOf(document), []);
    await put("metric: map-rate", "metric: [");
    await put("metric: [", "metric: map-rate\nbaseline: 10%");
    assert.deepEqual(await hintsOf(document), ["5: 10% to 12%"]);
    await put(document.getText(), "");
    assert.deepEqual(await keysOf(document), []);
  });

  it("are about the file again when its unsaved words are thrown away", async () => {
    const { document, edit } = await open(path);
    await edit((builder) => builder.insert(new vscode.Position(3, "baseline: ".length), "1"));
    assert.deepEqual(await hintsOf(document), ["2: 150% to 165%"]);
    await closeEverything();
    assert.deepEqual(await hintsOf((await open(path)).document), ["2: 50% to 55%"]);
  });
});
