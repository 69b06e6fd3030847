import assert from "node:assert/strict";

import type { Card } from "../../../src/core/query/card.ts";
import { cardWith } from "../kit/cards.ts";
import { indexCards, reindexCards, searchCards } from "../../../src/core/query/search-cards.ts";

function cardOf(uri: string, more: Partial<Card>): Card {
  return cardWith({ uri, id: uri, file: uri, title: "", ...more });
}

const cards = [
  cardOf("one", { title: "Will customers use a one-click checkout?", owner: "dana", tags: ["billing"] }),
  cardOf("two", { title: "Does the digest bring people back?", question: "In Zürich, at least 20% return." }),
  cardOf("four", {
    checkBack: { held: "not-held", mark: "not-held", words: "Not held on 18 Jun, 6.1%" },
    wasWrong: { was: "Prose sells.", now: "People scan." },
  }),
  cardOf("three", { title: "Checkout without an account", metric: "guest-clicks", decision: { because: "Trust." } }),
];

function find(query: string): string[] | undefined {
  const found = searchCards(indexCards(cards), query);
  return found && [...found].sort();
}

describe("searchCards", () => {
  const queries: Record<string, string[] | undefined> = {
    checkout: ["one", "three"],
    "CHECKOUT Dana": ["one"],
    "dana digest": [],
    check: ["one", "three"],
    "one-click": ["one"],
    zurich: ["two"],
    "20%": ["two"],
    billing: ["one"],
    "guest-clicks": ["three"],
    trust: ["three"],
    "not held": ["four"],
    "i was wrong": ["four"],
    "prose scan": ["four"],
    "": undefined,
    " - ": undefined,
  };
  for (const [query, expected] of Object.entries(queries)) {
    it(`answers “${query}” with ${expected?.join(", ") ?? "no filter"}`, () => assert.deepEqual(find(query), expected));
  }

  it("forgives a typing error where nothing matches as typed", () => {
    assert.deepEqual(find("chekout"), ["one", "three"]);
    assert.deepEqual(find("dona"), []);
  });

  it("follows cards that come, change and go", () => {
    const index = indexCards(cards);
    const before = new Map(cards.map((card) => [card.uri, card]));
    const after = new Map(before)
      .set("two", cardOf("two", { title: "Checkout" }))
      .set("four", cardOf("four", { title: "Checkout" }));
    after.delete("one");
    reindexCards(index, before, after);
    assert.deepEqual([...(searchCards(index, "checkout") ?? [])].sort(), ["four", "three", "two"]);
    assert.deepEqual([...(searchCards(index, "digest") ?? [])], []);
  });
});
