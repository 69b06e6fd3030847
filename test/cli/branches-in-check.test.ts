import assert from "node:assert/strict";
import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { runGit } from "../kit/make-history.ts";
import type { CheckAnswer } from "./kit/answers.ts";
import { folderWith, removeFolders } from "./kit/folder.ts";
import { askUol, buildOnce, runUol } from "./kit/run-uol.ts";

const unit = "learn: Whether guests order.\nbranches: [learn/guests]\n";
const experiment =
  "unit: guests\nmethod: interview\nhypothesis: Half of the guests name it.\ncriterion: Half name it.\nwindow: { to: 2026-03-16 }\n";
const rules = ["branch-merged-undecided", "branch-gone-unlearned", "built-more-than-needed"];

const author = ["-c", "user.name=dana", "-c", "user.email=dana@example.com"];

async function git(folder: string, ...args: readonly string[]): Promise<string> {
  return runGit(folder, [...author, ...args]);
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

async function commit(folder: string, path: string, text: string): Promise<void> {
  write(folder, path, text);
  await git(folder, "add", "--all");
  await git(folder, "commit", "--quiet", "--message", `change ${path}`);
}

async function cloneFrom(remote: string): Promise<string> {
  const folder = folderWith({});
  await git(folder, "clone", "--quiet", remote, ".");
  return folder;
}

/** A bare remote whose main line has a unit with an experiment and the link to a branch, and a clone with that branch. */
async function startWork(): Promise<{ readonly remote: string; readonly work: string }> {
  const remote = folderWith({});
  await git(remote, "init", "--quiet", "--bare", "--template=", "--initial-branch=main");
  const work = await cloneFrom(remote);
  write(work, "guests.uol.yaml", unit);
  await commit(work, "asked.experiment.yaml", experiment);
  await git(work, "push", "--quiet", "origin", "HEAD:main");
  await git(work, "remote", "set-head", "origin", "main");
  await git(work, "checkout", "--quiet", "-b", "learn/guests");
  await commit(work, "src/a.ts", "one\n");
  await commit(work, "src/b.ts", "two\n");
  await git(work, "push", "--quiet", "--set-upstream", "origin", "learn/guests");
  return { remote, work };
}

function found(folder: string): string[] {
  const { findings } = askUol<CheckAnswer>(folder, "check", "--rule", ...rules);
  return findings.map(
    ({ file, line, rule, message }) => `${file}:${line} ${rule}: ${message.replace(/, (?!as ).*/s, "")}`,
  );
}

/** Replays the commits of the branch upon the main line, as a host does where it merges by rebase. */
async function mergeByRebase(work: string): Promise<void> {
  await git(work, "checkout", "--quiet", "-b", "replayed", "learn/guests");
  await git(work, "rebase", "--quiet", "main");
  await git(work, "checkout", "--quiet", "main");
  await git(work, "merge", "--quiet", "--ff-only", "replayed");
  await git(work, "branch", "--quiet", "-D", "replayed");
}

/** The ways in which hosts merge, with what is said of the branch then. */
const merges: readonly (readonly [string, string, (work: string) => Promise<unknown>])[] = [
  ["merge commit", "", (work) => git(work, "merge", "--quiet", "--no-ff", "--no-edit", "learn/guests")],
  [
    "squash",
    " by squash",
    async (work) => {
      await git(work, "merge", "--quiet", "--squash", "learn/guests");
      await git(work, "commit", "--quiet", "--message", "Ask guests (#1)");
    },
  ],
  ["rebase", " by rebase", mergeByRebase],
];

function saysMerged(words: string): RegExp {
  return new RegExp(
    `^guests\\.uol\\.yaml:2 branch-merged-undecided: .learn/guests. was merged on 2[-\\d]+${words} \\(`,
  );
}

describe("uol check and the branches of units", () => {
  before(buildOnce);
  after(removeFolders);

  it("says nothing of a branch that is at work, here and on a clone", async () => {
    const { remote, work } = await startWork();
    assert.deepEqual(found(work), []);
    assert.deepEqual(found(await cloneFrom(remote)), []);
  });

  for (const [how, words, merge] of merges) {
    it(`finds on two clones that a branch was merged by a ${how} and its question is undecided`, async () => {
      const { remote, work } = await startWork();
      await git(work, "checkout", "--quiet", "main");
      await commit(work, "README.md", "other work\n");
      await merge(work);
      await git(work, "push", "--quiet", "origin", "main");
      const [here, there] = [found(work), found(await cloneFrom(remote))];
      assert.equal(here.length, 1);
      assert.match(here[0] ?? "", saysMerged(words));
      assert.deepEqual(there, here);
      write(work, "asked.experiment.yaml", `${experiment}decision: { choice: stop, date: 2026-03-09, because: x }\n`);
      assert.deepEqual(found(work), []);
    });
  }

  for (const [said, trailer, expected] of [
    [
      "commits with the trailer of its unit",
      "\n\nUnit-of-Learning: guests",
      saysMerged(", as a commit with its trailer shows"),
    ],
    ["commits that name nobody", "", /^guests\.uol\.yaml:2 branch-gone-unlearned: .learn\/guests. is gone$/],
  ] as const) {
    it(`finds on two clones what a branch left that was merged by a rebase and deleted: ${said}`, async () => {
      const { remote, work } = await startWork();
      await git(work, "commit", "--quiet", "--amend", "--message", `change src/b.ts${trailer}`);
      await git(work, "push", "--quiet", "--force");
      const onMain = await git(work, "rev-parse", "main");
      await git(work, "checkout", "--quiet", "main");
      await commit(work, "README.md", "other work\n");
      await mergeByRebase(work);
      await git(work, "push", "--quiet", "origin", "main", ":learn/guests");
      const kept = found(work);
      assert.equal(kept.length, 1);
      assert.match(kept[0] ?? "", saysMerged(" by rebase"), "while it is still here");
      await git(work, "branch", "--quiet", "-D", "learn/guests");
      const [here, there] = [found(work), found(await cloneFrom(remote))];
      assert.equal(here.length, 1);
      assert.match(here[0] ?? "", expected);
      assert.deepEqual(there, here);
      assert.equal((await git(work, "rev-list", "--count", `${onMain.trim()}..main`)).trim(), "3");
    });
  }

  it("finds on two clones that a branch was deleted and nothing was written down", async () => {
    const { remote, work } = await startWork();
    await git(work, "checkout", "--quiet", "main");
    await git(work, "branch", "--quiet", "-D", "learn/guests");
    await git(work, "push", "--quiet", "origin", "--delete", "learn/guests");
    const expected = ["guests.uol.yaml:2 branch-gone-unlearned: `learn/guests` is gone"];
    assert.deepEqual(found(work), expected);
    assert.deepEqual(found(await cloneFrom(remote)), expected);
    write(work, "asked.experiment.yaml", `${experiment}memo: Nobody named it.\n`);
    assert.deepEqual(found(work), []);
  });

  it("finds on two clones that an interview has more code than it needs", async () => {
    const { remote, work } = await startWork();
    await commit(work, "src/c.ts", "line\n".repeat(400));
    await git(work, "push", "--quiet");
    const expected = ["asked.experiment.yaml:2 built-more-than-needed: `learn/guests` changes 402 lines"];
    assert.deepEqual(found(work), expected);
    assert.deepEqual(found(await cloneFrom(remote)), expected);
  });

  it("says once why git does not tell what became of branches, and fails for nothing of it", async () => {
    const { remote, work } = await startWork();
    const shallow = folderWith({});
    await git(shallow, "clone", "--quiet", "--depth=1", pathToFileURL(remote).href, ".");
    const { status, stderr } = runUol(shallow, ["check"]);
    assert.equal(status, 0);
    assert.match(
      stderr,
      /^What history proves and what became of branches were not checked\. This clone lacks [^\n]*\n$/,
    );
    appendFileSync(join(work, ".git/config"), "[broken");
    const failed = runUol(work, ["check"]);
    assert.equal(failed.status, 0);
    assert.match(failed.stderr, /^What became of branches was not checked\. Git could not answer: bad config[^\n]*\n$/);
  });

  it("tells of a branch no merges and deletions of others", async () => {
    const { work } = await startWork();
    await git(work, "checkout", "--quiet", "main");
    await git(work, "merge", "--quiet", "--no-ff", "--no-edit", "learn/guests");
    await git(work, "checkout", "--quiet", "-b", "other");
    assert.equal(found(work).length, 1);
    const { findings } = askUol<CheckAnswer>(work, "check", "--since", "main", "--rule", ...rules);
    assert.deepEqual(findings, []);
  });

  it("counts a unit whose branch was merged among those that are overdue", async () => {
    const { work } = await startWork();
    await git(work, "checkout", "--quiet", "main");
    await git(work, "merge", "--quiet", "--no-ff", "--no-edit", "learn/guests");
    const { records } = askUol<{ records: readonly { id: string; overdue: string | null }[] }>(
      work,
      "list",
      "--today",
      "2099-01-01",
    );
    assert.equal(records.find(({ id }) => id === "guests")?.overdue, "branch");
  });
});
