import assert from "node:assert/strict";
import { fateByMerges } from "../../../../src/core/repository/fate/fate-by-merges.ts";
import { holdsAlready } from "../../../../src/core/repository/fate/holds-already.ts";
import { isCarried } from "../../../../src/core/repository/fate/is-carried.ts";
import { isEmptyMerge } from "../../../../src/core/repository/fate/is-empty-merge.ts";
import { findForward, mergeCandidatesOf } from "../../../../src/core/repository/fate/merged-by-ancestry.ts";
import { isReverted, revertsOf } from "../../../../src/core/repository/fate/reverts.ts";
import { changed, logCommit } from "./kit/commit.ts";

const merge = (commit: string, message: string, ...parents: readonly string[]): ReturnType<typeof logCommit> =>
  logCommit(commit, { message, parents });

describe("the merges that may have taken a branch in", () => {
  const branch = { name: "x", units: ["q"], tip: "t" };
  const told = (...merges: readonly ReturnType<typeof logCommit>[]): readonly string[] =>
    mergeCandidatesOf(merges, branch).map(
      ({ standing: { commit, by }, isSure }) => `${commit.commit} ${by}${isSure ? "" : "?"}`,
    );

  it("are those that name it, and one without names that took in exactly its tip", () => {
    const all = [merge("a", "Release 2", "m", "t"), merge("b", "Merge branch 'x'", "m", "s")];
    assert.deepEqual(told(...all), ["b name?", "a tip"]);
    assert.deepEqual(told(merge("c", "Merge branch 'x'", "m", "t")), ["c name"]);
  });

  it("are none that name another branch, or have its tip before them", () => {
    assert.deepEqual(told(merge("a", "Merge branch 'y'", "m", "t"), merge("b", "Release 2", "t", "m")), []);
  });
});

describe("a last commit on the main line", () => {
  const own = { message: "Work\n\nUnit-of-Learning: Q", changes: [{ path: "a.ts", to: "" }] };

  it("is the end of a branch only by a trailer of its unit, upon more than files of ours", () => {
    assert.equal(findForward(logCommit("a", own), ["q"])?.by, "line");
    assert.equal(findForward(logCommit("a", own), ["other"]), undefined);
    const plan = [{ path: "learning/q.uol.yaml", to: "" }];
    assert.equal(findForward(logCommit("a", { ...own, changes: plan }), ["q"]), undefined);
  });

  it("is where another branch ended, if it is a merge or a squash", () => {
    assert.equal(findForward(logCommit("a", { ...own, parents: ["p", "r"] }), ["q"]), undefined);
    assert.equal(
      findForward(logCommit("a", { ...own, message: own.message.replace("Work", "Work (#1)") }), ["q"]),
      undefined,
    );
  });
});

describe("a merge", () => {
  it("is empty where its files are those of its first parent, as far as both are known", () => {
    const one = merge("a", "Merge branch 'x'", "m", "t");
    const trees = (...pairs: readonly (readonly [string, string])[]): boolean => isEmptyMerge(one, new Map(pairs));
    assert.deepEqual(
      [trees(["a", "1"], ["m", "1"]), trees(["a", "2"], ["m", "1"]), trees(["m", "1"])],
      [true, false, false],
    );
  });

  it("left nothing to take where its first side had made all changes of the other, and others", () => {
    const [one, other] = [changed("a.txt", "1", "2"), changed("b.txt", "1", "2")];
    assert.deepEqual(
      [holdsAlready([one, other], [one]), holdsAlready([one], [one, other]), holdsAlready([one], [])],
      [true, false, false],
    );
    assert.equal(holdsAlready([changed("a.txt", "1", "3")], [one]), false);
  });

  it("is carried along by merges that keep what they join, and by commits upon it", () => {
    const [upon, outer] = [logCommit("u", { parents: ["a"] }), merge("o", "Merge branch 'y'", "m", "u")];
    assert.equal(isCarried("a", "o", [upon, outer], new Set()), true);
    assert.equal(isCarried("a", "o", [upon, outer], new Set([outer])), false);
    assert.equal(isCarried("a", "o", [outer], new Set()), false, "where nothing leads there");
    const around = merge("o", "Merge branch 'y'", "u", "m");
    assert.equal(isCarried("a", "o", [upon, around], new Set([around])), true, "by its first side");
  });

  it("is taken back by its id, and brought again by a revert of that", () => {
    const one = merge("a".repeat(40), "Merge branch 'x'", "m", "t");
    const back = logCommit("b".repeat(40), { message: `Revert\n\nThis reverts commit ${one.commit}.`, seconds: 2 });
    const again = logCommit("c".repeat(40), { message: `Again\n\nThis reverts commit ${back.commit}.`, seconds: 3 });
    assert.equal(isReverted(one, revertsOf([back])), true);
    assert.equal(isReverted(one, revertsOf([again, back])), false);
  });

  it("tells of a branch that is gone, as one of several where more name it, and not where it was taken back", () => {
    const [later, earlier] = [merge("b", "Merge branch 'x'", "a", "t"), merge("a", "Merge branch 'x'", "m", "s")];
    const commit = { commit: "b", date: "2026-03-03", by: "Dana" };
    assert.deepEqual(fateByMerges([later, earlier], new Map()), { is: "merged", how: "merge", commit, merges: 2 });
    assert.deepEqual(fateByMerges([later], new Map()), { is: "merged", how: "merge", commit });
    assert.equal(fateByMerges([later, earlier], new Map([["b", [logCommit("r")]]])), undefined);
    assert.equal(fateByMerges([], new Map()), undefined);
  });
});
