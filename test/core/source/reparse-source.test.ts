import assert from "node:assert/strict";
import * as fc from "fast-check";
import { parseSource } from "../../../src/core/source/parse-source.ts";
import { reparseSource } from "../../../src/core/source/reparse-source.ts";
import { findNode } from "../../../src/core/source/source-document.ts";
import { anyDocument } from "../kit/documents.ts";
import { experimentText, mutatedText, unitText } from "../kit/texts.ts";

/** One edit, as typing does it, anywhere in a text. */
const pieces = fc.oneof(
  fc.constantFrom(
    ..."a : # ' \" [ ] { } , - | > ? & * ! % @ \t".split(" "),
    " ",
    "\n",
    "\r\n",
    ": ",
    " #",
    "\n  ",
    "\na: b\n",
  ),
  fc.constantFrom(
    "\nunit: x",
    "metric:\n",
    "why: |\n",
    "- ",
    "\n- a\n",
    "---\n",
    "\n# c\n",
    "\r",
    "\0",
    "<<: ",
    "? a\n",
  ),
  fc.constantFrom("# uol-ignore wrong-type: so\n", "threshold: >8\n", "threshold: >= 8%\n", "hypothesis: a: b\n", ""),
);
const edit = fc.record({
  at: fc.nat({ max: 9_999 }),
  remove: fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 200 })),
  piece: pieces,
});
const inBraces = "{\nunit: a,\nmetric: b,\nsample: 5,\nmemo: c\n}\n";
const texts = fc.oneof(anyDocument, mutatedText, fc.constantFrom(experimentText, unitText, inBraces));

describe("reparsing", () => {
  it("gives what parsing would give, after any row of edits", () => {
    fc.assert(
      fc.property(texts, fc.array(edit, { minLength: 1, maxLength: 4 }), (start, edits) => {
        let before = { text: start, source: parseSource(start) };
        for (const { at, remove, piece } of edits) {
          const offset = Math.floor((at / 10_000) * (before.text.length + 1));
          const text = before.text.slice(0, offset) + piece + before.text.slice(offset + remove);
          const source = reparseSource(text, before);
          assert.deepEqual(source, parseSource(text), JSON.stringify([before.text, text]));
          before = { text, source };
        }
      }),
      { numRuns: 1_500 },
    );
  }).timeout(300_000);

  it("keeps the very nodes that stand before the edit", () => {
    const source = parseSource(experimentText);
    const text = experimentText.replace("It works", "It works well");
    const after = reparseSource(text, { text: experimentText, source });
    assert.deepEqual(after, parseSource(text));
    assert.equal(findNode(after, ["window"]), findNode(source, ["window"]));
  });
});
