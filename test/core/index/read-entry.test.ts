import assert from "node:assert/strict";
import * as fc from "fast-check";
import { readEntry, type Entry } from "../../../src/core/index/entry.ts";
import { parseSource } from "../../../src/core/source/parse-source.ts";
import { reparseSource } from "../../../src/core/source/reparse-source.ts";
import { testRoot } from "../kit/snapshots.ts";

const uri = `${testRoot}/guest.experiment.yaml`;
const text = `hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-02-16, to: 2026-03-08 }
results: [{ date: 2026-03-08, successes: 350, of: 5000 }]
memo: Fewer than we hoped.
`;

/** The file after an edit, read with what is known of it from before, and read alone. */
function readTwice(before: string, after: string): { known: Entry | undefined; fresh: Entry | undefined; old: Entry } {
  const source = parseSource(before);
  const old = readEntry(uri, testRoot, source);
  assert.ok(old);
  const edited = reparseSource(after, { text: before, source });
  return { known: readEntry(uri, testRoot, edited, old), fresh: readEntry(uri, testRoot, parseSource(after)), old };
}

describe("reading an edited file", () => {
  it("takes over the values of entries that were left alone", () => {
    const { known, old } = readTwice(text, text.replace("hoped", "thought"));
    assert.ok(known?.kind === "experiment" && old.kind === "experiment");
    assert.equal(known.record.window, old.record.window);
    assert.equal(known.record.memo, "Fewer than we thought.");
  });

  it("tells a problem again that was there before", () => {
    const before = text.replace("2026-02-16", "soon");
    const { known, fresh } = readTwice(before, before.replace("hoped", "thought"));
    assert.equal(known?.problems.length, 1);
    assert.deepEqual(known, fresh);
  });

  it("ends where a fresh reading ends, whatever was written where", () => {
    const words = ["", "9", "x", ": ", "\n", "memo: again\n", "metric: [", "window: soon\n", "# ", "200"];
    const edit = fc.record({
      at: fc.nat(text.length),
      length: fc.nat(30),
      word: fc.constantFrom(...words),
    });
    fc.assert(
      fc.property(edit, edit, (first, second) => {
        const write = (old: string, { at, length, word }: typeof first): string =>
          old.slice(0, at) + word + old.slice(at + length);
        const before = write(text, first);
        const { known, fresh } = readTwice(before, write(before, second));
        assert.deepEqual(known, fresh);
      }),
      { numRuns: 500, seed: 20260310 },
    );
  });
});
