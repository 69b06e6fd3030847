import assert from "node:assert/strict";
import { removeFolders } from "../../../cli/kit/folder.ts";
import { cloneAgain, factsOf, fatesIn, linkTo, startTeam, wordsOf, type Clone } from "./kit/team.ts";

const planned = "Unit-of-Learning: unit-of-x";

async function squash(clone: Clone, name: string, message = "All of it (#1)"): Promise<void> {
  await clone.git("merge", "--quiet", "--squash", name);
  await clone.git("commit", "--quiet", "--message", message);
}

/** A unit that names `x`, which was merged into `y`; both are there. */
async function startStacked(): Promise<Clone> {
  const clone = await startTeam();
  await clone.commit("learning/x.uol.yaml", "question", "question: Why?\nbranches: [x]\n");
  await clone.branch("y", "y.txt");
  await clone.branch("x", "x.txt");
  await clone.git("checkout", "--quiet", "y");
  await clone.git("merge", "--quiet", "--no-ff", "--no-edit", "x");
  await clone.git("checkout", "--quiet", "main");
  await clone.commit("later.txt", "later");
  await clone.push("--all");
  return clone;
}

/** What became of `x`, in the clone and in a second one. */
async function fatesHereAndThere(clone: Clone): Promise<readonly string[]> {
  await clone.push("main");
  return [...(await fatesIn(clone, "x")), ...(await fatesIn(await cloneAgain(clone), "x"))];
}

async function remove(clone: Clone): Promise<void> {
  await clone.git("branch", "--quiet", "-D", "x");
  await clone.push(":x");
}

