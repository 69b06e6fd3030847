import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Unanswered } from "../../../../src/core/history/unanswered.ts";
import type { BranchWork } from "../../../../src/core/repository/branch-work.ts";
import { createRepositorySource } from "../../../../src/node/git/repository/repository-source.ts";
import { folderWith, removeFolders } from "../../../cli/kit/folder.ts";
import { cloneAgain, Clone, startTeam } from "./kit/team.ts";

interface Asked {
  readonly branch?: string;
  /** Below the clone. */
  readonly folder?: string;
}

async function answerIn(clone: Clone, { branch, folder = "" }: Asked = {}): Promise<BranchWork | Unanswered> {
  const question = {
    folder: pathToFileURL(join(clone.folder, folder)).href,
    ...(branch === undefined ? {} : { branch }),
  };
  return createRepositorySource().readWork(question);
}

async function workIn(clone: Clone, asked: Asked = {}): Promise<BranchWork> {
  const work = await answerIn(clone, asked);
  if ("why" in work) throw new Error(work.sentence);
  return work;
}

describe("what a branch did since it left the main line", () => {
  after(removeFolders);

  it("is what was committed, staged, changed and made, but not what git ignores", async () => {
    const clone = await startTeam();
    await clone.commit(".gitignore", "ignore", "dist\n");
    const base = await clone.git("rev-parse", "HEAD");
    await clone.git("checkout", "--quiet", "-b", "x");
    const first = await clone.commit("src/a.ts", "a\n\nUnit-of-Learning: one", "1\n2\n");
    const second = await clone.commit("src/b.ts", "b\n\nUnit-of-Learning: two\nUnit-of-Learning: one", "1\n");
    clone.write("src/staged.ts", "1\n2\n3\n");
    await clone.git("add", "--all");
    clone.write("readme.md", "one\nthree\n");
    clone.write("für später.txt", "1\n2\n3\n4\n");
    clone.write("dist/out.js", "1\n");
    assert.deepEqual(await workIn(clone), {
      branch: "x",
      mainLine: "main",
      base,
      commits: [second, first],
      files: ["für später.txt", "readme.md", "src/a.ts", "src/b.ts", "src/staged.ts"].toSorted(),
      lines: 2 + 1 + 3 + 1,
      units: ["two", "one"],
      isCut: false,
    });
  });

  it("has the paths below the folder that is asked about, and the lines of all", async () => {
    const clone = await startTeam();
    await clone.git("checkout", "--quiet", "-b", "x");
    await clone.commit("shop/src/a.ts", "a", "1\n");
    await clone.commit("shopping/b.ts", "b", "1\n2\n");
    clone.write("shop/new.ts", "1\n");
    clone.write("elsewhere.ts", "1\n");
    const { files, lines } = await workIn(clone, { folder: "shop" });
    assert.deepEqual([files, lines], [["new.ts", "src/a.ts"], 3]);
  });

  it("begins at the later one of where the main line is here and on the remote, also when it was merged in", async () => {
    const clone = await startTeam();
    const other = await cloneAgain(clone);
    await other.commit("theirs.ts", "theirs");
    await other.push("main");
    await clone.git("fetch", "--quiet");
    await clone.git("checkout", "--quiet", "-b", "x", "--no-track", "origin/main");
    await clone.commit("mine.ts", "mine");
    assert.deepEqual((await workIn(clone)).files, ["mine.ts"]);
    await clone.git("checkout", "--quiet", "main");
    await clone.git("merge", "--quiet", "--ff-only", "origin/main");
    await clone.commit("later.ts", "later");
    await clone.git("checkout", "--quiet", "x");
    await clone.git("merge", "--quiet", "--no-edit", "main");
    const { base, files, commits } = await workIn(clone);
    assert.deepEqual([base, files, commits.length], [await clone.git("rev-parse", "main"), ["mine.ts"], 2]);
  });

  it("is, on the main line itself and where there is none, only what is not committed", async () => {
    const clone = await startTeam();
    const head = await clone.commit("a.ts", "a\n\nUnit-of-Learning: one");
    clone.write("a.ts", "changed\n");
    const here = { base: head, commits: [], files: ["a.ts"], lines: 4, units: [], isCut: false };
    assert.deepEqual(await workIn(clone), { branch: "main", ...here });
    await clone.git("remote", "remove", "origin");
    await clone.git("branch", "--quiet", "--move", "main", "stem");
    assert.deepEqual(await workIn(clone), { branch: "stem", ...here });
  });

  it("is, of another branch, only what is committed there", async () => {
    const clone = await startTeam();
    await clone.branch("x", "a.ts", "b.ts");
    await clone.push("x");
    clone.write("readme.md", "changed\n");
    clone.write("new.ts", "1\n");
    const { branch, mainLine, files, lines } = await workIn(clone, { branch: "x" });
    assert.deepEqual([branch, mainLine, files, lines], ["x", "main", ["a.ts", "b.ts"], 2]);
    const other = await cloneAgain(clone);
    assert.deepEqual((await workIn(other, { branch: "x" })).files, ["a.ts", "b.ts"]);
    assert.deepEqual((await workIn(clone, { branch: "main" })).files, ["new.ts", "readme.md"]);
    assert.deepEqual(await answerIn(clone, { branch: "y" }), {
      why: "no-branch",
      sentence: "There is no branch y here or on a remote; run git fetch, or name another one.",
    });
  });

  it("is told while HEAD is detached, halfway through a rebase and in another work tree", async () => {
    const clone = await startTeam();
    await clone.git("checkout", "--quiet", "-b", "x");
    await clone.commit("a.ts", "a");
    await clone.commit("readme.md", "mine", "mine\n");
    await clone.git("checkout", "--quiet", "--detach");
    const { branch, files } = await workIn(clone);
    assert.deepEqual([branch, files], [undefined, ["a.ts", "readme.md"]]);
    await clone.git("checkout", "--quiet", "main");
    await clone.commit("readme.md", "theirs", "theirs\n");
    const other = new Clone(join(folderWith({}), "other"));
    await clone.git("worktree", "add", "--quiet", other.folder, "x");
    await assert.rejects(other.git("rebase", "main"));
    const work = await workIn(other);
    assert.deepEqual([work.branch, work.base], ["x", await clone.git("rev-parse", "main")]);
    assert.deepEqual(work.files, ["a.ts", "readme.md"]);
  });

  it("is, before the first commit, everything that is there", async () => {
    const clone = new Clone(folderWith({}));
    await clone.git("init", "--quiet", "--template=", "--initial-branch=first");
    clone.write("a.ts", "1\n");
    await clone.git("add", "--all");
    clone.write("deep/b.ts", "1\n");
    assert.deepEqual(await workIn(clone), {
      branch: "first",
      commits: [],
      files: ["a.ts", "deep/b.ts"],
      lines: 0,
      units: [],
      isCut: false,
    });
  });

  it("is not claimed where the clone lacks the commit at which it left the main line", async () => {
    const clone = await startTeam();
    await clone.branch("x", "a.ts", "b.ts");
    await clone.commit("later.ts", "later");
    await clone.push("main", "x");
    const shallow = await cloneAgain(clone, "--depth=1", "--no-single-branch");
    const answer = await answerIn(shallow, { branch: "x" });
    assert.equal("why" in answer && answer.why, "shallow");
  });

  it("leaves repositories within alone, and tells a part of very many files", async () => {
    const clone = await startTeam();
    const inner = new Clone(join(clone.folder, "inner"));
    mkdirSync(inner.folder);
    await inner.git("init", "--quiet", "--template=", "--initial-branch=main");
    await inner.commit("a.ts", "a");
    assert.deepEqual((await workIn(clone)).files, []);
    for (let at = 0; at < 2_001; at++) clone.write(`many/${at}.ts`, "");
    const { files, isCut } = await workIn(clone);
    assert.deepEqual([files.length, isCut], [2_000, true]);
  });
});
