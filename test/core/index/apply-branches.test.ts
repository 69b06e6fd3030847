import assert from "node:assert/strict";
import { unanswered } from "../../../src/core/history/unanswered.ts";
import { applyBranches } from "../../../src/core/index/apply-branches.ts";
import { branchQuestionsOf } from "../../../src/core/index/branch-questions.ts";
import { applyChanges, type Snapshot } from "../../../src/core/index/snapshot.ts";
import type { BranchFacts, BranchFate } from "../../../src/core/repository/branch-facts.ts";
import { changeOf, snapshotOf, testRoot } from "../kit/snapshots.ts";

const inner = `${testRoot}/shop-web`;
const folders = [testRoot, inner];
const files = {
  "guests.uol.yaml": "learn: a\nbranches: [learn/guests, { repo: app, branch: learn/guests }]\n",
  "gifts.uol.yaml": "learn: b\nbranches: [learn/guests]\n",
  "shop-web/tours.uol.yaml": "learn: c\nbranches: [learn/tours]\n",
  "shop-web/plain.uol.yaml": "learn: d\n",
};
const gone: BranchFate = { is: "gone" };

function factsOf(fates: BranchFacts["fates"]): BranchFacts {
  return { repository: "shop", head: {}, branches: [], fates };
}

function fatesIn(snapshot: Snapshot, path: string): BranchFacts["fates"] | undefined {
  return snapshot.entries.get(`${testRoot}/${path}`)?.fates;
}

describe("branchQuestionsOf", () => {
  it("asks the innermost folder for plain names, and every folder for those with a repository", () => {
    const questions = branchQuestionsOf(snapshotOf(files), folders).map(({ folder, links }) => [
      folder,
      links.map(({ repo = "", branch, units }) => [repo, branch, ...units]),
    ]);
    assert.deepEqual(questions, [
      [
        testRoot,
        [
          ["", "learn/guests", "gifts", "guests"],
          ["app", "learn/guests", "guests"],
        ],
      ],
      [
        inner,
        [
          ["app", "learn/guests", "guests"],
          ["", "learn/tours", "tours"],
        ],
      ],
    ]);
  });

  it("asks nobody where no unit has a branch", () => {
    assert.deepEqual(branchQuestionsOf(snapshotOf({ "a.uol.yaml": "learn: a\nbranches: []\n" }), folders), []);
  });

  for (const [plan, isMeasured] of [
    ["method: interview", true],
    ["method: prototype", true],
    ["method: ab-test", false],
    ["hypothesis: x", false],
    ["method: interview\ndecision: { choice: stop }", false],
  ] as const) {
    it(`${isMeasured ? "has" : "does not have"} the changed lines counted for ${plan.replace("\n", ", ")}`, () => {
      const snapshot = snapshotOf({ ...files, "a.experiment.yaml": `unit: gifts\n${plan}\n` });
      const links = branchQuestionsOf(snapshot, folders)[0]?.links;
      assert.deepEqual(
        links?.map((link) => link.isMeasured),
        [isMeasured, false],
      );
    });
  }
});

describe("applyBranches", () => {
  const answers = new Map([
    [testRoot, factsOf({ "learn/guests": gone, "learn/tours": gone })],
    [inner, factsOf({ "app:learn/guests": gone })],
  ]);

  it("tells each unit what became of the branches that it names", () => {
    const snapshot = applyBranches(snapshotOf(files), folders, answers);
    assert.deepEqual(fatesIn(snapshot, "guests.uol.yaml"), { "learn/guests": gone, "app:learn/guests": gone });
    assert.deepEqual(fatesIn(snapshot, "gifts.uol.yaml"), { "learn/guests": gone });
    assert.equal(fatesIn(snapshot, "shop-web/tours.uol.yaml"), undefined, "another repository was asked");
  });

  it("leaves everything as it is where nothing else is said", () => {
    const snapshot = applyBranches(snapshotOf(files), folders, answers);
    assert.equal(applyBranches(snapshot, folders, answers), snapshot);
    assert.equal(
      applyBranches(snapshot, folders, new Map()),
      snapshot,
      "a folder that is not asked yet keeps its answer",
    );
  });

  it("forgets what nobody asks any more, and what git cannot say any more", () => {
    const before = applyBranches(snapshotOf(files), folders, answers);
    const edited = applyChanges(before, [changeOf("guests.uol.yaml", "learn: a\nbranches: [learn/guests]\n")]);
    assert.deepEqual(fatesIn(applyBranches(edited, folders, answers), "guests.uol.yaml"), { "learn/guests": gone });
    const silent = new Map(folders.map((folder) => [folder, unanswered("git-missing")]));
    const after = applyBranches(before, folders, silent);
    assert.equal("fates" in (after.entries.get(`${testRoot}/gifts.uol.yaml`) ?? {}), false);
  });
});
