import assert from "node:assert/strict";
import { setImmediate } from "node:timers/promises";
import { HypothesisRows } from "../../../src/editor/trees/hypothesis-rows.ts";
import { LearningRows } from "../../../src/editor/trees/learning-rows.ts";
import { ThisBranchRows } from "../../../src/editor/trees/this-branch-rows.ts";

/** An answer of none would be on its way when the news comes that there are some, and VS Code would lose the news. */
describe("a view that VS Code asks for its rows before they are known", () => {
  it("answers with the hypotheses", async () => {
    const rows = new HypothesisRows();
    const answer = rows.getChildren();
    await setImmediate();
    rows.show([{ id: "draft", cards: [] }]);
    assert.deepEqual(idsOf(await answer), ["draft"]);
  });

  it("answers with the learnings", async () => {
    const rows = new LearningRows();
    const answer = rows.getChildren();
    await setImmediate();
    rows.show([{ id: "recent", rows: [], count: 0 }]);
    assert.deepEqual(idsOf(await answer), ["recent"]);
  });

  it("answers with the branch", async () => {
    const rows = new ThisBranchRows();
    const answer = rows.getChildren();
    await setImmediate();
    rows.show([{ type: "note", id: "none", words: "No unit of learning." }]);
    assert.deepEqual(idsOf(await answer), ["none"]);
  });

  it("answers with none where there are none", async () => {
    const rows = new HypothesisRows();
    const answer = rows.getChildren();
    await setImmediate();
    rows.show([]);
    assert.deepEqual(await answer, []);
  });
});

function idsOf(nodes: readonly object[]): readonly unknown[] {
  return nodes.map((node) => ("id" in node ? node.id : undefined));
}
