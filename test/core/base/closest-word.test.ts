import assert from "node:assert/strict";
import * as fc from "fast-check";
import { closestWord } from "../../../src/core/base/closest-word.ts";

const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 });

describe("the closest word", () => {
  it("is the first of those with the fewest letters to change, up to three and a third of the word", () => {
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 5 }), (meant, known) => {
        const limit = Math.min(3, Math.ceil(meant.length / 3));
        const near = known.map((text) => ({ text, distance: distanceOf(meant, text) }));
        const [best] = near.filter(({ distance }) => distance <= limit).sort((a, b) => a.distance - b.distance);
        assert.equal(closestWord(meant, known), best?.text);
      }),
      { numRuns: 2000 },
    );
  });

  it("does not mind capitals", () =>
    assert.equal(closestWord("Basket-Rate", ["orders", "basket-rate"]), "basket-rate"));
});

/** Slow and obvious: how many letters must be put in, taken out or exchanged. */
function distanceOf(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  const [restOfA, restOfB] = [a.slice(1), b.slice(1)];
  if (a[0] === b[0]) return distanceOf(restOfA, restOfB);
  return 1 + Math.min(distanceOf(restOfA, b), distanceOf(a, restOfB), distanceOf(restOfA, restOfB));
}
