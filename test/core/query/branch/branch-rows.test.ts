import assert from "node:assert/strict";
import { runThrough } from "../../../../src/core/base/sliced.ts";
import { applyBranches } from "../../../../src/core/index/apply-branches.ts";
import type { Snapshot } from "../../../../src/core/index/snapshot.ts";
import { branchRowsOf, needyBranchesInSlices } from "../../../../src/core/query/branch/branch-rows.ts";
import type { BranchFate, BranchPlace, MergedHow } from "../../../../src/core/repository/branch-facts.ts";
import { branchWorld, factsWith } from "../../kit/branch-worlds.ts";
import { snapshotOf, testRoot, type Files } from "../../kit/snapshots.ts";

const plan = "unit: a\nhypothesis: At least 8% of users will buy.\nmetric: bought\nthreshold: at least 8%\n";
const results = "results:\n  - { date: 2026-03-06, successes: 600, of: 5000 }\n";
const decided = `${plan}${results}decision: { choice: stop, date: 2026-03-07 }\n`;
const place: BranchPlace = { name: "learn/a", isLocal: true, remotes: ["origin"] };

function merged(how: MergedHow, date = "2026-03-05"): BranchFate {
  return { is: "merged", how, commit: { commit: "c", date, by: "dana" } };
}

function withFates(files: Files, fates: Readonly<Record<string, BranchFate>>): Snapshot {
  return applyBranches(snapshotOf(files), [testRoot], new Map([[testRoot, factsWith({ fates })]]));
}

describe("branchRowsOf", () => {
  const unit = "learn: a\nbranches: [learn/a]\n";
  const rows: readonly [fate: BranchFate, experiments: readonly string[], words: string, needs: string | undefined][] =
    [
      [{ is: "open", place }, [plan], "open", undefined],
      [{ is: "open", place: { ...place, worktree: "/else" } }, [], "in another worktree", undefined],
      [{ is: "open", place: { ...place, isLocal: false } }, [], "on origin only", undefined],
      [{ is: "open", place: { ...place, isUpstreamGone: true } }, [], "deleted on the remote, still here", undefined],
      [merged("merge"), [plan], "merged 5 Mar, undecided", "decision"],
      [merged("squash", "2025-12-05"), [plan], "merged 5 Dec 2025 by squash, undecided", "decision"],
      [merged("rebase"), [], "merged 5 Mar by rebase, never tested", "decision"],
      [merged("trailer"), [decided], "merged 5 Mar, as a commit with its trailer shows", undefined],
      [merged("merge"), [decided, plan], "merged 5 Mar, undecided", "decision"],
      [{ is: "gone" }, [], "deleted without a memo", "memo"],
      [{ is: "gone" }, [plan + results], "deleted without a memo", "memo"],
      [{ is: "gone" }, [`${plan}${results}memo: It works.\n`], "deleted", undefined],
      [{ is: "gone" }, [decided, plan], "deleted", undefined],
      [{ is: "renamed", to: "learn/x", place }, [plan], "renamed to learn/x", "new-name"],
      [{ is: "unknown", sentence: "This clone is shallow." }, [plan], "This clone is shallow.", undefined],
    ];
  for (const [fate, experiments, words, needs] of rows) {
    it(`says “${words}”${needs === undefined ? "" : ` and wants a ${needs}`} with ${experiments.length} experiments`, () => {
      const files = Object.fromEntries(experiments.map((text, at) => [`e${at}.experiment.yaml`, text]));
      const snapshot = withFates({ "a.uol.yaml": unit, ...files }, { "learn/a": fate });
      const [row, ...others] = branchRowsOf(branchWorld(snapshot));
      const needy = runThrough(needyBranchesInSlices(branchWorld(snapshot)));
      assert.deepEqual(needy, row?.needs === undefined ? [] : [row]);
      assert.deepEqual(others, []);
      assert.deepEqual([row?.words, row?.needs], [words, needs]);
    });
  }

  it("has those that need a word first, then goes by name", () => {
    const snapshot = withFates(
      {
        "a.uol.yaml": "learn: a\nbranches: [x, { repo: shop, branch: new }, new]\n",
        "b.uol.yaml": "learn: b\nbranches: [gone, merged, renamed, x]\n",
      },
      {
        x: { is: "open", place },
        gone: { is: "gone" },
        merged: merged("merge"),
        renamed: { is: "renamed", to: "y", place },
      },
    );
    assert.deepEqual(
      branchRowsOf(branchWorld(snapshot)).map(({ name, unit: id }) => `${name} of ${id}`),
      ["merged of b", "gone of b", "renamed of b", "new of a", "shop:new of a", "x of a", "x of b"],
    );
  });

  it("says nothing of a branch as long as git was not asked", () => {
    const [row] = branchRowsOf(branchWorld(snapshotOf({ "a.uol.yaml": unit })));
    assert.equal(row?.words, "");
    assert.equal(row.fate, undefined);
    assert.equal(row.needs, undefined);
  });
});
