import assert from "node:assert/strict";
import { heldClaims, type Claim } from "../../../../src/core/repository/fate/claims.ts";
import { ownWorkOf } from "../../../../src/core/repository/fate/own-work.ts";
import { emptyStanding, endsOf, standingOfLeft } from "../../../../src/core/repository/fate/standing-of.ts";
import type { MergedStanding } from "../../../../src/core/repository/fate/standing.ts";
import { twinsOf } from "../../../../src/core/repository/fate/twins.ts";
import { branchAt, logCommit } from "./kit/commit.ts";

function claimOf(by: MergedStanding["by"], hasSiblings = false): Claim {
  return { branch: branchAt("x", "t"), standing: { how: "merge", by, commit: logCommit("m") }, hasSiblings };
}

/** Whether a claim holds for a branch that git logged to have, or not to have, work of its own. */
function holds(claim: Claim, isOwn?: boolean): boolean {
  const works = new Map(isOwn === undefined ? [] : [["x", isOwn]]);
  return heldClaims([claim], { reverts: new Map(), twins: new Map(), works }).has(claim.branch);
}

describe("what is claimed of a branch that seems to be merged", () => {
  it("holds by its name, whatever git logged here", () => {
    assert.deepEqual([holds(claimOf("name"), false), holds(claimOf("name"))], [true, true]);
  });

  for (const by of ["tip", "content", "line"] as const) {
    it(`does not hold by its ${by} where it never had a commit of its own here`, () => {
      assert.deepEqual([holds(claimOf(by), false), holds(claimOf(by), true), holds(claimOf(by))], [false, true, true]);
    });
  }

  it("does not hold by a trailer that may be about another branch of its unit, but where its work was seen", () => {
    assert.deepEqual([holds(claimOf("line", true)), holds(claimOf("line", true), true)], [false, true]);
  });

  it("does not hold where another branch stands in the same place, unless that is known to be empty", () => {
    const [one, other] = [branchAt("x", "t", false), branchAt("y", "t")];
    const world = {
      branches: new Map([
        ["x", one],
        ["y", other],
      ]),
    };
    const twins = twinsOf([one], world);
    const claim: Claim = { ...claimOf("content"), branch: one };
    const held = (works: ReadonlyMap<string, boolean>): boolean =>
      heldClaims([claim], { reverts: new Map(), twins, works }).has(one);
    assert.deepEqual(
      [held(new Map()), held(new Map([["y", true]])), held(new Map([["y", false]]))],
      [false, false, true],
    );
  });
});

describe("ownWorkOf", () => {
  it("tells a commit from having been made to stand where others were", () => {
    const move = (subject: string): boolean | undefined =>
      ownWorkOf([{ name: "x", id: "t", subject }], ["origin"]).get("x");
    assert.equal(move("commit: Work"), true);
    assert.equal(move("branch: Created from refs/remotes/origin/x"), true);
    assert.equal(move("pull origin x: Fast-forward"), true);
    for (const subject of [
      "branch: Created from main",
      "branch: Created from learn/x",
      "reset: moving to y",
      "merge y: Fast-forward",
      "rebase (finish): refs/heads/x onto t",
    ]) {
      assert.equal(move(subject), false, subject);
    }
    assert.equal(ownWorkOf([], []).get("x"), undefined);
  });
});

describe("how a branch stands in several places", () => {
  const work = { bases: ["base"], isCut: false };
  const own = new Map([
    ["here", { ...work, commits: [logCommit("here"), logCommit("there")] }],
    ["there", { ...work, commits: [logCommit("there")] }],
    ["fork", { ...work, commits: [logCommit("fork")] }],
  ]);
  const merged: MergedStanding = { how: "squash", by: "content", commit: logCommit("m") };
  const facts = { own, bases: new Map([["here", "base"]]), byContent: new Map([["here", merged]]) };

  it("is told by those that no other place holds, and merged when all of them are", () => {
    assert.deepEqual(endsOf(["here", "there"], facts), ["here"]);
    assert.equal(standingOfLeft(["here"], facts), merged);
    assert.deepEqual(endsOf(["here", "fork"], facts), ["here", "fork"]);
    assert.deepEqual(standingOfLeft(["here", "fork"], facts), { tip: "here", base: "base" });
  });

  it("is not told where the clone lacks contents, and is open where there is nothing of its own", () => {
    assert.equal(standingOfLeft(["here"], { ...facts, byContent: undefined }), undefined);
    assert.deepEqual(emptyStanding(["t"]), { tip: "t", base: "t" });
  });
});
