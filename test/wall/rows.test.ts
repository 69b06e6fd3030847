import assert from "node:assert/strict";

import { entriesOf, type RowGroup } from "../../src/wall/table/row-entries.ts";
import { nextRow } from "../../src/wall/table/row-keys.ts";
import { rowHeight, rowsInSight, scrollTopFor } from "../../src/wall/table/row-window.ts";
import { cardOf } from "./sample-cards.ts";

const sight = (row: number, rows: number): { top: number; height: number } => ({
  top: row * rowHeight,
  height: rows * rowHeight,
});

describe("rows of which only those in sight are drawn", () => {
  it("are some more than are seen, and the one that is kept", () => {
    assert.deepEqual(rowsInSight(sight(0, 2), 10_000, -1), [0, 1, 2, 3, 4, 5]);
    assert.deepEqual(rowsInSight(sight(100, 1), 10_000, 7), [7, 96, 97, 98, 99, 100, 101, 102, 103, 104]);
    assert.deepEqual(rowsInSight(sight(100, 1), 10_000, 900).at(-1), 900);
    assert.equal(rowsInSight(sight(100, 1), 10_000, 100).length, 9);
  });

  it("are none that are not there", () => {
    assert.deepEqual(rowsInSight(sight(0, 50), 0, 0), []);
    assert.deepEqual(rowsInSight(sight(500, 50), 3, 5), [2]);
    assert.deepEqual(rowsInSight({ top: -20, height: 0 }, 3, -1), [0, 1, 2]);
  });

  it("are scrolled to only as far as it takes to see one whole", () => {
    assert.equal(scrollTopFor(3, sight(5, 10)), 3 * rowHeight);
    assert.equal(scrollTopFor(5, sight(5, 10)), undefined);
    assert.equal(scrollTopFor(14, sight(5, 10)), undefined);
    assert.equal(scrollTopFor(15, sight(5, 10)), 6 * rowHeight);
  });

  it("are moved between by keys, and never left by them", () => {
    const moves = ["ArrowUp", "ArrowDown", "Home", "End", "PageDown", "PageUp", "x"].map((key) =>
      nextRow(key, 1, 9, 20),
    );
    assert.deepEqual(moves, [0, 2, 0, 9, 9, 0, undefined]);
  });
});

describe("rows in groups", () => {
  const a = cardOf("a", "run");
  const b = cardOf("b", "run");
  const group = (name: string, more: Partial<RowGroup> = {}): RowGroup => {
    return { name, cards: [a, b], fold: `table:${name}`, startsFolded: false, ...more };
  };

  it("follow the head of their group, unless it is folded", () => {
    const keys = (groups: readonly RowGroup[], folded: readonly string[]): string[] =>
      entriesOf(groups, folded).map(({ key, card }) => card?.id ?? key);
    assert.deepEqual(keys([group("")], ["table:"]), ["a", "b"]);
    assert.deepEqual(keys([group("X"), group("Y")], ["table:X"]), ["group:table:X", "group:table:Y", "a", "b"]);
    assert.deepEqual(keys([group("Z", { startsFolded: true })], []), ["group:table:Z"]);
    assert.deepEqual(keys([group("Z", { startsFolded: true })], ["table:Z"]), ["group:table:Z", "a", "b"]);
  });
});
