import assert from "node:assert/strict";
import { appliesOf } from "../../../src/core/model/applies-to.ts";

describe("appliesTo", () => {
  it("takes what holds / or * in a list for a path, and the rest for tags", () => {
    assert.deepEqual(appliesOf(["src/checkout/**", "checkout", "*.css", " checkout ", ""]), {
      paths: ["src/checkout/**", "*.css"],
      tags: ["checkout"],
    });
  });

  it("takes paths and tags as they are called", () => {
    assert.deepEqual(appliesOf({ paths: ["README.md"], tags: ["a/b"] }), { paths: ["README.md"], tags: ["a/b"] });
    assert.deepEqual(appliesOf({}), { paths: [], tags: [] });
  });

  it("is nowhere without a word", () => assert.deepEqual(appliesOf(undefined), { paths: [], tags: [] }));
});