describe("a merge that is not claimed", () => {
  after(removeFolders);

  it("is that of a branch that has just begun upon a squashed one, whether that is still there or not", async () => {
    const clone = await startTeam();
    await clone.branch("y", "a.txt");
    await squash(clone, "y");
    await clone.git("branch", "x", "y");
    assert.deepEqual(await fatesIn(clone, "x", "y"), ["open", "merged by squash"]);
    await clone.push("--all");
    assert.deepEqual(await fatesIn(await cloneAgain(clone), "x", "y"), ["open", "open"], "where nobody can tell which");
    await clone.git("branch", "--quiet", "-D", "y");
    assert.deepEqual(await fatesIn(clone, "x"), ["open"]);
  });

  it("is that of a branch that has just begun upon one whose name ends as its own", async () => {
    const clone = await startTeam();
    await clone.branch("team/x", "a.txt");
    await squash(clone, "team/x");
    await clone.git("branch", "x", "team/x");
    assert.deepEqual(await fatesIn(clone, "x", "team/x"), ["open", "merged by squash"]);
  });

  it("is that of a branch that has just begun in the middle of a rebased one", async () => {
    const clone = await startTeam();
    await clone.branch("y", "a.txt", "b.txt");
    await clone.git("branch", "x", "y~1");
    await clone.commit("other.txt", "other");
    await clone.git("cherry-pick", "main..y");
    assert.deepEqual(await fatesIn(clone, "x", "y"), ["open", "merged by rebase"]);
  });

  it("is that of a branch that has just begun where a merge without names took another one in", async () => {
    const clone = await startTeam();
    await clone.branch("y", "a.txt");
    await clone.git("branch", "x", "y");
    await clone.git("merge", "--quiet", "--no-ff", "--message", "Release 2", "y");
    assert.deepEqual(await fatesIn(clone, "x", "y"), ["open", "merged by merge"]);
  });

  for (const [said, ...move] of [
    ["was made to stand there", "branch", "--force", "x", "y"],
    ["was reset to it", "reset", "--quiet", "--hard", "y"],
    ["took it in", "merge", "--quiet", "y"],
    ["pulled it", "pull", "--quiet", "--ff-only", ".", "y"],
    ["was put upon it", "rebase", "--quiet", "y"],
  ] as const) {
    it(`is that of a branch without work of its own that ${said}`, async () => {
      const clone = await startTeam();
      await clone.branch("y", "a.txt");
      await clone.branch("old");
      await clone.git("branch", "--move", "old", "x");
      await squash(clone, "y");
      if (move[0] !== "branch") await clone.git("checkout", "--quiet", "x");
      await clone.git(...move);
      assert.deepEqual(await fatesIn(clone, "x", "y"), ["open", "merged by squash"]);
    });
  }

  it("is not in doubt for a branch that was taken from the remote, under its own or another name", async () => {
    const clone = await startTeam();
    await clone.branch("x", "a.txt");
    await clone.push("x");
    await squash(clone, "x");
    await clone.push("main");
    const other = await cloneAgain(clone);
    await other.git("checkout", "--quiet", "x");
    assert.deepEqual(await fatesIn(other, "x"), ["merged by squash"]);
    await other.git("checkout", "--quiet", "-b", "mine", "--track", "origin/x");
    await other.git("branch", "--quiet", "-D", "x");
    assert.deepEqual(await fatesIn(other, "x"), ["merged by squash"]);
  });

  it("is that of a branch that began upon the plan of its unit, or upon other work for it", async () => {
    const clone = await startTeam();
    await clone.commit("learning/x.uol.yaml", `Plan\n\n${planned}`, "question: Why?\n");
    await clone.git("branch", "x");
    await clone.push("--all");
    assert.deepEqual(await fatesIn(clone, "x"), ["open"]);
    assert.deepEqual(await fatesIn(await cloneAgain(clone), "x"), ["open"]);
    await clone.commit("a.txt", `Part of it\n\n${planned}`);
    await clone.git("branch", "--force", "x");
    assert.deepEqual(await fatesIn(clone, "x"), ["open"]);
  });

  it("is that of a branch that took a commit over from the main line", async () => {
    const clone = await startTeam();
    await clone.git("branch", "x");
    await clone.commit("a.txt", "a");
    await clone.commit("hotfix.txt", "hotfix");
    await clone.git("checkout", "--quiet", "x");
    await clone.git("cherry-pick", "main");
    await clone.git("commit", "--quiet", "--amend", "--no-edit", "--date", "2037-01-01T00:00:00Z");
    await clone.git("rebase", "--quiet", "--force-rebase", "--committer-date-is-author-date", "HEAD~1");
    await clone.git("checkout", "--quiet", "main");
    assert.deepEqual(await fatesIn(clone, "x"), ["open"]);
  });

  it("is that of a branch that only merged the main line, along or across", async () => {
    const clone = await startTeam();
    await clone.git("branch", "along");
    await clone.branch("across", "a.txt");
    const early = await clone.commit("m.txt", "m");
    await clone.git("merge", "--quiet", "--no-ff", "--message", "Release 2", "across");
    for (const [name, what] of [
      ["along", "main"],
      ["across", early],
    ] as const) {
      await clone.git("checkout", "--quiet", name);
      await clone.git("merge", "--quiet", "--no-ff", "--no-edit", what);
    }
    await clone.git("checkout", "--quiet", "main");
    assert.deepEqual(await fatesIn(clone, "along", "across"), ["open", "open"]);
  });

  it("is that of an empty commit, on both sides", async () => {
    const clone = await startTeam();
    for (const name of ["x", "main"]) {
      await clone.git("checkout", "--quiet", ...(name === "x" ? ["-b"] : []), name);
      await clone.git("commit", "--quiet", "--allow-empty", "--message", `start ${name}`);
    }
    assert.deepEqual(await fatesIn(clone, "x"), ["open"]);
  });
});

