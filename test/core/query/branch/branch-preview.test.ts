import assert from "node:assert/strict";
import { previewBranch, type KnownBranches } from "../../../../src/core/query/branch/branch-preview.ts";

const known: KnownBranches = {
  head: { branch: "main", commit: "1a2b3c4d5e" },
  branches: [
    { name: "feature", isLocal: false, remotes: ["origin"] },
    { name: "learn/away", isLocal: true, remotes: [], worktree: "/work/shop-away" },
    { name: "learn/both", isLocal: true, remotes: ["origin"] },
    { name: "learn/far", isLocal: false, remotes: ["origin"] },
    { name: "learn/forks", isLocal: false, remotes: ["fork", "origin"] },
    { name: "learn/shared", isLocal: true, remotes: [] },
    { name: "main", isLocal: true, remotes: ["origin"] },
  ],
  othersOf: (branch) => (branch === "learn/shared" ? ["one-click", "returns"] : []),
};

describe("previewBranch", () => {
  const rows: readonly [name: string, does: string, sentence: string][] = [
    ["learn/x", "create", "Creates learn/x from main."],
    ["learn/both", "check-out", "learn/both exists: it will be checked out and linked."],
    ["main", "stay", "main is checked out: it will be linked."],
    ["learn/far", "take-from-remote", "learn/far is on origin: it will be checked out from there."],
    ["learn/forks", "take-from-remote", "learn/forks is on fork and origin: it will be checked out from origin."],
    [
      "learn/away",
      "open-worktree",
      "learn/away is checked out in the worktree /work/shop-away: it will be linked there.",
    ],
    [
      "learn/shared",
      "check-out",
      "learn/shared exists: it will be checked out and linked. It is linked to one-click and returns as well.",
    ],
    ["learn", "refuse", "learn cannot be beside learn/away: git keeps both in one place. Choose another name."],
    ["main/x", "refuse", "main/x cannot be beside main: git keeps both in one place. Choose another name."],
    ["a b", "refuse", "Leave out spaces."],
    ["", "refuse", "Write a name for the branch."],
  ];
  for (const [name, does, sentence] of rows) {
    it(`says of ${name || "nothing"}: ${sentence}`, () => {
      const preview = previewBranch(name, known);
      assert.deepEqual([preview.does.type, preview.sentence], [does, sentence]);
      assert.equal(preview.isDoubtful ?? false, false);
    });
  }

  it("takes a branch that is there, however long its name is", () => {
    const name = `learn/${"x".repeat(100)}`;
    const branches = [...known.branches, { name, isLocal: true, remotes: [] }];
    assert.equal(previewBranch(name, { ...known, branches }).does.type, "check-out");
    assert.equal(previewBranch(name, known).does.type, "refuse");
  });

  const doubtful: readonly [name: string, words: RegExp][] = [
    ["learn/FAR", /learn\/far differs by capitals only/],
    ["feature/x", /origin has the branch feature, so feature\/x could not be pushed there/],
  ];
  for (const [name, words] of doubtful) {
    it(`creates ${name}, and doubts it`, () => {
      const { does, sentence, isDoubtful } = previewBranch(name, known);
      assert.equal(does.type, "create");
      assert.equal(isDoubtful, true);
      assert.match(sentence, words);
    });
  }

  it("names the commit where no branch is checked out", () => {
    const detached = { ...known, head: { commit: "1a2b3c4d5e" } };
    const { sentence } = previewBranch("learn/x", detached);
    assert.equal(sentence, "Creates learn/x from the commit 1a2b3c4, which is checked out.");
  });

  it("says before the first commit that the branch of it goes", () => {
    const unborn = { ...known, head: { branch: "main" }, branches: [] };
    const { does, sentence, isDoubtful } = previewBranch("learn/x", unborn);
    assert.equal(does.type, "create");
    assert.equal(sentence, "There is no commit yet, so learn/x takes the place of main.");
    assert.equal(isDoubtful, true);
    const stays = previewBranch("main", unborn);
    assert.deepEqual(stays, { does: { type: "stay" }, sentence: "main is checked out: it will be linked." });
  });
});
