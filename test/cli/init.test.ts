import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { placesOf, type CheckAnswer } from "./kit/answers.ts";
import { folderWith, removeFolders } from "./kit/folder.ts";
import { askUol, buildOnce, runUol } from "./kit/run-uol.ts";

describe("uol init", () => {
  before(buildOnce);
  after(removeFolders);

  it("writes three files in which the one thing to learn is missing", () => {
    const folder = folderWith({});
    const { status, stdout, stderr } = runUol(folder, ["init"]);
    assert.deepEqual({ status, stderr }, { status: 0, stderr: "" });
    assert.match(stdout, /Next:/);
    assert.deepEqual(placesOf(askUol<CheckAnswer>(folder, "check")), [
      "learning/guest-checkout-fake-door.experiment.yaml:7:1 threshold-missing",
    ]);
  });

  it("is content once the threshold is written", () => {
    const folder = folderWith({});
    runUol(folder, ["init"]);
    const path = join(folder, "learning/guest-checkout-fake-door.experiment.yaml");
    writeFileSync(path, readFileSync(path, "utf8").replace("# threshold:", "threshold:"));
    const { findings, summary } = askUol<CheckAnswer>(folder, "check");
    assert.deepEqual({ findings, files: summary.files }, { findings: [], files: 3 });
  });

  it("writes at the top level of the git work tree, and says what as JSON", () => {
    const folder = folderWith({ "below/x.txt": "" });
    mkdirSync(join(folder, ".git"));
    assert.deepEqual(askUol(join(folder, "below"), "init"), {
      version: 1,
      verb: "init",
      files: [
        "learning/learning.yaml",
        "learning/guest-checkout.uol.yaml",
        "learning/guest-checkout-fake-door.experiment.yaml",
      ],
    });
  });

  for (const [name, root, prepare] of [
    ["learning is a file", "", (folder: string) => writeFileSync(join(folder, "learning"), "")],
    ["learning is a dangling link", "", (folder: string) => symlinkSync("nowhere/at/all", join(folder, "learning"))],
    ["the root is a file", "file", (folder: string) => writeFileSync(join(folder, "file"), "")],
  ] as const) {
    it(`gives advice where ${name}`, () => {
      const folder = folderWith({});
      prepare(folder);
      const { status, stdout, stderr } = runUol(folder, ["init", "--root", join(folder, root)]);
      assert.deepEqual({ status, stdout }, { status: 2, stdout: "" });
      assert.match(stderr, /^learning\/learning\.yaml cannot be written; see that [^\n]+--root\.\n$/);
    });
  }

  for (const path of ["learning.yaml", "learning/guest-checkout.uol.yaml"]) {
    it(`refuses where ${path} is already there, and writes nothing`, () => {
      const folder = folderWith({ [path]: "grace: 3 days\n" });
      const { status, stdout, stderr } = runUol(folder, ["init"]);
      assert.deepEqual({ status, stdout }, { status: 2, stdout: "" });
      assert.match(stderr, new RegExp(`^${path} is already there`));
      assert.equal(readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith(".yaml")).length, 1);
    });
  }
});
