import assert from "node:assert/strict";
import { stages } from "../../../src/core/base/stage.ts";
import { hasStatus, statuses } from "../../../src/core/query/statuses.ts";

describe("a status", () => {
  for (const [status, members] of Object.entries({
    proposed: ["define", "design"],
    active: ["design", "run", "analyse", "decide"],
    completed: ["propagate", "learned"],
    run: ["run"],
  })) {
    it(`${status} is ${members.join(", ")}`, () => {
      assert.ok(statuses.includes(status));
      assert.deepEqual(
        stages.filter((stage) => hasStatus({ stage, overdue: null }, status)),
        members,
      );
    });
  }

  it("overdue is what owes something, wherever it stands", () => {
    assert.equal(hasStatus({ stage: "learned", overdue: "checkBack" }, "overdue"), true);
    assert.equal(hasStatus({ stage: "analyse", overdue: null }, "overdue"), false);
  });
});
