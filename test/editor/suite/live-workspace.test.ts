import assert from "node:assert/strict";
import { mkdir, mkdtemp, rename, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import * as vscode from "vscode";
import { closeEverything, open, problemsIn, settled, untilProblems, uriOf, write } from "../kit/workspace.ts";

const text = "hypothesis: At least 8% of users click.\nmetric: add-to-basket-rate\nsample: 10\n";
const finding = ["threshold-missing 2"];

describe("the live workspace", () => {
  before(settled);
  afterEach(async () => {
    await closeEverything();
    for (const path of ["moved.in", "real", "link"]) {
      await vscode.workspace.fs.delete(uriOf(path), { recursive: true }).then(undefined, () => undefined);
    }
    await settled();
  });

  it("reads a folder that is moved in as a whole, whatever its name, and forgets it when it is moved out", async () => {
    const outside = await mkdtemp(join(dirname(uriOf("").fsPath), "outside-"));
    await mkdir(join(outside, "a", "b.c"), { recursive: true });
    await writeFile(join(outside, "a", "b.c", "one.experiment.yaml"), text);
    await writeFile(join(outside, "two.experiment.yaml"), text);
    await rename(outside, uriOf("moved.in").fsPath);
    await untilProblems("moved.in/a/b.c/one.experiment.yaml", finding);
    await untilProblems("moved.in/two.experiment.yaml", finding);

    await vscode.workspace.fs.delete(uriOf("moved.in"), { recursive: true });
    await untilProblems("moved.in/a/b.c/one.experiment.yaml", []);
    await untilProblems("moved.in/two.experiment.yaml", []);
  });

  it("enters no link, like the command line", async () => {
    // One folder after the other: of two that come at once, the editor's watcher may never tell what happens in the inner.
    await write("real/zero.experiment.yaml", text);
    await untilProblems("real/zero.experiment.yaml", finding);
    await write("real/below/one.experiment.yaml", text);
    await symlink(uriOf("real").fsPath, uriOf("link").fsPath, "junction");
    await untilProblems("real/below/one.experiment.yaml", finding);
    await open("link/below/one.experiment.yaml");
    // Read after the other, so that it would be there by then.
    await write("real/below/two.experiment.yaml", text);
    await untilProblems("real/below/two.experiment.yaml", finding);
    assert.deepEqual(problemsIn("link/below/one.experiment.yaml"), []);
  });

  it("notices a second change within a tick of the clock that leaves the size", async () => {
    const path = "real/quick.experiment.yaml";
    await write(path, text);
    await untilProblems(path, finding);
    await write(path, text.replace("metric: add-to-basket-rate\nsample: 10", "sample: 10\nmetric: add-to-basket-rate"));
    await untilProblems(path, ["threshold-missing 3"]);
  });
});
