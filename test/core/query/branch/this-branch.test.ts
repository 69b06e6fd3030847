import assert from "node:assert/strict";
import type { BranchFacts, BranchFate } from "../../../../src/core/repository/branch-facts.ts";
import { unanswered } from "../../../../src/core/history/unanswered.ts";
import type { BranchWorld } from "../../../../src/core/query/branch/branch-world.ts";
import { thisBranchInSlices, thisBranchOf, type ThisBranch } from "../../../../src/core/query/branch/this-branch.ts";
import { branchWorld, factsWith, workWith } from "../../kit/branch-worlds.ts";
import { committed, commitId } from "../../kit/committed.ts";
import { applyBranches } from "../../../../src/core/index/apply-branches.ts";
import { applyChanges } from "../../../../src/core/index/snapshot.ts";
import { provedSnapshot } from "../../kit/sealed.ts";
import { changeOf, snapshotOf, testRoot, type Files } from "../../kit/snapshots.ts";

const plan = `unit: a
hypothesis: At least 8% of users will buy.
metric: bought
threshold: at least 8%
baseline: 6.5%
window: { from: 2026-03-02, to: 2026-03-16 }
`;
const results = "results:\n  - { date: 2026-03-16, successes: 600, of: 5000 }\n";
const decision = "decision: { choice: stop, date: 2026-03-17, because: Too few came. }\npropagation: []\n";
const files: Files = {
  "a.uol.yaml": "title: Will they buy?\nbranches: [learn/a]\nappliesTo: [checkout]\n",
  "b.uol.yaml": "learn: Whether they stay.\n",
  "a1.experiment.yaml": plan,
};

function told(more: Partial<BranchWorld> = {}, some: Files = files): ThisBranch {
  return thisBranchOf(branchWorld(snapshotOf(some), more));
}

describe("thisBranchOf", () => {
  it("tells the unit of a link with its experiment and its bar", () => {
    const { branch, head, units, concerns } = told();
    assert.equal(branch, "learn/a");
    assert.equal(head, undefined);
    assert.deepEqual(concerns, []);
    assert.deepEqual(
      units.map(({ id, question, by }) => [id, question, by]),
      [["a", "Will they buy?", "link"]],
    );
    const [experiment] = units[0]?.experiments ?? [];
    assert.equal(experiment?.bar, "Bought: at least 8%. It was 6.5% before.");
    assert.equal(experiment?.card?.id, "a1");
  });

  it("tells units by trailers after those by link, each once, and none that is not there", () => {
    const { units } = told({ work: workWith({ units: ["b", "a", "gone", "b"] }) });
    assert.deepEqual(
      units.map(({ id, by }) => `${id} ${by}`),
      ["a link", "b trailer"],
    );
  });

  it("tells units by trailers where HEAD is detached", () => {
    const facts = factsWith({ head: { commit: "abcdef0123" } });
    const { branch, head, units } = told({ facts, work: workWith({ units: ["b"] }) });
    assert.equal(branch, undefined);
    assert.equal(head, "No branch is checked out (HEAD is at abcdef0). Check one out to work on its unit.");
    assert.deepEqual(
      units.map(({ id }) => id),
      ["b"],
    );
  });

  it("takes a unit of this repository before one of the same id elsewhere", () => {
    const elsewhere = changeOf("b.uol.yaml", "learn: Elsewhere.\n", "file:///api");
    const snapshot = applyChanges(snapshotOf(files), [elsewhere]);
    const { units } = thisBranchOf(branchWorld(snapshot, { branch: "x", work: workWith({ units: ["b"] }) }));
    assert.deepEqual(
      units.map(({ uri }) => uri),
      [`${testRoot}/b.uol.yaml`],
    );
  });

  const heads: readonly [facts: Partial<BranchFacts>, words: RegExp | undefined][] = [
    [{}, undefined],
    [{ head: { branch: "learn/a", commit: "c", doing: "rebase" } }, /^learn\/a is being rebased\./],
    [{ head: { commit: "c", doing: "merge" } }, /^A merge into HEAD is not finished\./],
    [{ head: { branch: "learn/a" } }, /^learn\/a has no commit yet\.$/],
    [{ head: { branch: "main", commit: "c" } }, /^main is the line that others are merged into\./],
  ];
  for (const [more, words] of heads) {
    it(`says ${words?.source ?? "nothing"} of ${JSON.stringify(more)}`, () => {
      const { head } = told({ facts: factsWith(more) });
      if (words) assert.match(head ?? "", words);
      else assert.equal(head, undefined);
    });
  }

  it("says that there is no main line", () => {
    const { mainLine: _, ...facts } = factsWith();
    assert.match(told({ facts }).head ?? "", /there is no main line/);
  });

  it("says of a branch that was named nothing of what is checked out instead", () => {
    assert.equal(told({ branch: "learn/a", facts: factsWith({ head: { commit: "c" } }) }).head, undefined);
  });

  it("says why git is silent, and what links tell all the same", () => {
    const { head, units } = told({
      branch: "learn/a",
      facts: unanswered("git-missing"),
      work: unanswered("git-missing"),
    });
    assert.match(head ?? "", /^Git was not found/);
    assert.equal(units.length, 1);
  });

  it("says why what the branch changed is not told, or not all of it, and nothing more where it is", () => {
    assert.equal(told().silence, undefined);
    assert.match(
      told({ work: unanswered("shallow") }).silence ?? "",
      /^What the branch changed cannot be told\. This clone/,
    );
    assert.match(told({ work: workWith({ isCut: true }) }).silence ?? "", /may be missing\.$/);
  });

  it("tells the last of several decisions, one without a day before all others", () => {
    const decided = (day: string): string => `${plan}decision: { choice: pivot${day} }\n`;
    const { units } = told(
      {},
      {
        ...files,
        "a1.experiment.yaml": decided(", date: 2026-03-05"),
        "a2.experiment.yaml": decided(", date: 2026-03-07"),
        "a3.experiment.yaml": decided(", date: 2026-03-06"),
        "a4.experiment.yaml": decided(""),
      },
    );
    assert.equal(units[0]?.decided?.experiment, "a2");
  });

  it("tells the decision and why", () => {
    const { units } = told({}, { ...files, "a1.experiment.yaml": plan + results + decision });
    assert.equal(units[0]?.decided?.words, "Stop on 17 Mar: Too few came.");
  });
});

