import assert from "node:assert/strict";

import fc from "fast-check";

import type { Card } from "../../../../src/core/query/card.ts";
import { completionsOf } from "../../../../src/core/query/search/complete-query.ts";
import { withTerm, withoutKey, withoutTerm } from "../../../../src/core/query/search/edit-query.ts";
import { facetKeys, facetValuesOf, type FacetKey } from "../../../../src/core/query/search/facets.ts";
import { searchWall } from "../../../../src/core/query/search/search-wall.ts";
import { cardWith, verdictWith } from "../../kit/cards.ts";

const today = "2026-05-07";
const looks = ["supported", "refuted", "inconclusive"] as const;

const cards: readonly Card[] = Array.from({ length: 24 }, (_, at) =>
  cardWith({
    uri: `card ${at}`,
    title: `Question ${at} about ${at % 2 === 0 ? "checkout" : "prices"}`,
    tags: at % 4 === 0 ? ["checkout"] : ["check-back"],
    about: at % 3 === 0 ? "customer" : "process",
    verdict: verdictWith({ state: looks[at % 3] ?? "none" }),
    ...(at % 5 === 0 ? {} : { owner: at % 2 === 0 ? "dana" : "lee" }),
    objective: at < 12 ? "More people who pay" : "Speed",
    ...(at % 6 === 0 ? { owed: { what: "unit", due: today, daysOverdue: 0 } as const } : {}),
  }),
);

function facet(key: FacetKey, query = ""): string[] {
  return facetValuesOf(key, query, cards, today).map(
    ({ title, count, isChosen }) => `${isChosen ? "* " : ""}${title} ${count}`,
  );
}

describe("the facets of a query", () => {
  it("count what there is, in the order of their words or of their counts", () => {
    assert.deepEqual(facet("verdict"), ["Supported 8", "Refuted 8", "Inconclusive 8"]);
    assert.deepEqual(facet("objective"), ["More people who pay 12", "Speed 12"]);
    assert.deepEqual(facet("kind"), ["Customer 8", "Process 16"]);
    assert.deepEqual(facet("owes"), ["Answer 4", "Nothing 20"]);
  });

  it("count as if nothing of themselves were asked for, so that another value can be added", () => {
    assert.deepEqual(facet("owner", "owner:dana verdict:refuted"), ["lee 4", "* dana 3"]);
  });

  it("find a value with quotation marks in it, and know that it is chosen", () => {
    const quoted = [cardWith({ uri: "a", objective: 'Raise "NPS"' }), cardWith({ uri: "b", objective: "Speed" })];
    const query = withTerm("", { key: "objective", value: 'Raise "NPS"' });
    assert.deepEqual(searchWall(query, { cards: quoted, today }), new Set(["a"]));
    const [chosen] = facetValuesOf("objective", query, quoted, today).filter(({ isChosen }) => isChosen);
    assert.equal(chosen?.value, 'Raise "NPS"');
    assert.equal(withoutTerm(query, { key: "objective", value: 'Raise "NPS"' }), "");
  });

  it("keep a value that is asked for and has no card left", () => {
    assert.deepEqual(facet("owner", "owner:dana prices"), ["lee 10", "* dana 0"]);
  });

  it("say how many cards would be there, whatever is asked", () => {
    const terms = [
      "owner:dana",
      "-owner:lee",
      "verdict:refuted",
      "kind:customer",
      "checkout",
      "-prices",
      "owes:unit",
      "x",
    ];
    fc.assert(
      fc.property(fc.subarray(terms), fc.constantFrom(...facetKeys), (chosen, key) => {
        const query = chosen.join(" ");
        for (const { value, count } of facetValuesOf(key, query, cards, today)) {
          const found = searchWall(withTerm(withoutKey(query, key), { key, value }), { cards, today });
          assert.equal(found?.size, count, `${query} and ${key}:${value}`);
        }
      }),
    );
  });
});

describe("a query that is edited", () => {
  it("gets a term behind its others, in quotation marks where it needs them, and once only", () => {
    assert.equal(withTerm("a  b ", { key: "objective", value: "More people" }), 'a  b objective:"More people"');
    assert.equal(withTerm("owner:Dana", { key: "owner", value: "dana" }), "owner:Dana");
    assert.equal(withTerm('"one cli', { key: "owner", value: "dana" }), '"one cli" owner:dana');
    assert.equal(withTerm("-owner:dana", { key: "owner", value: "dana" }), "-owner:dana owner:dana");
  });

  it("loses a term, and nothing else", () => {
    assert.equal(withoutTerm('"a  b" owner:dana -owner:dana', { key: "owner", value: "DANA" }), '"a  b" -owner:dana');
    assert.equal(withoutKey("owner:a x -owner:b tag:c", "owner"), "x tag:c");
  });
});

describe("what may be meant by a term that is being typed", () => {
  function complete(query: string): string[] {
    return completionsOf(query, cards, today).map(({ title, count }) => [title, count].filter(Boolean).join(" "));
  }

  it("are values that begin so, and the words themselves, with how many cards they leave", () => {
    assert.deepEqual(complete("verdict:refuted che"), [
      "tag:check-back 6",
      "tag:checkout 2",
      "words that begin with che 8",
    ]);
  });

  it("are keys, and the values of a key, those of most cards first", () => {
    assert.deepEqual(complete("ow"), ["owes:", "owner:"]);
    assert.deepEqual(complete("-own"), ["-owner:"]);
    assert.deepEqual(complete("kind:"), ["kind:experiment 24", "kind:process 16", "kind:customer 8"]);
    assert.deepEqual(complete("objective:pe"), ['objective:"More people who pay" 12']);
    assert.deepEqual(complete("group:o"), ["group:objective", "group:owner"]);
  });

  it("are none behind a finished term, in quotation marks, and for what nothing has", () => {
    for (const query of ["", "tag:checkout ", '"che', "xyz", "after:2026"])
      assert.deepEqual(complete(query), [], query);
  });
});
