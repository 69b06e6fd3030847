import assert from "node:assert/strict";
import { CommitOrder } from "../../../src/core/history/commit-order.ts";
import type { Commit } from "../../../src/core/history/commit.ts";

function commit(id: string, ...parents: readonly string[]): Commit {
  return { id, parents, date: "2026-03-01", by: "dana", changes: [] };
}

const diamond = [commit("d", "b", "c"), commit("c", "a"), commit("b", "a"), commit("a")];

describe("CommitOrder", () => {
  it("numbers parents before children, in whatever order they come", () => {
    for (const commits of [diamond, diamond.toReversed()]) {
      const order = new CommitOrder();
      assert.equal(order.add(commits), true);
      for (const { id, parents } of commits) {
        for (const parent of parents) assert.ok((order.numberOf(parent) ?? 9) < (order.numberOf(id) ?? 0));
      }
    }
  });

  it("says when the history is cut off", () => {
    assert.equal(new CommitOrder().add(diamond.slice(0, -1)), false);
  });

  it("keeps its numbers when more comes", () => {
    const order = new CommitOrder();
    order.add(diamond);
    const before = diamond.map(({ id }) => order.numberOf(id));
    assert.equal(order.add([...diamond, commit("e", "d")]), true);
    assert.deepEqual(
      diamond.map(({ id }) => order.numberOf(id)),
      before,
    );
    assert.equal(order.at(order.numberOf("e") ?? 0)?.id, "e");
  });

  it("knows what leads to what; nothing leads to itself", () => {
    const order = new CommitOrder();
    order.add(diamond);
    const [a = 0, b = 0, c = 0, d = 0] = ["a", "b", "c", "d"].map((id) => order.numberOf(id));
    assert.equal(order.isAnyBefore([a], d), true);
    assert.equal(order.isAnyBefore([d, c], d), true);
    assert.equal(order.isAnyBefore([b], c), false);
    assert.equal(order.isAnyBefore([d], d), false);
    assert.equal(order.isAnyBefore([], d), false);
    assert.deepEqual(order.leadingTo(c), new Set([c, a]));
  });

  it("goes through a history that is longer than any call stack", () => {
    const long = Array.from({ length: 200_000 }, (_, at) => commit(`${at}`, ...(at === 0 ? [] : [`${at - 1}`])));
    const order = new CommitOrder();
    assert.equal(order.add(long.toReversed()), true);
    assert.equal(order.numberOf("199999"), 199_999);
    assert.equal(order.isAnyBefore([0], 199_999), true);
  });
});
