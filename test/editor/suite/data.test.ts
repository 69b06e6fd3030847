import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtemp, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import * as vscode from "vscode";
import { editorWindow } from "../../kit/window-client.ts";
import { closeEverything, open, problemsIn, settled, textOnDisk, until, uriOf, write } from "../kit/workspace.ts";

const path = "rows/tour.experiment.yaml";
const plan = `hypothesis: At least 8% of visitors take the tour.
metric: add-to-basket-rate
threshold: at least 8%
arms: { control: 50%, tour: 50% }
window: { from: 2026-03-02, to: 2026-03-16 }
`;
const csv = "group,taken,shown\ncontrol,31,402\ntour,40,377\n";
const result =
  "results:\n  - { date: 2026-03-09, data: rows/tours.csv, columns: { arm: group, successes: taken, of: shown } }\n";

describe("files of rows", () => {
  before(settled);
  afterEach(async () => {
    await closeEverything();
    await vscode.workspace.fs.delete(uriOf("rows"), { recursive: true });
    await settled();
  });

  const untilData = (expected: string): Promise<unknown> =>
    until(
      () =>
        problemsIn(path)
          .filter((problem) => problem.startsWith("data-"))
          .join() === expected,
    );

  it("are read when they are named, and again when they change or go", async () => {
    await write("rows/tours.csv", csv);
    await write(path, `${plan}${result.replace("taken", "took")}`);
    await untilData("data-unreadable 7");
    await write(path, plan + result);
    await untilData("");
    await write("rows/tours.csv", `${csv}tour,x,1\n`);
    await untilData("data-rows-left-out 7");
    await vscode.workspace.fs.delete(uriOf("rows/tours.csv"));
    await untilData("data-unreadable 7");
    await write("rows/tours.csv", csv);
    await untilData("");
  });

  it("are imported by their columns, in one step that undo takes back", async () => {
    await write("rows/tours.csv", csv);
    await write(path, plan);
    await until(() => 0 < problemsIn(path).length);
    const done = vscode.commands.executeCommand(
      "learningWall.importResults",
      uriOf(path).toString(),
      uriOf("rows/tours.csv"),
    );
    await acceptFirst("what does a row hold?");
    await acceptFirst("Which column counts how many did it?");
    await acceptFirst("Which column counts out of how many?");
    await acceptFirst("Which column tells the arm?");
    await acceptFirst("Which column tells the day?");
    await done;
    const text = await textOnDisk(path);
    assert.match(
      text.slice(plan.length).replaceAll('"', ""),
      /^results:\n {2}- \{ date: \d{4}-\d\d-\d\d, data: rows\/tours\.csv, columns: \{ successes: taken, of: shown, arm: group \}, rows: 2, hash: [\da-f]{64} \}\n$/,
    );
    assert.ok(text.includes(createHash("sha256").update(csv).digest("hex")));
    assert.ok(text.startsWith(plan));
    const editor = await open(path);
    await vscode.commands.executeCommand("undo");
    assert.equal(editor.document.getText(), plan);
  });

  it("are copied from elsewhere as numbers, with where they came from", async () => {
    // No document that the test before has left.
    const path = "rows/elsewhere.experiment.yaml";
    await write(path, plan);
    await until(() => 0 < problemsIn(path).length);
    const file = join(await mkdtemp(join(dirname(uriOf("").fsPath), "elsewhere-")), "tours.csv");
    await writeFile(file, csv);
    const done = vscode.commands.executeCommand(
      "learningWall.importResults",
      uriOf(path).toString(),
      vscode.Uri.file(file),
    );
    await acceptFirst("what does a row hold?");
    await acceptFirst("Which column counts how many did it?");
    await acceptFirst("Which column counts out of how many?");
    await acceptFirst("Which column tells the arm?");
    await acceptFirst("Which column tells the day?");
    await done;
    const [, ...lines] = (await textOnDisk(path)).slice(plan.length).trim().replaceAll('"', "").split("\n");
    assert.deepEqual(
      lines.map((line) => line.replace(/date: \S+ /, "").replace(/hash: \w+/, "hash")),
      [
        "  - { arm: control, successes: 31, of: 402, source: tours.csv, rows: 2, hash }",
        "  - { arm: tour, successes: 40, of: 377, source: tours.csv, rows: 2, hash }",
      ],
    );
  });
});

/** Takes what is proposed. */
async function acceptFirst(question: string): Promise<void> {
  await editorWindow.waitFor({ selector: `.quick-input-widget >> text=${question}` });
  await editorWindow.press({ keys: "Enter" });
}
