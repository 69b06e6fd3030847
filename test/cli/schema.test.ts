import assert from "node:assert/strict";
import { kindNames, kinds } from "../../src/core/model/kinds.ts";
import { buildOnce, runUol } from "./kit/run-uol.ts";

describe("uol schema", () => {
  before(buildOnce);

  for (const kind of kindNames) {
    it(`gives a draft-07 schema of ${kind} in which every key is described`, () => {
      const schema = JSON.parse(runUol(".", ["schema", kind]).stdout);
      assert.equal(schema.$schema, "http://json-schema.org/draft-07/schema#");
      assert.deepEqual(Object.keys(schema.properties), Object.keys(kinds[kind].schema.shape));
      for (const [key, property] of Object.entries(schema.properties)) {
        assert.ok((property as { description?: string }).description, key);
      }
      assert.ok(!JSON.stringify(schema).includes('"expected"'));
    });
  }

  it("gives one schema for all kinds when none is named", () => {
    const schema = JSON.parse(runUol(".", ["schema"]).stdout);
    assert.deepEqual(Object.keys(schema.definitions), kindNames);
  });
});
