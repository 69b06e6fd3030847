import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync } from "node:fs";
import { dirname, join } from "node:path";
import { folderWith, removeFolders } from "./kit/folder.ts";
import { buildOnce, distFolder, runUol, type Run } from "./kit/run-uol.ts";
import { plan } from "./kit/texts.ts";

/** What is typed, and what the answer must name. */
const wrong: readonly (readonly [typed: string, named: string])[] = [
  ["", "uol check"],
  ["--root", "uol check"],
  ["chekc", '"check"'],
  ["help chekc", '"check"'],
  ["help frobnicate", "uol --help"],
  ["--format json chekc", '"check"'],
  ["frobnicate --fix", "uol --help"],
  ["check --fxi", '"--fix"'],
  ["check --since HEAD", "leave --since out"],
  ["check --sicne HEAD", '"--since"'],
  ["proof nonsense", "uol list"],
  ["proof guest-chekout", '"guest-checkout"'],
  ["proof guest-checkout guest-chekout", '"guest-checkout"'],
  ["proof clicks", "name an experiment or a unit"],
  ["register", "uol register"],
  ["register guest-chekout", '"guest-checkout"'],
  ["register unit:both", '"unit:both" has no experiment yet; "uol experiment" writes one.'],
  ["memo unit:asked", "name one of asked-a, asked-b."],
  ["memo twin", '"twin": sub/twin.experiment.yaml, twin.experiment.yaml; give all but one another name.'],
  ["wrong twin", '"twin": sub/twin.experiment.yaml, twin.experiment.yaml; give all but one another name.'],
  ["follow-up twin", '"twin": sub/twin.experiment.yaml, twin.experiment.yaml; give all but one another name.'],
  ["wrong twin --was a --was b", "--was stands there twice; leave one of the two out."],
  ["unit Why --title Why", "--title says it once more; leave one of the two out."],
  ["check --root", "--root"],
  ["check --root nowhere", "--root"],
  ["check nowhere", "nowhere"],
  ["check ..", "--root"],
  ["check --rule threshold-mising", '"threshold-missing"'],
  ["check --rule nonsense", "the README lists all rules."],
  ["check --rule threshold", 'did you mean "threshold-missing"?'],
  ["explain nonsense", "the README lists all rules."],
  ["check --format xml", "sarif"],
  ["list --format sarif", "json"],
  ["check --max-warnings many", "--max-warnings"],
  ["check --root guest-checkout.experiment.yaml", "cannot be read; name a folder with --root"],
  ["list --root guest-checkout.experiment.yaml/below", "cannot be read; name a folder with --root"],
  ["check --today 2026-02-30", "--today"],
  ["check --today=", "--today"],
  ["schema --today nonsense", "--today"],
  ["explain threshold-missing --today nonsense", "--today"],
  ["list --status runn", '"run"'],
  ["list --status nonsense", "overdue"],
  ["show", "uol show"],
  ["show guest-chekout", '"guest-checkout"'],
  ["show nonsense", "uol list"],
  ["show both", `"unit:both" or "experiment:both"`],
  ["show a b", "uol show --help"],
  ["read", "uol read"],
  ["read --fix a", "uol read --help"],
  ["explain", "uol explain"],
  ["explain threshold", "threshold-missing"],
  ["schema experimint", '"experiment"'],
];

