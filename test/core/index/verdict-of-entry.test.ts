import assert from "node:assert/strict";
import type { EntryOf } from "../../../src/core/index/entry.ts";
import { verdictOfEntry, type VerdictContext } from "../../../src/core/index/verdict-of-entry.ts";
import { snapshotOf, testRoot } from "../kit/snapshots.ts";

const text =
  "hypothesis: x\nmetric: rate\nthreshold: at least 8%\nwindow: { to: 2026-03-16 }\nresults: [{ date: 2026-03-09, successes: 90, of: 1000 }]\n";
const nothing = (): undefined => undefined;

function entryOf(): EntryOf<"experiment"> {
  const entry = snapshotOf({ "a.experiment.yaml": text }).entries.get(`${testRoot}/a.experiment.yaml`);
  return entry?.kind === "experiment" ? entry : assert.fail();
}

describe("verdictOfEntry", () => {
  const context: VerdictContext = { metricOf: nothing, today: "2026-03-10", grace: 7 };

  it("is remembered, and made anew on another day or when the dictionary says something else", () => {
    const entry = entryOf();
    const first = verdictOfEntry(entry, context);
    assert.equal(verdictOfEntry(entry, { ...context }), first);
    const later = verdictOfEntry(entry, { ...context, today: "2026-03-17" });
    assert.deepEqual([first.state, later.state], ["collecting", "inconclusive"]);
    const known = { type: "proportion" } as const;
    assert.notEqual(verdictOfEntry(entry, { ...context, today: "2026-03-17", metricOf: () => known }), later);
  });

  it("asks for each metric again when it answers from memory, so that nobody who keeps book misses one", () => {
    const entry = entryOf();
    const asked: string[] = [];
    const metricOf = (id: string): undefined => void asked.push(id);
    verdictOfEntry(entry, { ...context, metricOf });
    const first = asked.splice(0);
    verdictOfEntry(entry, { ...context, metricOf });
    assert.deepEqual(asked, first);
    assert.ok(first.includes("rate"));
  });
});