describe("a merge that shows nothing of the branch", () => {
  after(removeFolders);

  it("is one that took nothing of it, whether that is still there or not", async () => {
    const clone = await startTeam();
    await clone.commit("learning/x.uol.yaml", "question", "question: Why?\nbranches: [x]\n");
    await clone.branch("x", "a.txt");
    await clone.commit("later.txt", "later");
    await clone.git("merge", "--quiet", "--strategy=ours", "--no-edit", "x");
    await clone.push("main", "x");
    const second = await cloneAgain(clone);
    assert.deepEqual([await fatesIn(clone, "x"), await fatesIn(second, "x")], [["open"], ["open"]]);
    await clone.git("branch", "--quiet", "-D", "x");
    await clone.push(":x");
    await second.git("fetch", "--quiet", "--prune");
    assert.deepEqual([await fatesIn(clone, "x"), await fatesIn(second, "x")], [["gone"], ["gone"]]);
  });

  const losses: Readonly<Record<string, (clone: Clone) => Promise<unknown>>> = {
    "merged for show": (clone) => clone.git("merge", "--quiet", "--strategy=ours", "--no-edit", "y"),
    "taken back": async (clone) => {
      await clone.git("merge", "--quiet", "--no-ff", "--no-edit", "y");
      await clone.git("revert", "--no-edit", "--mainline", "1", "HEAD");
    },
  };
  for (const [said, lose] of Object.entries(losses)) {
    it(`is one into another branch that was ${said}, whether that is still there or not`, async () => {
      const clone = await startStacked();
      await lose(clone);
      assert.deepEqual(await fatesHereAndThere(clone), ["open", "open"]);
      await remove(clone);
      assert.deepEqual(await fatesHereAndThere(clone), ["gone", "gone"]);
    });
  }

  it("is not in doubt for one into another branch that was merged, and stays so when that is taken back and brought again", async () => {
    const clone = await startStacked();
    await clone.git("merge", "--quiet", "--no-ff", "--no-edit", "y");
    assert.deepEqual(await fatesHereAndThere(clone), ["merged by merge", "merged by merge"]);
    await clone.git("revert", "--no-edit", "--mainline", "1", "HEAD");
    await clone.git("revert", "--no-edit", "HEAD");
    await remove(clone);
    assert.deepEqual(await fatesHereAndThere(clone), ["merged by merge", "merged by merge"]);
  });

  it("is not in doubt for a branch whose commits were all picked before it was merged", async () => {
    const clone = await startTeam();
    await clone.branch("x", "a.txt", "b.txt");
    await clone.commit("later.txt", "later");
    await clone.git("cherry-pick", "main..x");
    await clone.git("merge", "--quiet", "--no-ff", "--no-edit", "x");
    await clone.push("main", "x");
    assert.deepEqual(await fatesHereAndThere(clone), ["merged by merge", "merged by merge"]);
    await remove(clone);
    assert.deepEqual(await fatesHereAndThere(clone), ["merged by merge", "merged by merge"]);
  });

  it("is one of an earlier branch of its name, where it only stands at what that was merged upon", async () => {
    const clone = await startTeam();
    await clone.branch("y", "a.txt");
    await clone.git("merge", "--quiet", "--no-ff", "--no-edit", "y");
    await clone.branch("x", "b.txt");
    await clone.git("merge", "--quiet", "--no-ff", "--no-edit", "x");
    await clone.git("branch", "--force", "x", "y");
    await clone.git("branch", "--quiet", "-D", "y");
    await clone.push("main", "x");
    assert.deepEqual(await fatesIn(clone, "x"), ["open"]);
    assert.deepEqual(await fatesIn(await cloneAgain(clone), "x"), ["open"]);
  });

  it("is not in doubt for a branch that somebody else has taken farther before it was merged", async () => {
    const clone = await startTeam();
    await clone.branch("x", "a.txt");
    await clone.push("x");
    await clone.git("checkout", "--quiet", "x");
    await clone.commit("b.txt", "more");
    await clone.git("checkout", "--quiet", "main");
    await clone.git("merge", "--quiet", "--no-ff", "--no-edit", "x");
    await clone.push("main");
    assert.deepEqual(await fatesIn(await cloneAgain(clone), "x"), ["merged by merge"]);
  });

  it("is a trailer on the main line in a second clone, where the unit has had another branch as well", async () => {
    const clone = await startTeam();
    await clone.git("checkout", "--quiet", "-b", "y");
    await clone.commit("a.txt", "a\n\nUnit-of-Learning: question");
    await clone.git("checkout", "--quiet", "main");
    await clone.git("merge", "--quiet", "--ff-only", "y");
    await clone.git("branch", "--quiet", "-D", "y");
    await clone.git("branch", "x");
    await clone.push("main", "x");
    const second = await cloneAgain(clone);
    const told = async (...names: readonly string[]): Promise<string> =>
      wordsOf(
        (
          await factsOf(
            second,
            names.map((name) => linkTo(name)),
          )
        ).fates["x"],
      );
    assert.equal(await told("x"), "merged by merge");
    assert.equal(await told("x", "y"), "open");
  });
});

