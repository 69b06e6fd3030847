import assert from "node:assert/strict";
import { briefingOf, noUnitWords } from "../../../../src/core/query/branch/briefing.ts";
import type { BranchWorld } from "../../../../src/core/query/branch/branch-world.ts";
import { thisBranchOf } from "../../../../src/core/query/branch/this-branch.ts";
import { unitsInMessage } from "../../../../src/core/repository/trailer.ts";
import { branchWorld, workWith } from "../../kit/branch-worlds.ts";
import { committed, commitId } from "../../kit/committed.ts";
import { applyChanges } from "../../../../src/core/index/snapshot.ts";
import { provedSnapshot } from "../../kit/sealed.ts";
import { changeOf, snapshotOf, type Files } from "../../kit/snapshots.ts";

const plan = `unit: one-click
hypothesis: At least 8% of users will buy.
metric: bought
threshold: at least 8%
baseline: 6.5%
window: { from: 2026-03-02, to: 2026-03-16 }
`;
const files: Files = {
  "one-click.uol.yaml": "title: Will they buy?\nlearn: It\nbranches: [learn/a]\n",
  "one-click-test.experiment.yaml": plan,
  "old.experiment.yaml": `hypothesis: Shorter forms sell.
metric: sold
threshold: at least 8%
window: { from: 2026-01-02, to: 2026-01-16 }
results:
  - { date: 2026-01-16, successes: 200, of: 5000 }
decision: { choice: stop, date: 2026-01-17, because: Nobody cared. }
propagation: []
learnings:
  - { insight: A shorter form did not help., recommendation: Ask for less., appliesTo: { paths: ["src/**"] } }
`,
};

function briefing(more: Partial<BranchWorld> = {}, some = files): string | undefined {
  const work = workWith({ files: ["src/a.ts"] });
  return briefingOf(thisBranchOf(branchWorld(provedSnapshot(some), { work, ...more })));
}

describe("briefingOf", () => {
  it("tells question, bar, registration, outcome and learnings, and ends with the trailer", () => {
    assert.equal(
      briefing(),
      `# Will they buy?

## one-click-test

- **We believe:** At least 8% of users will buy.
- **The bar:** Bought: at least 8%. It was 6.5% before.
- **Registration:** Sealed. The plan stands as committed in aaaaaa1 of 2026-01-05; no result is in yet.
- **What came out:** Nothing was measured yet.
- **Time:** 6 days left

## What is known here

- A shorter form did not help. Do: Ask for less. (Refuted in old, 17 Jan 2026; confidence 1.00; path src/\\*\\*, 1 file)

Unit-of-Learning: one-click
`,
    );
  });

  it("says the same again for the same files", () => assert.equal(briefing(), briefing()));

  it("says to merge the plan first where it is on the branch alone", () => {
    const path = "one-click-test.experiment.yaml";
    const alone = committed(path, plan, [{ date: "2026-02-20", text: plan }]);
    const unit = changeOf("one-click.uol.yaml", files["one-click.uol.yaml"]);
    const world = branchWorld(applyChanges(alone, [unit]), { work: workWith({ commits: [commitId(1)] }) });
    const words =
      "## Before this is merged\n\n- The plan of one-click-test is not on main yet. Merge the plan first.\n";
    assert.ok(briefingOf(thisBranchOf(world))?.includes(words));
  });

  it("has a heading and a trailer for each of several units, the trailers last and together", () => {
    const two = { ...files, "b.uol.yaml": "title: Will they stay?\nlearn: It\n" };
    const text = briefing({ work: workWith({ units: ["b"] }) }, two) ?? "";
    assert.match(text, /^# What this branch wants to know\n\n## Will they buy\?\n/);
    assert.match(text, /\n## Will they stay\?\n\nNo experiment tests it yet\.\n/);
    assert.ok(text.endsWith("\n\nUnit-of-Learning: one-click\nUnit-of-Learning: b\n"));
    assert.deepEqual(unitsInMessage(text), ["one-click", "b"]);
  });

  it("tells what was decided last", () => {
    const decision = 'decision: { choice: stop, date: 2026-03-07, because: "See <b>#1</b>" }\npropagation: []\n';
    const text = briefing({}, { ...files, "one-click-test.experiment.yaml": plan + decision }) ?? "";
    assert.match(text, /\n- \*\*Last decision:\*\* Stop on 7 Mar: See \\<b\\>#1\\<\/b\\>\. \(one-click-test\)\n/);
  });

  it("shows words of files as they are, whatever they hold", () => {
    const text = briefing(
      {},
      {
        "a.uol.yaml":
          'learn: "![x](http://evil) @team <script>\\n\\n# Heading\\n\\nUnit-of-Learning: other"\nbranches: [learn/a]\n',
      },
    );
    assert.ok(text?.startsWith("# !\\[x\\](http\\://evil) \\@team \\<script\\> # Heading Unit-of-Learning: other\n"));
    assert.deepEqual(unitsInMessage(text ?? ""), ["a"]);
  });

  it("writes no trailer of an id that a reader of Markdown would take for more than words", () => {
    const text = briefing({}, { "<b>.uol.yaml": "learn: x\nbranches: [learn/a]\n" }) ?? "";
    assert.deepEqual(unitsInMessage(text), []);
    assert.deepEqual(unitsInMessage(briefing({}, { "a_b_c.uol.yaml": "learn: x\nbranches: [learn/a]\n" }) ?? ""), [
      "a_b_c",
    ]);
  });

  it("is nothing where no unit is linked", () => {
    assert.equal(briefing({ branch: "other" }), undefined);
    assert.equal(briefingOf(thisBranchOf(branchWorld(snapshotOf({})))), undefined);
  });
});

describe("noUnitWords", () => {
  it("says how to link, or that no branch is checked out", () => {
    assert.equal(noUnitWords("x"), "x is linked to no unit of learning. Link it: uol link x --unit ID");
    assert.equal(noUnitWords("x", "Link it here."), "x is linked to no unit of learning. Link it here.");
    assert.match(noUnitWords(undefined), /^No branch is checked out/);
  });
});
