import assert from "node:assert/strict";
import { packSource, unpackSource } from "../../../src/core/source/pack-source.ts";
import { parseSource } from "../../../src/core/source/parse-source.ts";

const texts = [
  "",
  "plain words",
  "a: 1\nb: [x, , { c: true }]\nd:\n",
  "# uol-ignore unknown-key: ours\nown: plan #2\nthreshold: >= 8%\n",
  'broken: "\n',
  "a: 1\na: 2\n---\nb: 3\n",
];

describe("packing a source document", () => {
  for (const text of texts) {
    it(`loses nothing of ${JSON.stringify(text)}`, () => {
      const source = parseSource(text);
      assert.deepEqual(unpackSource(packSource(source)), source);
    });
  }
});
