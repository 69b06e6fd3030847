import assert from "node:assert/strict";
import { buildCards } from "../../../src/core/query/build-cards.ts";
import { deadlineWords } from "../../../src/core/query/card-words.ts";
import type { Owed } from "../../../src/core/query/card.ts";
import type { BranchFate } from "../../../src/core/repository/branch-facts.ts";
import { withRepository } from "../kit/examples.ts";
import { snapshotOf, testRoot, testToday, type Files } from "../kit/snapshots.ts";

const mergedOn = (date: string): BranchFate => ({
  is: "merged",
  how: "squash",
  commit: { commit: "1c0ffee".padEnd(40, "0"), date, by: "Dana" },
});
const open = { "a.experiment.yaml": "unit: guests\nhypothesis: a\n" };
const decided = { "a.experiment.yaml": "unit: guests\ndecision: { choice: stop, because: x }\npropagation: []\n" };

function cardOf(due: string, fates: Readonly<Record<string, BranchFate>>, files: Files = open) {
  const unit = `learn: a\nbranches: [learn/a, learn/b]\n${due}`;
  const snapshot = withRepository(snapshotOf({ "guests.uol.yaml": unit, ...files }), { fates });
  return buildCards(snapshot, testToday).byUri.get(`${testRoot}/guests.uol.yaml`)?.card;
}

describe("what a unit owes whose branch was merged", () => {
  const branch = (due: string, daysOverdue: number): Owed => ({ what: "branch", due, daysOverdue });
  const merged = { "learn/a": mergedOn("2026-03-08"), "learn/b": mergedOn("2026-03-03") };

  it("is its decisions, since the first of its branches was merged", () => {
    const card = cardOf("", merged);
    assert.deepEqual(card?.owed, branch("2026-03-03", 7));
    assert.equal(card && deadlineWords(card), "decision after the merge 7 days overdue");
  });

  it("is nothing once all is decided, and while nothing is merged", () => {
    assert.equal(cardOf("", merged, decided)?.owed, undefined);
    assert.equal(cardOf("", { "learn/a": { is: "gone" } })?.owed, undefined);
  });

  it("is its answer where that has waited longer", () => {
    assert.equal(cardOf("due: 2026-03-01\n", merged)?.owed?.what, "unit");
    assert.equal(cardOf("due: 2026-03-05\n", merged)?.owed?.what, "branch");
  });
});
