import assert from "node:assert/strict";
import { buildCards } from "../../../src/core/query/build-cards.ts";
import { dueOf, type Due } from "../../../src/core/query/due-of.ts";
import { snapshotOf } from "../kit/snapshots.ts";

const results = "window: { from: 2026-01-05, to: 2026-01-18 }\nresults: [{ date: 2026-01-19, mean: 3, sd: 1, n: 9 }]\n";
const decision = "memo: We saw it.\ndecision: { choice: stop, date: 2026-01-20, because: So. }\npropagation: []\n";

function dueIn(text: string, today: string): Due {
  const snapshot = snapshotOf({ "a.experiment.yaml": `hypothesis: x\nmetric: m\nthreshold: at least 2\n${text}` });
  const [made] = buildCards(snapshot, today).byUri.values();
  const [entry] = snapshot.entries.values();
  assert.ok(made && entry);
  return dueOf(made.card, entry, today);
}

describe("what is due", () => {
  const checked = `${results}${decision}checkBack: [2026-05-20, 2026-03-20, { due: 2026-02-20, date: 2026-02-20 }]\n`;

  it("is the earliest check-back that is open, which is overdue from the day after it", () => {
    assert.deepEqual(dueIn(checked, "2026-03-20"), { due: "2026-03-20", overdue: null });
    assert.deepEqual(dueIn(checked, "2026-03-21"), { due: "2026-03-20", overdue: "checkBack" });
  });

  it("is what is owed before that, and no check-back before the decision", () => {
    const undecided = checked.replace("choice: stop, ", "");
    assert.deepEqual(dueIn(undecided, "2026-03-21").overdue, "decision");
    const told = checked.replace("propagation: []", "propagation: [{ told: support }]");
    assert.deepEqual(dueIn(told, "2026-03-21").overdue, "propagation");
    assert.deepEqual(dueIn("checkBack: [2026-03-20]\n", "2026-03-21"), { due: null, overdue: null });
  });
});
