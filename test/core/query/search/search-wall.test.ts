import assert from "node:assert/strict";

import type { Card } from "../../../../src/core/query/card.ts";
import { isNear } from "../../../../src/core/query/search/find-words.ts";
import { queryProblems } from "../../../../src/core/grammar/query-problems.ts";
import { searchWall } from "../../../../src/core/query/search/search-wall.ts";
import { cardWith, verdictWith } from "../../kit/cards.ts";

const today = "2026-05-07";

function cardOf(uri: string, more: Partial<Card>): Card {
  return cardWith({ uri, id: uri, file: uri, title: "", ...more });
}

const cards = [
  cardOf("one", {
    stage: "learned",
    title: "Will customers use a one-click checkout?",
    owner: "dana",
    tags: ["billing", "checkout"],
    objective: "More people who pay",
    verdict: verdictWith({ state: "supported" }),
    registration: { state: "sealed", reason: "" },
    decision: { choice: "persevere", date: "2026-03-17" },
    date: "2026-03-17",
    insights: ["People accept one click."],
    branches: ["learn/one-click"],
    method: "simulation",
    about: "customer",
  }),
  cardOf("two", {
    stage: "decide",
    title: "Does the digest bring people back?",
    question: "In Zürich, at least 20% return.",
    owner: "Émile",
    verdict: verdictWith({ state: "refuted" }),
    owed: { what: "decision", due: "2026-05-01", daysOverdue: 6 },
    isDebt: true,
    date: "2026-04-20",
    memo: "Nobody opened the mail.",
  }),
  cardOf("three", {
    stage: "propagate",
    title: "Checkout without an account",
    metric: "guest-clicks",
    decision: { choice: "stop", because: "Trust.", date: "2025-12-01" },
    date: "2025-12-01",
    verdict: verdictWith({ state: "supported", exploratory: true }),
    registration: { state: "broken", reason: "" },
    checkBack: { held: "not-held", mark: "not-held", words: "Not held on 18 Jun, 6.1%" },
    isCheckBackDue: true,
    tags: ["Checkout"],
  }),
  cardOf("four", { kind: "unit", stage: "define", title: "Who pays?", pinned: true, wasWrong: { was: "a", now: "b" } }),
];

function find(query: string): string[] | undefined {
  const found = searchWall(query, { cards, today });
  return found && [...found];
}

describe("the search of the wall", () => {
  const queries: Record<string, string[] | undefined> = {
    checkout: ["one", "three"],
    "CHECKOUT Dana": ["one"],
    "dana digest": [],
    check: ["one", "three"],
    "one-click": ["one"],
    zurich: ["two"],
    urich: [],
    igest: [],
    "20%": ["two"],
    '"in zurich, at least 20% return"': ["two"],
    "guest-clicks": ["three"],
    "accept simulation learn/one": ["one"],
    "opened mail": ["two"],
    "not held": ["three"],
    "": undefined,
    " - ": undefined,
    "tag:": undefined,
    "group:owner view:table": undefined,
    '"one click"': ["one"],
    '"click one"': [],
    '"one cli"': [],
    "-checkout": ["two", "four"],
    '-"one click" checkout': ["three"],
    "status:supported": ["one"],
    "status:exploratory": ["three"],
    "status:active": ["two"],
    "status:overdue": ["two", "three"],
    "status:refuted status:supported": ["one", "two"],
    "-status:refuted -status:supported": ["three", "four"],
    "tag:checkout -decision:stop": ["one"],
    "decision:none": ["two", "four"],
    "registration:broken": ["three"],
    "owner:emile": ["two"],
    "owner:dan": [],
    "objective:people": ["one"],
    'objective:"who pay"': ["one"],
    "metric:guest": ["three"],
    "kind:customer": ["one"],
    "kind:unit": ["four"],
    "owes:decision owes:check-back": ["two", "three"],
    "owes:nothing": ["one", "four"],
    "is:debt": ["two"],
    "is:pinned": ["four"],
    "is:wrong": ["four"],
    "is:not-held": ["three"],
    "branch:learn/": ["one"],
    "after:2026-01": ["one", "two", "four"],
    "after:2026-03-17 before:2026-04": ["one"],
    "before:2026": ["three"],
    "after:30d": ["two", "four"],
    "-after:2026": ["three"],
    "tag:checkout status:refutd": [],
    "after:soon": [],
  };
  for (const [query, expected] of Object.entries(queries)) {
    it(`answers “${query}” with ${expected?.join(", ") ?? "no filter"}`, () => assert.deepEqual(find(query), expected));
  }

  it("means what is called so, where something is, and else whatever has it in its name", () => {
    const some = ["Conversion", "Conversion of trials"].map((objective) => cardOf(objective, { objective }));
    const uris = (query: string): string[] => [...(searchWall(query, { cards: some, today }) ?? [])];
    assert.deepEqual(uris("objective:conversion"), ["Conversion"]);
    assert.deepEqual(uris("-objective:conversion"), ["Conversion of trials"]);
    assert.deepEqual(uris("objective:conv"), ["Conversion", "Conversion of trials"]);
  });

  it("forgives a typing error where nothing matches as typed", () => {
    for (const typed of ["chekout", "chcekout", "checkoout", "chackout", "checkuot"]) {
      assert.deepEqual(find(typed), ["one", "three"], typed);
    }
    assert.deepEqual(find("dona"), []);
    assert.deepEqual(find("dana chekout"), ["one"]);
  });

  it("forgives one in words that nothing was asked about before", () => {
    const some = [cardOf("herb", { title: "Does oregano grow here?" })];
    assert.deepEqual([...(searchWall("oregnao", { cards: some, today }) ?? [])], ["herb"]);
  });

  it("takes one slip of the fingers for a slip, and two for another word", () => {
    for (const near of ["digest", "digests", "digesting"]) assert.ok(isNear("digset", near), near);
    for (const far of ["dogest", "gigest", "dig", "direct"]) assert.ok(!isNear("digset", far), far);
  });
});

describe("a query that is not understood", () => {
  const queries: Record<string, readonly string[]> = {
    "status:refuted tag:anything after:2026-01": [],
    "https://x.test 12:30 status:": [],
    "tagg:x": ['tagg:x: There is no key "tagg"; did you mean "tag"?'],
    "zzz:x": ['zzz:x: There is no key "zzz"; put words with a colon into quotation marks.'],
    "a -status:refutd": ['-status:refutd: There is no status "refutd"; did you mean "refuted"?'],
    "group:colour": ['group:colour: There is no group "colour"; choose among none, objective, owner, kind.'],
    "before:soon": [
      'before:soon: "soon" is no day; write before:2026-03-16, before:2026-03, before:2026 or before:30d.',
    ],
  };
  for (const [query, expected] of Object.entries(queries)) {
    it(`says of “${query}” ${expected.length === 0 ? "nothing" : "what to write instead"}`, () =>
      assert.deepEqual(
        queryProblems(query, today).map(({ start, end, message }) => `${query.slice(start, end)}: ${message}`),
        expected,
      ));
  }
});