describe("wrong use of uol", () => {
  let folder: string;

  before(() => {
    buildOnce();
    folder = folderWith({
      "guest-checkout.experiment.yaml": plan,
      "both.uol.yaml": "learn: Whether it works.\n",
      "both.experiment.yaml": plan,
      "clicks.metric.yaml": "title: Clicks\ntype: proportion\n",
      "asked.uol.yaml": "learn: Whether it lasts.\n",
      "asked-a.experiment.yaml": `unit: asked\n${plan}`,
      "asked-b.experiment.yaml": `unit: asked\n${plan}`,
      "twin.experiment.yaml": plan,
      "sub/twin.experiment.yaml": plan,
    });
  });
  after(removeFolders);

  for (const [typed, named] of wrong) {
    it(`answers "uol ${typed}" with the exit code 2 and one sentence`, () => {
      const { status, stdout, stderr } = runUol(folder, typed.split(" ").filter(Boolean));
      assert.deepEqual({ status, stdout }, { status: 2, stdout: "" });
      assert.match(stderr, /^[^\n]+[.?]\n$/);
      assert.ok(stderr.includes(named), stderr);
    });
  }

  it("takes an empty word for no day, and an empty variable for none", () => {
    const { status, stderr } = runUol(folder, ["list", "--today", ""]);
    assert.equal(status, 2);
    assert.match(stderr, /^"" is no day; write --today as [^\n]+\n$/);
    assert.equal(runUol(folder, ["list"], { LEARNING_WALL_TODAY: "" }).status, 0);
  });

  it("lets nothing that was typed, or stands in the name of a file, steer the terminal", () => {
    const { status, stderr } = runUol(folder, ["show", "\u001b[2Jx\ry"]);
    assert.equal(status, 2);
    assert.equal(stderr, 'There is no "[2Jxy"; "uol list" lists the ids there are.\n');
  });

  it("lets the last of two flags count that every verb takes, so that a script may put some first", () => {
    assert.equal(runUol(folder, ["list", "--format", "text", "--format", "json"]).stdout[0], "{");
  });

  it("says which variable holds what is no day", () => {
    const { status, stderr } = runUol(folder, ["check"], { LEARNING_WALL_TODAY: "tomorrow" });
    assert.equal(status, 2);
    assert.match(stderr, /LEARNING_WALL_TODAY/);
  });
});

describe("help of uol", () => {
  before(buildOnce);

  for (const verb of ["init", "check", "list", "show", "register", "proof", "read", "explain", "schema"]) {
    it(`shows an example of ${verb}`, () => {
      const { status, stdout, stderr } = runUol(".", [verb, "--help"]);
      assert.deepEqual({ status, stderr }, { status: 0, stderr: "" });
      assert.match(stdout, new RegExp(`Example:\\n  \\$ uol ${verb}`));
    });
  }

  it("is the same before and behind the verb, and behind another flag", () => {
    const wanted = runUol(".", ["follow-up", "--help"]).stdout;
    for (const typed of ["help follow-up", "--help follow-up", "--format json follow-up --help"]) {
      const { status, stdout } = runUol(".", typed.split(" "));
      assert.deepEqual({ status, stdout }, { status: 0, stdout: wanted });
    }
  });

  it("knows its version", () => {
    assert.match(runUol(".", ["--version"]).stdout, /^\d+\.\d+\.\d+\n$/);
  });
});

describe("uol without the code of its verbs", () => {
  let command: string;

  before(() => {
    buildOnce();
    command = join(folderWith({}), "dist/cli.js");
    const isCode = (path: string): boolean => !/verbs-that-[^/\\]+$|\.map$/.test(path);
    cpSync(distFolder, dirname(command), { recursive: true, filter: isCode });
  });
  after(removeFolders);

  const run = (...args: string[]): Run => spawnSync(process.execPath, [command, ...args], { encoding: "utf8" });

  it("tells its version, lists the verbs and refuses what is none", () => {
    assert.match(run("--version").stdout, /^\d+\.\d+\.\d+\n$/);
    assert.match(run("--help").stdout, /^ {2}check .+report what is wrong/m);
    assert.match(run("chekc").stderr, /did you mean "check"\?\n$/);
  });

  it("says in one sentence that a part is missing", () => {
    const { status, stdout, stderr } = run("list");
    const sentence = "A part of uol is missing; call it again, or install Learning Wall again.\n";
    assert.deepEqual({ status, stdout, stderr }, { status: 2, stdout: "", stderr: sentence });
  });
});
