import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { placesOf, type CheckAnswer } from "./kit/answers.ts";
import { folderWith, removeFolders } from "./kit/folder.ts";
import { askUol, buildOnce, pipeUol, runUol } from "./kit/run-uol.ts";
import { plan, planWithoutThreshold, question } from "./kit/texts.ts";

const hint = `${plan}sampel: 50\n`;

describe("uol check", () => {
  before(buildOnce);
  after(removeFolders);

  it("answers 0 when nothing is found", () => {
    const { status, stdout, stderr } = runUol(folderWith({ "a.experiment.yaml": plan }), ["check"]);
    assert.deepEqual({ status, stdout, stderr }, { status: 0, stdout: "No findings, 1 file read.\n", stderr: "" });
  });

  it("answers 1 when there is an error, and groups findings under their files", () => {
    const folder = folderWith({ "b.experiment.yaml": planWithoutThreshold, "a/c.experiment.yaml": hint });
    const { status, stdout } = runUol(folder, ["check"]);
    assert.equal(status, 1);
    assert.equal(
      stdout,
      `a/c.experiment.yaml
  7:1  hint  \`sampel\` is no key here; it is kept and not read. Did you mean \`sample\`?  unknown-key

b.experiment.yaml
  2:1  error  There is no threshold, so no result could refute this. Write it before the first result.  threshold-missing

1 error, 1 hint; 2 files read.
`,
    );
  });

  it("gives each finding with its place counted from one", () => {
    const answer = askUol<CheckAnswer>(folderWith({ "a.experiment.yaml": planWithoutThreshold }), "check");
    assert.deepEqual(answer, {
      version: 1,
      verb: "check",
      findings: [
        {
          rule: "threshold-missing",
          severity: "error",
          file: "a.experiment.yaml",
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 7,
          message: "There is no threshold, so no result could refute this. Write it before the first result.",
          fixes: ["Add a threshold"],
        },
      ],
      summary: { files: 1, error: 1, warning: 0, info: 0, hint: 0 },
    });
  });

  it("limits by paths what is reported, not what is read", () => {
    const folder = folderWith({
      "units/checkout.uol.yaml": question,
      "trials/a.experiment.yaml": `unit: checkout\n${planWithoutThreshold}`,
      "trials/b.experiment.yaml": planWithoutThreshold,
    });
    const answer = askUol<CheckAnswer>(folder, "check", "trials/a.experiment.yaml");
    assert.deepEqual(placesOf(answer), [
      "trials/a.experiment.yaml:2:1 near-duplicate-hypothesis",
      "trials/a.experiment.yaml:3:1 threshold-missing",
    ]);
    assert.equal(answer.summary.files, 1);
  });

  it("limits by rules, given as a list, with commas or one by one", () => {
    const folder = folderWith({ "x/a.experiment.yaml": `${planWithoutThreshold}unit: nowhere\nsampel: 50\n` });
    const found = ["x/a.experiment.yaml:2:1 threshold-missing", "x/a.experiment.yaml:5:1 unknown-key"];
    const ask = (...args: string[]): string[] => placesOf(askUol<CheckAnswer>(folder, "check", ...args));
    assert.deepEqual(ask("--rule", "threshold-missing", "unknown-key", "x"), found);
    assert.deepEqual(ask("--rule", "threshold-missing,unknown-key"), found);
    assert.deepEqual(ask("--rule", "threshold-missing", "--rule", "unknown-key"), found);
  });

  it("fails when there are more warnings than allowed", () => {
    const folder = folderWith({
      "learning.yaml": "rules: { unknown-key: warning }\n",
      "a.experiment.yaml": hint,
    });
    assert.equal(runUol(folder, ["check"]).status, 0);
    assert.equal(runUol(folder, ["check", "--max-warnings", "1"]).status, 0);
    assert.equal(runUol(folder, ["check", "--max-warnings", "0"]).status, 1);
  });

  it("takes its flags before the verb, too", () => {
    const folder = folderWith({ "below/a.experiment.yaml": planWithoutThreshold });
    assert.equal(runUol(folder, ["--root", "below", "--rule", "unknown-key", "check"]).status, 0);
    assert.equal(runUol(folder, ["--format", "json", "--root", "below", "check", "--no-color"]).status, 1);
  });

  it("reads from the top level of the git work tree", () => {
    const folder = folderWith({ "a.experiment.yaml": planWithoutThreshold, "below/b.experiment.yaml": plan });
    mkdirSync(join(folder, ".git"));
    const answer = askUol<CheckAnswer>(join(folder, "below"), "check");
    assert.deepEqual(placesOf(answer), ["a.experiment.yaml:2:1 threshold-missing"]);
  });

  it("leaves out .git, node_modules and what learning.yaml excludes", () => {
    const folder = folderWith({
      "learning.yaml": 'exclude: ["vendor/**", "**/old-*.experiment.yaml"]\n',
      ".git/a.experiment.yaml": planWithoutThreshold,
      "x/node_modules/b.experiment.yaml": planWithoutThreshold,
      "vendor/deep/c.experiment.yaml": planWithoutThreshold,
      "x/old-d.experiment.yaml": planWithoutThreshold,
      "x/e.experiment.yaml": plan,
    });
    assert.deepEqual(askUol<CheckAnswer>(folder, "check").summary, {
      files: 2,
      error: 0,
      warning: 0,
      info: 0,
      hint: 0,
    });
  });

  it("is not put out by a reader that stops early", () => {
    const files = Array.from({ length: 2_000 }, (_, at) => [`a${at}.experiment.yaml`, planWithoutThreshold] as const);
    const { stdout, stderr } = pipeUol(folderWith(Object.fromEntries(files)), "check", "head -n 1");
    assert.deepEqual({ stdout, stderr }, { stdout: "a0.experiment.yaml\n", stderr: "" });
  });
});
