import assert from "node:assert/strict";
import { mergedWords } from "../../../src/core/repository/merged-words.ts";

describe("mergedWords", () => {
  it("says how, and of which of several merges it tells", () => {
    assert.equal(mergedWords({ how: "merge" }), "");
    assert.equal(mergedWords({ how: "squash" }), " by squash");
    assert.equal(mergedWords({ how: "merge", merges: 2 }), ", the latest of 2 merges that name it");
  });
});