describe("a merge that was taken back", () => {
  after(removeFolders);

  const ways: Readonly<Record<string, (clone: Clone) => Promise<unknown>>> = {
    merge: (clone) => clone.git("merge", "--quiet", "--no-ff", "--no-edit", "x"),
    squash: (clone) => squash(clone, "x"),
    rebase: (clone) => clone.git("cherry-pick", "x"),
  };
  for (const [how, merge] of Object.entries(ways)) {
    it(`is claimed no more, until its ${how} is brought again`, async () => {
      const clone = await startTeam();
      await clone.branch("x", "a.txt");
      await clone.commit("other.txt", "other");
      await merge(clone);
      await clone.git("revert", "--no-edit", ...(how === "merge" ? ["--mainline", "1"] : []), "HEAD");
      assert.deepEqual(await fatesIn(clone, "x"), ["open"]);
      await clone.git("revert", "--no-edit", "HEAD");
      assert.match((await fatesIn(clone, "x")).join(), /^merged by/);
    });
  }

  for (const [said, message] of [
    ["title", 'Revert "All of it (#1)" (#2)'],
    ["number", "Take it out (#2)\n\nReverts dana/shop#1"],
  ] as const) {
    it(`is known by its ${said}, where a host does not tell the commit`, async () => {
      const clone = await startTeam();
      await clone.branch("x", "a.txt");
      await squash(clone, "x");
      await clone.git("rm", "--quiet", "a.txt");
      await clone.git("commit", "--quiet", "--message", message);
      assert.deepEqual(await fatesIn(clone, "x"), ["open"]);
    });
  }

  it("is known where each of its commits was taken back by itself, and not where some were", async () => {
    const clone = await startTeam();
    await clone.commit("learning/x.uol.yaml", "question", "question: Why?\nbranches: [x]\n");
    await clone.branch("x", "a.txt", "b.txt");
    await clone.git("merge", "--quiet", "--no-ff", "--no-edit", "x");
    await clone.git("revert", "--no-edit", "x");
    await clone.push("main", "x");
    assert.deepEqual(await fatesHereAndThere(clone), ["merged by merge", "merged by merge"]);
    await clone.git("revert", "--no-edit", "x~1");
    assert.deepEqual(await fatesHereAndThere(clone), ["open", "open"]);
    await remove(clone);
    assert.deepEqual(await fatesHereAndThere(clone), ["gone", "gone"]);
    await clone.git("revert", "--no-edit", "HEAD");
    assert.deepEqual(await fatesHereAndThere(clone), ["merged by merge", "merged by merge"]);
  });

  it("leaves a later merge of the same title alone, and words that lead in a circle", async () => {
    const clone = await startTeam();
    await clone.branch("x", "a.txt");
    await clone.git("merge", "--quiet", "--no-ff", "--no-edit", "x");
    await clone.git("revert", "--no-edit", "--mainline", "1", "HEAD");
    await clone.git("checkout", "--quiet", "x");
    await clone.commit("b.txt", "once more");
    await clone.git("checkout", "--quiet", "main");
    await clone.git("merge", "--quiet", "--no-ff", "--no-edit", "x");
    await clone.git("commit", "--quiet", "--allow-empty", "--message", "One (#7)\n\nReverts dana/shop#8");
    await clone.git("commit", "--quiet", "--allow-empty", "--message", "Two (#8)\n\nReverts dana/shop#7");
    assert.deepEqual(await fatesIn(clone, "x"), ["merged by merge"]);
  });

  it("leaves a deleted branch gone", async () => {
    const clone = await startTeam();
    await clone.commit("learning/x.uol.yaml", "question", "question: Why?\nbranches: [x]\n");
    await clone.branch("x", "a.txt");
    await clone.git("merge", "--quiet", "--no-ff", "--no-edit", "x");
    await clone.git("revert", "--no-edit", "--mainline", "1", "HEAD");
    await clone.push("main");
    await clone.git("branch", "--quiet", "-D", "x");
    assert.deepEqual(await fatesIn(clone, "x"), ["gone"]);
  });
});
