import assert from "node:assert/strict";

import fc from "fast-check";

import { parseWallQuery, toTermText } from "../../../src/core/grammar/wall-query.ts";

/** The terms of a query as they would be written, with what was understood of each. */
function read(query: string): string[] {
  return parseWallQuery(query).terms.map(
    ({ key, value, isNegated, isQuoted }) =>
      `${isNegated ? "not " : ""}${key ?? (isQuoted ? "exactly" : "word")} ${value}`,
  );
}

describe("a query", () => {
  const queries: Record<string, readonly string[]> = {
    "": [],
    "  checkout  one-click ": ["word checkout", "word one-click"],
    'status:refuted decision:stop tag:checkout owner:dana metric:activation after:2026-01 "exact words" -not': [
      "status refuted",
      "decision stop",
      "tag checkout",
      "owner dana",
      "metric activation",
      "after 2026-01",
      "exactly exact words",
      "not word not",
    ],
    'objective:"More people" -tag:"a b"': ["objective More people", "not tag a b"],
    "TAG:Checkout": ["tag Checkout"],
    "tag:": ["tag "],
    "foo:bar": ["word foo:bar"],
    "https://x.test 12:30": ["word https://x.test", "word 12:30"],
    '"tag:x" -"a b': ["exactly tag:x", "not exactly a b"],
    'a"b c"d': ["exactly ab cd"],
    "- -- -": ["word -", "not word -", "word -"],
  };
  for (const [query, expected] of Object.entries(queries)) {
    it(`reads ${JSON.stringify(query)}`, () => assert.deepEqual(read(query), expected));
  }

  it("tells where its terms stand, and which keys it does not know", () => {
    const query = 'a -tag:"b c" foo:bar';
    const { terms, unknownKeys } = parseWallQuery(query);
    assert.deepEqual(
      terms.map(({ start, end }) => query.slice(start, end)),
      ["a", '-tag:"b c"', "foo:bar"],
    );
    assert.deepEqual(unknownKeys, [{ start: 13, end: 20, word: "foo" }]);
  });

  it("is the same when its terms are written anew, whatever it was", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("-", '"', " ", "tag:", "foo:", "a", ":", "//", "status:refuted"),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const query = pieces.join("");
        const written = parseWallQuery(query).terms.filter(({ value }) => value !== "");
        assert.deepEqual(
          read(written.map(toTermText).join(" ")),
          read(query).filter((term) => !/^(?:not )?\w+ $/.test(term)),
        );
      }),
      { numRuns: 500 },
    );
  });
});
