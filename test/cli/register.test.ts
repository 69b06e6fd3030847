import assert from "node:assert/strict";
import { appendFileSync, chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runGit } from "../kit/make-history.ts";
import { callUol } from "./kit/call-uol.ts";
import { folderWith, removeFolders } from "./kit/folder.ts";
import { repositoryWith } from "./kit/repository.ts";
import { askUol, buildOnce, runUol, type Run } from "./kit/run-uol.ts";
import { plan, planFor } from "./kit/texts.ts";

const commit = ["register", "new", "--commit"];

describe("uol register", () => {
  before(buildOnce);
  after(removeFolders);

  /** A repository with a plan that is not committed, and something else that is staged. */
  const repositoryWithPlan = async (text = planFor("checkout")): Promise<string> => {
    const folder = await repositoryWith("02-20: plan old; text notes.md = first↵");
    writeFileSync(join(folder, "learning/new.experiment.yaml"), text);
    writeFileSync(join(folder, "notes.md"), "second\n");
    await runGit(folder, ["add", "notes.md"]);
    return folder;
  };
  const lastCommit = (folder: string): Promise<string> =>
    runGit(folder, ["log", "-1", "--format=%B%an", "--name-only", "--no-renames"]);
  const statusOf = (folder: string): Promise<string> => runGit(folder, ["status", "--short"]);
  const hook = (folder: string, name: string, script: string): void => {
    const file = join(folder, ".git/hooks", name);
    mkdirSync(join(folder, ".git/hooks"), { recursive: true });
    writeFileSync(file, `#!/bin/sh\n${script}\n`);
    chmodSync(file, 0o755);
  };
  /** As at a terminal, where a person answers. */
  const answering = async (folder: string, answer: string | undefined): Promise<Run & { readonly asked: string[] }> => {
    const asked: string[] = [];
    const run = await callUol(folder, ["register", "new"], () => ({
      ask: async (question) => {
        asked.push(question);
        return answer;
      },
    }));
    return { ...run, asked };
  };

  it("commits the one file under the name of the person, with the trailer of its unit", async () => {
    const folder = await repositoryWithPlan();
    const { status, stdout, stderr } = runUol(folder, commit);
    assert.deepEqual({ status, stderr }, { status: 0, stderr: "" });
    assert.match(stdout, /^The plan is not committed, [^\n]+\nCommitted learning\/new\.experiment\.yaml in \w{7}\.\n$/);
    assert.equal(
      await lastCommit(folder),
      "Register new\n\nUnit-of-Learning: checkout\ndana\n\nlearning/new.experiment.yaml\n",
    );
    assert.equal(await statusOf(folder), "M  notes.md\n");
    assert.match(
      runUol(folder, ["register", "new"]).stdout,
      /^It is registered already\. The plan stands as committed in /,
    );
    assert.equal(runUol(folder, commit).status, 0);
  });

  it("commits a plan that was changed before its window opened", async () => {
    const folder = await repositoryWith("02-20: plan new; new.window: { from: 2026-04-01, days: 9 }");
    appendFileSync(join(folder, "learning/new.experiment.yaml"), "sample: 500\n");
    assert.equal(runUol(folder, commit).status, 0);
    assert.equal(await lastCommit(folder), "Register new\ndana\n\nlearning/new.experiment.yaml\n");
  });

  it("makes the first commit of a repository", async () => {
    const folder = await repositoryWith("today: plan new; plan old");
    assert.equal(runUol(folder, commit).status, 0);
    assert.equal(await statusOf(folder), "?? learning/old.experiment.yaml\n");
  });

  it("only says what to type where nobody can be asked, and what would be done with --dry-run", async () => {
    const folder = await repositoryWithPlan();
    const before = await runGit(folder, ["rev-parse", "HEAD"]);
    assert.match(runUol(folder, ["register", "new"]).stdout, /\nTo commit it, type: uol register new --commit\n$/);
    assert.match(
      runUol(folder, [...commit, "--dry-run"]).stdout,
      /\nThis would commit learning\/new\.experiment\.yaml as "Register new"\.\n$/,
    );
    assert.equal(await runGit(folder, ["rev-parse", "HEAD"]), before);
    assert.equal(await statusOf(folder), "M  notes.md\n?? learning/new.experiment.yaml\n");
  });

  it("asks a person, and takes only a yes for one", async () => {
    const folder = await repositoryWithPlan();
    for (const answer of ["", "n", "yesterday", undefined]) {
      const { asked, stdout } = await answering(folder, answer);
      assert.deepEqual(asked, ['Commit learning/new.experiment.yaml as "Register new"? [y/N] ']);
      assert.match(stdout, /\nTo commit it, type: uol register new --commit\n$/);
    }
    assert.match((await answering(folder, "Yes ")).stdout, /\nCommitted learning\/new\.experiment\.yaml in /);
    assert.deepEqual((await answering(folder, "y")).asked, []);
  });

  it("says what the plan lacks, and where it belongs", async () => {
    const folder = await repositoryWithPlan("unit: a\nmetric: clicks\nhypothesis: More visitors continue.\n");
    const { status, stdout } = runUol(folder, ["register", "new"]);
    assert.equal(status, 0);
    assert.equal(
      stdout,
      `The plan has no threshold, no window. Write that first.
  learning/new.experiment.yaml:2  threshold
  learning/new.experiment.yaml:3  window
`,
    );
    assert.equal(runUol(folder, commit).status, 2);
    assert.equal(await statusOf(folder), "M  notes.md\n?? learning/new.experiment.yaml\n");
  });

  it("answers in JSON, and commits only when it is told to", async () => {
    const folder = await repositoryWithPlan();
    const answer = { version: 1, verb: "register", file: "learning/new.experiment.yaml", edits: [], missing: [] };
    assert.deepEqual(askUol(folder, "register", "new"), { ...answer, committed: null });
    const { committed } = askUol<{ committed: string }>(folder, ...commit);
    assert.equal(`${committed}\n`, await runGit(folder, ["rev-parse", "HEAD"]));
    const half = await repositoryWithPlan("hypothesis: More visitors continue.\nmetric: clicks\n");
    assert.deepEqual(askUol(half, "register", "new"), { ...answer, missing: ["threshold", "window"], committed: null });
  });

  it("does not commit a plan that comes with its result", async () => {
    const folder = await repositoryWithPlan(`${plan}results: [{ date: 2026-03-09, successes: 9, of: 90 }]\n`);
    const { status, stdout, stderr } = runUol(folder, commit);
    assert.equal(status, 2);
    assert.match(stdout, /^A result is written already\. /);
    assert.match(stderr, /^Nothing was committed\. A result is written already\. [^\n]+\n$/);
  });

  it("runs the person's hooks, and shows what one that fails has said", async () => {
    const folder = await repositoryWithPlan();
    hook(folder, "pre-commit", "echo The plan needs a second reader. >&2; exit 1");
    const { status, stdout, stderr } = runUol(folder, commit);
    assert.equal(status, 2);
    assert.doesNotMatch(stdout, /Committed/);
    assert.equal(stderr, "The plan needs a second reader.\nNothing was committed; mend that, and try again.\n");
    assert.equal(await statusOf(folder), "M  notes.md\n?? learning/new.experiment.yaml\n");
    hook(folder, "pre-commit", "exit 1");
    assert.match(runUol(folder, commit).stderr, /^Git, or a hook of yours, refused the commit and did not say why\.\n/);

    hook(folder, "pre-commit", "git diff --cached --name-only > hooked");
    hook(folder, "commit-msg", 'echo "Seen: yes" >> "$1"');
    assert.equal(runUol(folder, commit).status, 0);
    assert.match(await lastCommit(folder), /^Register new\n\nUnit-of-Learning: checkout\nSeen: yes\n/);
    assert.match(await statusOf(folder), /^M {2}notes\.md$/m);
  });

  it("commits a file with an odd name below the top level", async () => {
    const folder = await repositoryWith("02-20: plan old");
    mkdirSync(join(folder, "a b"));
    writeFileSync(join(folder, "a b/[n]*.experiment.yaml"), plan);
    writeFileSync(join(folder, "a b/n.experiment.yaml"), plan);
    const { status } = runUol(join(folder, "a b"), ["register", "[n]*", "--commit", "--root", "."]);
    assert.equal(status, 0);
    assert.equal(await statusOf(folder), '?? "a b/n.experiment.yaml"\n');
  });

  it("says why it cannot outside of a repository, and without git", async () => {
    const { status, stderr } = runUol(folderWith({ "new.experiment.yaml": plan }), commit);
    assert.equal(status, 2);
    assert.match(stderr, /^Nothing was committed\. This folder is in no git repository; /);
    const without = runUol(await repositoryWithPlan(), commit, { PATH: folderWith({}), Path: "" });
    assert.equal(without.status, 2);
    assert.match(without.stderr, /^Nothing was committed\. Git was not found /);
  });
});
