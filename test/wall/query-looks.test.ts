import assert from "node:assert/strict";

import { initialWallState } from "../../src/protocol/wall-state.ts";
import { looksIn, queryIn, queryToSave } from "../../src/wall/app/query-looks.ts";

describe("the looks in a query", () => {
  it("take effect when they come, and let people look otherwise after that", () => {
    const kept = queryIn(initialWallState, "is:overdue group:owner view:table");
    assert.deepEqual([kept.grouping, kept.view], ["owner", "table"]);
    const otherwise = queryIn({ ...kept, view: "board" }, `${kept.query} late`);
    assert.deepEqual([otherwise.grouping, otherwise.view], ["owner", "board"]);
  });

  it("are terms, and nothing in quotation marks or behind a dash", () => {
    assert.deepEqual(looksIn('"look view:table" -group:kind'), {});
    assert.deepEqual(looksIn("group:kind VIEW:Table group:owner group:colour"), { view: "table" });
    assert.deepEqual(looksIn("group:kind view:table group:owner"), { grouping: "owner", view: "table" });
  });

  it("are kept with the query as they are now", () => {
    const state = { ...initialWallState, query: "late group:owner", grouping: "kind", view: "timeline" } as const;
    assert.equal(queryToSave(state), "late group:kind view:timeline");
    assert.equal(queryToSave({ ...initialWallState, query: "  late " }), "late");
    assert.equal(queryToSave({ ...state, query: 'view:board "a  group:b' }), '"a  group:b" group:kind view:timeline');
  });
});
