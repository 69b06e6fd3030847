import assert from "node:assert/strict";
import { unanswered } from "../../../src/core/history/unanswered.ts";
import { stageContextOf } from "../../../src/core/index/stage-context.ts";
import { committedEntry } from "../kit/committed.ts";
import { snapshotOf, testToday } from "../kit/snapshots.ts";

const plan = "hypothesis: At least 8% click.\nmetric: clicks\nthreshold: at least 8%\nwindow: { to: 2026-03-16 }\n";

describe("stageContextOf", () => {
  it("counts a plan as registered that is committed, or that cannot be, but not before the first commit", () => {
    const entry = committedEntry(plan, []);
    const isRegistered = (past: typeof entry.past): boolean =>
      stageContextOf({ ...entry, ...(past && { past }) }, snapshotOf({}), testToday).isRegistered;
    assert.equal(isRegistered(entry.past), false);
    assert.equal(isRegistered(committedEntry(plan, [{ date: "2026-02-25", text: plan }]).past), true);
    assert.equal(isRegistered(unanswered("no-repository")), true);
    assert.equal(isRegistered(unanswered("no-commit")), false);
  });
});
