import assert from "node:assert/strict";

import fc from "fast-check";

import { parseWallQuery } from "../../../../src/core/grammar/wall-query.ts";
import { findTermAt, joinQuery, splitQuery, splitTyped } from "../../../../src/core/query/search/split-query.ts";

type Field = [tokens: readonly string[], text: string];

/** The field after a text was typed into it, letter by letter. */
function typed(letters: string): Field {
  const { tokens, text } = Array.from(letters).reduce(
    (field, letter) => splitTyped({ ...field, text: field.text + letter }),
    splitQuery(""),
  );
  return [tokens, text];
}

function pasted(query: string): Field {
  const { tokens, text } = splitTyped({ ...splitQuery(""), text: query });
  return [tokens, text];
}

describe("a query in its field", () => {
  it("shows what was kept as tokens, and words as text", () => {
    assert.deepEqual(splitQuery('checkout tag:x  one -decision:stop "a b" owner:'), {
      tokens: ["tag:x", "-decision:stop"],
      text: 'checkout one "a b" owner:',
    });
  });

  it("settles a term at the blank behind it, and not while it is typed", () => {
    assert.deepEqual(typed("tag:checkout"), [[], "tag:checkout"]);
    assert.deepEqual(typed("tag:checkout "), [["tag:checkout"], ""]);
    assert.deepEqual(typed('objective:"More peop'), [[], 'objective:"More peop']);
    assert.deepEqual(typed('objective:"More people" one'), [['objective:"More people"'], "one"]);
    assert.deepEqual(typed("a tag: b:c "), [[], "a tag: b:c "]);
  });

  it("settles all of a pasted query but its last term", () => {
    assert.deepEqual(pasted("tag:x status:run owner:dana"), [["tag:x", "status:run"], "owner:dana"]);
  });

  it("takes nothing in with a quotation mark that nobody closed", () => {
    const split = splitQuery('one objective:"More people');
    assert.equal(joinQuery(split), 'objective:"More people" one');
  });

  it("keeps every term, whatever is typed", () => {
    const piece = fc.constantFrom("tag:x", " ", "-", '"', "owner:", "wörd", "a:b", "  ", "-id:y", "\t");
    const asked = (query: string): string[] =>
      parseWallQuery(query)
        .terms.map(({ key = "", value, isNegated }) => `${isNegated} ${key} ${value}`)
        .toSorted();
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const query = pieces.join("");
        for (const split of [splitQuery(query), splitTyped({ tokens: [], text: query })]) {
          assert.deepEqual(asked(joinQuery(split)), asked(query));
        }
      }),
    );
  });

  it("knows the term at the caret", () => {
    const at = (text: string): string | undefined => findTermAt(text.replace("|", ""), text.indexOf("|"))?.value;
    assert.equal(at("one tw|o"), "two");
    assert.equal(at("one| two"), "one");
    assert.equal(at("one |two"), undefined);
    assert.equal(at("|"), undefined);
  });
});
