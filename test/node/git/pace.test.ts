import assert from "node:assert/strict";
import { nextTurn } from "../../../src/node/git/next-turn.ts";
import { createPace } from "../../../src/node/git/pace.ts";

describe("a pace", () => {
  it("gives each stretch of work, and each start of a program, a turn of the loop of its own", async () => {
    const turns = countTurns();
    const used: number[] = [];
    const works = Array.from({ length: 4 }, () => workFor(3, () => used.push(turns.now())));
    const starts = Array.from({ length: 4 }, () => nextTurn().then(() => used.push(turns.now())));
    await Promise.all([...works, ...starts]);
    turns.stop();
    assert.equal(used.length, 16);
    assert.equal(new Set(used).size, used.length);
  });

  it("asks for no turn where nobody wants a pause", async () => {
    const turns = countTurns();
    const pace = createPace();
    holdTheThread();
    await pace();
    assert.equal(turns.now(), 0);
    turns.stop();
  });

  it("ends with the reason of whoever cancels while it waits", async () => {
    const cancelling = new AbortController();
    const pace = createPace(() => cancelling.abort(new Error("switched")), cancelling.signal);
    holdTheThread();
    await assert.rejects(async () => pace(), /switched/);
    assert.throws(() => pace(), /switched/);
  });
});

/** Paced work of some stretches, for a caller whose pause is over at once. */
async function workFor(stretches: number, beginStretch: () => void): Promise<void> {
  const pace = createPace(() => {});
  for (let at = 0; at < stretches; at++) {
    holdTheThread();
    await pace();
    beginStretch();
  }
}

/** Longer than a stretch may be. */
function holdTheThread(): void {
  const until = performance.now() + 6;
  while (performance.now() < until);
}

/** Counts the turns of the event loop. */
function countTurns(): { now(): number; stop(): void } {
  let count = 0;
  let next = setImmediate(function turn() {
    count++;
    next = setImmediate(turn);
  });
  return { now: () => count, stop: () => clearImmediate(next) };
}
