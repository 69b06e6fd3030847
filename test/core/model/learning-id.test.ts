import assert from "node:assert/strict";
import { learningIdOf, learningPlaceOf, parseLearningReference } from "../../../src/core/model/learning-id.ts";

describe("the id of a learning", () => {
  it("is its own where it has one", () => {
    assert.equal(learningIdOf({ id: " explain-the-lock " }, "checkout-simulation", 1), "explain-the-lock");
  });

  it("is its place where it has none, or an empty one", () => {
    assert.equal(learningIdOf({}, "checkout-simulation", 2), "checkout-simulation#2");
    assert.equal(learningIdOf({ id: " " }, "checkout-simulation", 1), "checkout-simulation#1");
  });
});

describe("a reference to a learning", () => {
  for (const [text, reference] of [
    ["checkout-simulation#2", { experiment: "checkout-simulation", number: 2 }],
    [" experiment:checkout-simulation#12 ", { experiment: "checkout-simulation", number: 12 }],
    ["explain-the-lock", { id: "explain-the-lock" }],
    ["checkout-simulation#0", { id: "checkout-simulation#0" }],
    ["checkout-simulation#", { id: "checkout-simulation#" }],
    ["#2", { id: "#2" }],
    ["a#b#3", { experiment: "a#b", number: 3 }],
    ["", { id: "" }],
  ] as const) {
    it(`reads "${text}"`, () => assert.deepEqual(parseLearningReference(text), reference));
  }

  it("leads back to the place that it was made from", () => {
    const reference = parseLearningReference(learningPlaceOf("one-click", 7));
    assert.deepEqual(reference, { experiment: "one-click", number: 7 });
  });
});
