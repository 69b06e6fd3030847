import assert from "node:assert/strict";
import * as fc from "fast-check";
import { comparePositions, type Range } from "../../../src/core/base/position.ts";
import { readEntry } from "../../../src/core/index/entry.ts";
import { applyChanges, emptySnapshot } from "../../../src/core/index/snapshot.ts";
import { buildCards, cardsOf } from "../../../src/core/query/build-cards.ts";
import { checkSnapshot, findingsOf } from "../../../src/core/rules/check-snapshot.ts";
import { packSource, unpackSource } from "../../../src/core/source/pack-source.ts";
import { parseSource } from "../../../src/core/source/parse-source.ts";
import { offsetAt, positionAt, rangeAt, type SourceNode } from "../../../src/core/source/source-document.ts";
import { testRoot, testToday } from "../kit/snapshots.ts";
import { anyText, mutatedText } from "../kit/texts.ts";

const texts = fc.oneof({ arbitrary: anyText, weight: 1 }, { arbitrary: mutatedText, weight: 2 });
const names = ["a.uol.yaml", "a.experiment.yaml", "learning.yaml"];

describe("reading any text", () => {
  it("never fails, and keeps every range inside the text", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const source = parseSource(text);
        for (const range of rangesOf(source.root).map(({ start, end }) => rangeAt(source, start, end))) {
          assertInside(range, text);
        }
        for (const { range } of source.problems) assertInside(range, text);
        for (const { line = 0 } of source.suppressions) assert.ok(line < linesOf(text).length);
        assert.equal(source.length, text.length);
      }),
      { numRuns: 4000 },
    );
  }).timeout(300_000);

  it("gives findings and cards inside the text, under every name", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const source = parseSource(text);
        for (const name of names) {
          const uri = `${testRoot}/learning/${name}`;
          for (const { range } of readEntry(uri, testRoot, source)?.problems ?? []) assertInside(range, text);
          const snapshot = applyChanges(emptySnapshot(), [{ uri, root: testRoot, source }]);
          for (const { range } of findingsOf(checkSnapshot(snapshot, testToday))) assertInside(range, text);
          for (const { line } of cardsOf(buildCards(snapshot, testToday))) assert.ok(line < linesOf(text).length);
        }
      }),
      { numRuns: 2000 },
    );
  }).timeout(300_000);

  it("gives what a cache can keep: packed and unpacked it is the same", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const source = parseSource(text);
        assert.deepEqual(unpackSource(packSource(source)), source);
      }),
      { numRuns: 1000 },
    );
  });

  it("gives positions that lead back to their offset", () => {
    fc.assert(
      fc.property(texts, fc.nat({ max: 2000 }), (text, at) => {
        const source = parseSource(text);
        const offset = Math.min(at, text.length);
        assert.equal(offsetAt(source, positionAt(source, offset)), offset);
      }),
    );
  });
});

/** The lines of a text as an editor counts them; the CR of a CRLF stays, because a range may end behind it. */
function linesOf(text: string): string[] {
  return text.split(/\n|\r(?!\n)/);
}

function assertInside({ start, end }: Range, text: string): void {
  assert.ok(comparePositions(start, end) <= 0, `${JSON.stringify({ start, end })} ends before it starts`);
  const lines = linesOf(text);
  for (const { line, character } of [start, end]) {
    const length = lines[line]?.length ?? -1;
    assert.ok(0 <= character && character <= length, `${line}:${character} is outside of ${JSON.stringify(text)}`);
  }
}

function rangesOf(node: SourceNode | undefined): { start: number; end: number }[] {
  if (!node) return [];
  if (node.kind === "scalar") return [node];
  if (node.kind === "sequence") return [node, ...node.items.flatMap(rangesOf)];
  return [node, ...node.entries, ...node.entries.flatMap(({ value }) => rangesOf(value))];
}
