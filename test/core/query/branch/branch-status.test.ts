import assert from "node:assert/strict";
import { branchStatusOf } from "../../../../src/core/query/branch/branch-status.ts";
import { cardWith } from "../../kit/cards.ts";
import { testToday } from "../../kit/snapshots.ts";

const commit = "c".repeat(40);
const onBranch = { branch: "learn/a", commit };
const running = cardWith({ stage: "run", daysLeft: 8 });

describe("branchStatusOf", () => {
  it("names the unit, and how long its experiment runs", () => {
    assert.deepEqual(branchStatusOf(onBranch, [{ id: "a", experiments: [running] }]), {
      text: "a: 8 days left",
      label: "Unit of learning a, 8 days left",
    });
  });

  it("says what is overdue before what still runs", () => {
    const overdue = cardWith({ stage: "decide", owed: { what: "decision", due: testToday, daysOverdue: 3 } });
    const { text } = branchStatusOf(onBranch, [{ id: "a", experiments: [running, overdue] }]);
    assert.equal(text, "a: decision 3 days overdue");
  });

  it("counts other units", () => {
    const units = ["a", "b", "c"].map((id) => ({ id, experiments: [] }));
    assert.deepEqual(branchStatusOf(onBranch, units), { text: "a +2", label: "Units of learning a and 2 more" });
  });

  it("names the branch that is being rebased", () => {
    const { text } = branchStatusOf({ ...onBranch, doing: "rebase" }, [{ id: "a", experiments: [running] }]);
    assert.equal(text, "a: rebasing learn/a, 8 days left");
  });

  it("tells a branch without a unit from a head without a branch", () => {
    assert.equal(branchStatusOf(onBranch, []).label, "No unit of learning is linked to learn/a");
    assert.equal(branchStatusOf({ commit }, []).text, "No branch");
  });
});
