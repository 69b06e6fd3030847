import assert from "node:assert/strict";

import { initialWallState } from "../../src/protocol/wall-state.ts";
import { queryIn, queryToSave, withoutLooks } from "../../src/wall/app/query-looks.ts";

describe("the looks in a query", () => {
  it("take effect when they come, and let people look otherwise after that", () => {
    const kept = queryIn(initialWallState, "is:overdue group:owner view:table");
    assert.deepEqual([kept.grouping, kept.view], ["owner", "table"]);
    const otherwise = queryIn({ ...kept, view: "board" }, `${kept.query} late`);
    assert.deepEqual([otherwise.grouping, otherwise.view], ["owner", "board"]);
  });

  it("are not searched for, but for those that name none", () => {
    assert.deepEqual(withoutLooks("late group:owner view:board group:colour").split(/\s+/), ["late", "group:colour"]);
  });

  it("are kept with the query as they are now", () => {
    const state = { ...initialWallState, query: "late group:owner", grouping: "kind", view: "timeline" } as const;
    assert.equal(queryToSave(state), "late group:kind view:timeline");
    assert.equal(queryToSave({ ...initialWallState, query: "  late " }), "late");
  });
});