describe("the learnings of a branch", () => {
  const learned = (insight: string, appliesTo: string, numbers: string): string =>
    `${plan}results:\n  - { date: 2026-03-16, ${numbers} }\n${decision}learnings:\n  - { insight: ${insight}, appliesTo: ${appliesTo} }\n`;
  const known: Files = {
    "a.uol.yaml": files["a.uol.yaml"] ?? "",
    "path.experiment.yaml": learned("Paths.", '{ paths: ["src/**"] }', "successes: 400, of: 5000"),
    "sure.experiment.yaml": learned("Sure.", '{ paths: ["src/b c/**"] }', "successes: 900, of: 5000"),
    "tag.experiment.yaml": learned("Tags.", "[checkout]", "successes: 900, of: 5000"),
    "odd.experiment.yaml": learned("Odd.", '{ paths: ["odd/a%20b.ts"] }', "successes: 900, of: 5000").replace(
      "unit: a",
      "",
    ),
    "far.experiment.yaml": learned("Far.", '{ paths: ["lib/**"] }', "successes: 900, of: 5000").replace("unit: a", ""),
  };
  const work = workWith({ files: ["src/a.ts", "src/b c/d.ts", "docs/a.md"] });

  it("are those of its files, the surest first, then those of its units", () => {
    const { learnings } = thisBranchOf(branchWorld(provedSnapshot(known), { work }));
    assert.deepEqual(
      learnings?.items.map(({ learning, why, files: count }) => [learning.insight, why, count]),
      [
        ["Sure.", "path src/b c/**, 1 file", 1],
        ["Paths.", "path src/**, 2 files", 2],
        ["Tags.", "tag checkout", 0],
      ],
    );
    assert.equal(learnings.more, 0);
  });

  it("are those of files whose names look like an address", () => {
    const odd = workWith({ files: ["odd/a%20b.ts"] });
    const { learnings } = thisBranchOf(branchWorld(provedSnapshot(known), { work: odd }));
    assert.equal(learnings?.items[0]?.learning.insight, "Odd.");
  });

  it("are not told before git has said what it changed", () => {
    const { work: _, ...world } = branchWorld(provedSnapshot(known));
    assert.equal(thisBranchOf(world).learnings, undefined);
  });

  it("are those of its units where git is silent", () => {
    const { learnings } = thisBranchOf(branchWorld(provedSnapshot(known), { work: unanswered("git-missing") }));
    assert.equal(learnings?.items.length, 3);
    assert.deepEqual(new Set(learnings.items.map((item) => item.files)), new Set([0]));
  });

  it("are at most twenty, and the others are counted", () => {
    const many = Object.fromEntries(
      Array.from({ length: 25 }, (_, at) => [
        `e${at}.experiment.yaml`,
        learned(`Learning ${at}.`, '{ paths: ["src/**"] }', "successes: 900, of: 5000"),
      ]),
    );
    const { learnings } = thisBranchOf(branchWorld(snapshotOf({ ...files, ...many }), { work }));
    assert.equal(learnings?.items.length, 20);
    assert.equal(learnings.more, 5);
  });

  it("can be looked for with a pause after each file, and after each of ours that it is held against", () => {
    const sliced = thisBranchInSlices(branchWorld(provedSnapshot(known), { work }));
    let pauses = 0;
    while (sliced.next().done !== true) pauses++;
    assert.equal(pauses, 3 + 3 * 4 + 3);
  });
});

