import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import type { Proof } from "../../src/cli/proof-of.ts";
import { runGit } from "../kit/make-history.ts";
import { folderWith, removeFolders } from "./kit/folder.ts";
import { cloneOf, repositoryWith } from "./kit/repository.ts";
import { askUol, buildOnce, runUol } from "./kit/run-uol.ts";
import { plan } from "./kit/texts.ts";

interface Answer {
  readonly version: number;
  readonly verb: string;
  readonly experiments: readonly Proof[];
}

const fourStates = `
  02-20: plan moved; plan kept; plan told; plan young
  03-09 by lee: result moved; result kept
  03-10: moved.threshold: at least 6%
  03-10 by lee: told.threshold: at least 9%
  today: young.sample: 500
`;

describe("uol proof", () => {
  let folder: string;
  const statesIn = (where: string, ...ids: string[]): string[] =>
    askUol<Answer>(where, "proof", ...ids).experiments.map(({ id, state }) => `${id} ${state}`);

  before(async () => {
    buildOnce();
    folder = await repositoryWith(fourStates);
  });
  after(removeFolders);

  it("shows a person no sign that steers their terminal", async () => {
    const steering = await repositoryWith(`
      02-20: plan x
      03-09: result x
      03-10: x.threshold: "at least 8%\\e[1A\\e[2K\\a"
    `);
    const { stdout } = runUol(steering, ["proof"]);
    assert.match(stdout, /at least 8%\[1A\[2K/);
    assert.doesNotMatch(stdout, /[^\P{Cc}\n]/u);
    assert.match(askUol<Answer>(steering, "proof").experiments[0]?.reason ?? "", /\p{Cc}\[1A/u);
  });

  it("gives each experiment with its state, its commits and every change", async () => {
    const [first, second, third] = (await runGit(folder, ["rev-list", "--reverse", "HEAD"])).split("\n");
    const answer = askUol<Answer>(folder, "proof", "moved", "young");
    const registered = { commit: first, date: "2026-02-20", by: "dana" };
    assert.deepEqual(answer, {
      version: 1,
      verb: "proof",
      experiments: [
        {
          id: "moved",
          file: "learning/moved.experiment.yaml",
          state: "broken",
          reason: "After the first result threshold moved from at least 8% to at least 6%; no amendment says why.",
          registered,
          firstResult: { commit: second, date: "2026-03-09", by: "lee" },
          changes: [
            {
              field: "threshold",
              from: "at least 8%",
              to: "at least 6%",
              commit: third,
              date: "2026-03-10",
              by: "dana",
              afterResult: true,
            },
          ],
        },
        {
          id: "young",
          file: "learning/young.experiment.yaml",
          state: "unproved",
          reason: "The plan was changed and not committed: sample from none to 500.",
          registered,
          changes: [{ field: "sample", from: null, to: "500", commit: null, date: null, by: null, afterResult: false }],
        },
      ],
    });
  });

  it("answers all of them by path when none is named, and 1 when one is broken", () => {
    assert.deepEqual(statesIn(folder), ["kept sealed", "moved broken", "told amended", "young unproved"]);
    assert.equal(runUol(folder, ["proof"]).status, 1);
    assert.equal(runUol(folder, ["proof", "kept", "told", "young"]).status, 0);
  });

  it("shows people what is broken first, with signs that need no colour", () => {
    const { stdout, stderr } = runUol(folder, ["proof"]);
    assert.equal(stderr, "");
    assert.deepEqual(stdout.match(/^[^\s\d].*$/gm), [
      "✗ broken    moved  learning/moved.experiment.yaml",
      "? unproved  young  learning/young.experiment.yaml",
      "~ amended   told   learning/told.experiment.yaml",
      "✓ sealed    kept   learning/kept.experiment.yaml",
    ]);
    assert.match(
      stdout,
      /\n {2}- threshold: at least 8% -> at least 6% {2}\w{7} of 2026-03-10 by dana, after the result\n/,
    );
    assert.match(stdout, /\n {2}- sample: none -> 500 {2}not committed\n/);
    assert.match(stdout, /\n1 broken, 1 unproved, 1 amended, 1 sealed\.\n$/);
  });

  it("lists a hypothesis in other words, committed or not, which changes no state", async () => {
    const reworded = await repositoryWith(`
      02-20: plan x
      03-09: result x
      03-10: x.hypothesis: At least 8% of visitors will click the button.
      today: x.hypothesis: 8% or more of visitors click the button.
    `);
    const [{ state, changes } = {} as Proof] = askUol<Answer>(reworded, "proof").experiments;
    assert.equal(state, "sealed");
    assert.deepEqual(
      changes.map(({ field, commit }) => `${field} ${commit === null ? "today" : "committed"}`),
      ["wording committed", "wording today"],
    );
  });

  it("takes a unit for its experiments", async () => {
    const unit = await repositoryWith(`
      02-20: text checkout.uol.yaml = learn: Whether it works.↵; plan a; a.unit: checkout; plan b; b.unit: checkout; plan c
    `);
    assert.deepEqual(statesIn(unit, "checkout"), ["a sealed", "b sealed"]);
  });

  it("answers the same below the top level of the repository, in a clone, in a second work tree and in CI", async () => {
    const expected = ["kept sealed", "moved broken", "told amended", "young sealed"];
    const clone = await cloneOf(folder);
    assert.deepEqual(statesIn(clone), expected);
    assert.deepEqual(statesIn(join(clone, "learning"), "--root", "."), expected);
    const tree = folderWith({});
    await runGit(clone, ["worktree", "add", "--quiet", "--detach", join(tree, "w")]);
    assert.deepEqual(statesIn(join(tree, "w")), expected);
    assert.equal(runUol(clone, ["proof"], { CI: "true", TERM: "dumb" }).status, 1);
  });

  it("is not misled by the variables that a hook of another repository has set", () => {
    const other = { GIT_DIR: join(folder, "nowhere"), GIT_INDEX_FILE: "nowhere", GIT_WORK_TREE: "/" };
    assert.equal(runUol(folder, ["proof"], other).status, 1);
  });

  it("says of a shallow clone once what it lacks, and fails nothing", async () => {
    const shallow = await cloneOf(folder, "--depth", "1");
    const { status, stdout, stderr } = runUol(shallow, ["proof"]);
    assert.deepEqual({ status, stderr }, { status: 0, stderr: "" });
    assert.match(stdout, /^Nothing can be proved\. [^\n]*fetch-depth: 0[^\n]*\n\n\? unproved {2}kept /);
    assert.equal(stdout.split("fetch-depth").length, 2);
    const asked = runUol(shallow, ["proof", "--format", "json"]);
    assert.match(asked.stderr, /^Nothing can be proved\. [^\n]*fetch-depth: 0[^\n]*\n$/);
    const { experiments } = JSON.parse(asked.stdout) as Answer;
    assert.ok(experiments.every(({ state, reason }) => state === "unproved" && reason.includes("fetch-depth: 0")));
  });

  it("says in uol check, too, that a shallow clone hides what history proves", async () => {
    const { stderr } = runUol(await cloneOf(folder, "--depth", "1"), ["check"]);
    assert.match(stderr, /^What history proves was not checked\. [^\n]*fetch-depth: 0[^\n]*\n$/);
    assert.equal(runUol(folder, ["check"]).stderr, "");
  });

  it("works without a repository, and without git", () => {
    const bare = folderWith({ "a.experiment.yaml": plan });
    assert.match(runUol(bare, ["proof"]).stdout, /^Nothing can be proved\. This folder is in no git repository; /);
    const withoutGit = { PATH: [folderWith({}), "/nowhere"].join(delimiter), Path: "" };
    const { status, stdout } = runUol(folder, ["proof"], withoutGit);
    assert.equal(status, 0);
    assert.match(stdout, /^Nothing can be proved\. Git was not found on this machine; /);
    assert.equal(runUol(folder, ["check"], withoutGit).stderr, "");
    assert.equal(runUol(folderWith({}), ["proof"]).stdout, "There is no experiment here.\n");
  });

  it("gives the state in list and show, with the reason for people", () => {
    const { records } = askUol<{ records: { id: string; registration: string | null }[] }>(folder, "list");
    assert.deepEqual(
      records.map(({ registration }) => registration),
      ["sealed", "broken", "amended", "unproved"],
    );
    assert.match(runUol(folder, ["list"]).stdout, /moved {2}Exploratory {2}moved {2}registration broken\n/);
    const { record } = askUol<{ record: { registration: string } }>(folder, "show", "moved");
    assert.equal(record.registration, "broken");
    assert.match(runUol(folder, ["show", "moved"]).stdout, /\n✗ broken {2}After the first result threshold moved /);
  });

  it("says of one file that git ignores that it is that, and not that nothing can be proved", async () => {
    const mixed = await repositoryWith("02-20: plan x; text .gitignore = hidden↵");
    mkdirSync(join(mixed, "hidden"));
    writeFileSync(join(mixed, "hidden/a.experiment.yaml"), plan);
    const { stdout } = runUol(mixed, ["proof"]);
    assert.match(
      stdout,
      /^\? unproved {2}a {2}hidden\/a\.experiment\.yaml\n {2}hidden\/a\.experiment\.yaml is ignored /,
    );
    assert.match(stdout, /\n✓ sealed {4}x /);
  });
});
