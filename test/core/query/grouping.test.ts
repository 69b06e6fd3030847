import assert from "node:assert/strict";
import type { Card } from "../../../src/core/query/card.ts";
import { groupCards } from "../../../src/core/query/grouping.ts";
import { sampleCards } from "../../wall/sample-cards.ts";

describe("cards in groups", () => {
  it("stand under what they have in common, by name, and those without it last", () => {
    const cards = ["sam", undefined, "Dana", " sam ", "", "ali"].map((owner, at) => cardWith(String(at), { owner }));
    assert.deepEqual(namesAndIds(groupCards(cards, "owner")), [
      ["ali", "5"],
      ["Dana", "2"],
      ["sam", "0 3"],
      ["No owner", "1 4"],
    ]);
  });

  it("take the title of the objective, and the kind with a capital", () => {
    const cards = [cardWith("a", { objective: "Faster pages", about: "technical" }), cardWith("b", {})];
    assert.deepEqual(namesAndIds(groupCards(cards, "objective")), [
      ["Faster pages", "a"],
      ["No objective", "b"],
    ]);
    assert.deepEqual(namesAndIds(groupCards(cards, "kind")), [
      ["Technical", "a"],
      ["No kind", "b"],
    ]);
  });

  it("are one group without a name where nothing was asked, and none without cards", () => {
    const cards = [cardWith("a", {}), cardWith("b", {})];
    assert.deepEqual(namesAndIds(groupCards(cards, "none")), [["", "a b"]]);
    assert.deepEqual(groupCards([], "none"), []);
  });
});

function cardWith(
  id: string,
  { owner, objective, about }: { [Key in "owner" | "objective" | "about"]?: Card[Key] | undefined },
): Card {
  const { owner: _owner, objective: _objective, about: _about, ...bare } = sampleCards[0] as Card;
  return {
    ...bare,
    id,
    ...(owner === undefined ? {} : { owner }),
    ...(objective === undefined ? {} : { objective }),
    ...(about === undefined ? {} : { about }),
  };
}

function namesAndIds(groups: ReturnType<typeof groupCards>): [string, string][] {
  return groups.map(({ name, cards }) => [name, cards.map(({ id }) => id).join(" ")]);
}