describe("the concerns of a branch", () => {
  const unit = files["a.uol.yaml"] ?? "";
  /** What is asked of a branch whose experiment was committed in steps, of which the last ones are its own. */
  function concernsOf(versions: readonly string[], own: number, now = versions.at(-1) ?? ""): readonly string[] {
    const dated = versions.map((text, at) => ({ date: `2026-02-0${at + 1}`, text }));
    const snapshot = applyChanges(committed("a1.experiment.yaml", now, dated), [changeOf("a.uol.yaml", unit)]);
    const commits = Array.from({ length: own }, (_, at) => commitId(versions.length - at));
    const { concerns } = thisBranchOf(branchWorld(snapshot, { work: workWith({ commits }) }));
    return concerns.map(({ what, sentence }) => `${what}: ${sentence}`);
  }

  const rows: readonly [name: string, concerns: readonly string[], found: readonly string[]][] = [
    ["a plan on the main line", concernsOf([plan], 0), []],
    [
      "a plan on the branch alone",
      concernsOf([plan], 1),
      ["merge-plan: The plan of a1 is not on main yet. Merge the plan first."],
    ],
    [
      "a plan and its result on the branch",
      concernsOf([plan, plan + results], 2),
      [
        "split: The plan of a1 and its first result are both new in this branch, so a squash merge leaves nothing to prove. Merge the plan into main first, in a pull request of its own.",
      ],
    ],
    ["a result on the branch, its plan on the main line", concernsOf([plan, plan + results], 1), []],
    ["what is decided", concernsOf([plan, plan + results + decision], 2), []],
    [
      "a plan that is not committed",
      concernsOf([], 0, plan),
      ["commit-plan: The plan of a1 is not committed. Commit it before the first result."],
    ],
    [
      "a plan that was changed since its commit",
      concernsOf([plan], 0, plan.replace("at least 8%", "at least 9%")),
      ["commit-plan: The plan of a1 was changed and not committed. Commit it before the first result."],
    ],
    ["a draft", concernsOf(["unit: a\nhypothesis: They buy.\n"], 1), []],
  ];
  for (const [name, concerns, found] of rows) {
    it(`of ${name} are ${found[0]?.split(":")[0] ?? "none"}`, () => assert.deepEqual(concerns, found));
  }

  const commit = { commit: "c", date: "2026-03-12", by: "dana" };
  const merged: BranchFate = { is: "merged", how: "squash", commit };
  function ofFate(fate: BranchFate, some: Files = files): readonly string[] {
    const facts = factsWith({ fates: { "learn/a": fate } });
    return told({ facts }, some).concerns.map(({ sentence }) => sentence);
  }

  it("say that it is merged and undecided", () => {
    const words = "This branch was merged 12 Mar by squash, and a is undecided. Decide what follows.";
    assert.deepEqual(ofFate(merged), [words]);
  });

  it("say so of what the unit knows of its branch where git was not asked again", () => {
    const fates = { "learn/a": merged };
    const known = applyBranches(snapshotOf(files), [testRoot], new Map([[testRoot, factsWith({ fates })]]));
    assert.equal(thisBranchOf(branchWorld(known)).concerns[0]?.what, "decide");
  });

  it("say that it is merged and was never tested", () => {
    const words =
      "This branch was merged 12 Mar by squash, and a is not tested. Test its question, or say what you know.";
    assert.deepEqual(ofFate(merged, { "a.uol.yaml": unit }), [words]);
  });

  it("are silent about a merged branch that is decided", () => {
    assert.deepEqual(ofFate(merged, { ...files, "a1.experiment.yaml": plan + results + decision }), []);
  });

  it("say that more is built than the method needs", () => {
    const place = { name: "learn/a", isLocal: true, remotes: [] };
    const some = { ...files, "a1.experiment.yaml": `${plan}method: interview\n` };
    assert.deepEqual(ofFate({ is: "open", place, lines: 201 }, some), [
      "a1: this branch changes 201 lines, and an interview needs at most 200. See whether less would answer the question, or name the method that this has become.",
    ]);
    assert.deepEqual(ofFate({ is: "open", place, lines: 200 }, some), []);
    assert.deepEqual(ofFate({ is: "open", place, lines: 5000 }), []);
    const dearer = { ...some, "a2.experiment.yaml": `${plan}method: simulation\n` };
    assert.deepEqual(ofFate({ is: "open", place, lines: 201 }, dearer), []);
  });
});
