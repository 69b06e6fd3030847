import assert from "node:assert/strict";
import { findReferred, learningIdOf, parseLearningReference } from "../../../src/core/model/learning-id.ts";

describe("the id of a learning", () => {
  it("is its own where it has one", () => {
    assert.equal(learningIdOf({ id: " explain-the-lock " }, "checkout-simulation", 1), "explain-the-lock");
  });

  it("is its place where it has none, or an empty one", () => {
    assert.equal(learningIdOf({ id: undefined }, "checkout-simulation", 2), "checkout-simulation#2");
    assert.equal(learningIdOf({ id: " " }, "checkout-simulation", 1), "checkout-simulation#1");
  });
});

describe("a reference to a learning", () => {
  const ownIds = ["", "explain-the-lock", ""];
  for (const [text, experiment, at] of [
    ["checkout#3", "checkout", 2],
    [" experiment:checkout#2 ", "checkout", 1],
    ["checkout#explain-the-lock", "checkout", 1],
    ["explain-the-lock", undefined, 1],
    ["checkout#4", "checkout", undefined],
    ["checkout#0", "checkout", undefined],
    ["checkout#", "checkout", undefined],
    ["checkout", undefined, undefined],
    ["#2", undefined, undefined],
    ["2", undefined, undefined],
    ["", undefined, undefined],
  ] as const) {
    it(`reads "${text}"`, () => {
      const reference = parseLearningReference(text);
      assert.equal(reference.experiment, experiment);
      assert.equal(findReferred(ownIds, reference), at);
    });
  }

  it("leads back to the learning that it was made from", () => {
    assert.equal(findReferred(ownIds, parseLearningReference(learningIdOf({ id: "" }, "checkout", 3))), 2);
  });
});
