import assert from "node:assert/strict";

import type { Card } from "../../../../src/core/query/card.ts";
import { lineageOf } from "../../../../src/core/query/lineage/lineage-of.ts";
import type { Lineage } from "../../../../src/core/query/lineage/lineage.ts";
import { lineOfDescent } from "../../../../src/core/query/lineage/line-of-descent.ts";
import { patchLineage } from "../../../../src/core/query/lineage/patch-lineage.ts";
import { pickLineage } from "../../../../src/core/query/lineage/pick-lineage.ts";
import { cardWith, verdictWith } from "../../kit/cards.ts";

function unit(id: string, more: Partial<Card> = {}): Card {
  const file = `units/${id}.uol.yaml`;
  return cardWith({
    uri: `file:///shop/${file}`,
    file,
    kind: "unit",
    id,
    unit: id,
    stage: "define",
    title: id,
    ...more,
  });
}

function experiment(id: string, more: Partial<Card> = {}): Card {
  const file = `${id}.experiment.yaml`;
  return cardWith({ uri: `file:///shop/${file}`, file, id, title: id, ...more });
}

function uriOf(name: string): string {
  return name.startsWith("u-") ? unit(name).uri : experiment(name).uri;
}

/** One line per family: "a -pivot-> b, b -> c". */
function drawn({ families, alone }: Lineage): readonly string[] {
  const nameOf = (uri: string): string => /([^/]+?)\.\w+\.yaml$/.exec(uri)?.[1] ?? uri;
  return [
    ...families.map(({ edges }) =>
      edges.map(({ from, to, choice }) => `${nameOf(from)} -${choice ?? ""}> ${nameOf(to)}`).join(", "),
    ),
    ...alone.map(({ uri }) => `alone: ${nameOf(uri)}`),
  ];
}

/** A chain of `length` questions that moved last on `day`. */
function chain(name: string, length: number, day: string): Card[] {
  return Array.from({ length }, (_, at) =>
    experiment(`${name}${at}`, { date: day, ...(at > 0 ? { ledBy: uriOf(`${name}${at - 1}`) } : {}) }),
  );
}

describe("lineageOf", () => {
  it("joins questions by what led to them, with the decision that did", () => {
    const cards = [
      unit("u-why"),
      experiment("first", { unit: "u-why", decision: { choice: "pivot", date: "2026-03-01" } }),
      unit("u-next", { ledBy: uriOf("u-why") }),
      experiment("third", { ledBy: uriOf("first"), decision: { choice: "stop" } }),
      experiment("lonely"),
    ];
    assert.deepEqual(drawn(lineageOf(cards)), ["first -pivot> u-next, first -pivot> third", "alone: lonely"]);
  });

  it("lets the experiment that was decided last speak for its unit, else the furthest", () => {
    const speakerOf = (...cards: Card[]): string | undefined => lineageOf([unit("u"), ...cards]).alone[0]?.uri;
    const early = experiment("early", {
      unit: "u",
      stage: "learned",
      decision: { choice: "pivot", date: "2026-01-01" },
    });
    const late = experiment("late", {
      unit: "u",
      stage: "propagate",
      decision: { choice: "stop", date: "2026-02-01" },
    });
    const running = experiment("running", { unit: "u", stage: "run" });
    const idea = experiment("idea", { unit: "u", stage: "design" });
    assert.equal(speakerOf(late, early, running), late.uri);
    assert.equal(speakerOf(running, idea), running.uri);
    assert.equal(speakerOf(), unit("u").uri);
  });

  it("tells owner, verdict, decision, members and the longest delay of a question", () => {
    const verdict = verdictWith({ state: "refuted" });
    const [node] = lineageOf([
      unit("u", { owner: "dana", owed: { what: "unit", due: "2026-01-01", daysOverdue: 3 } }),
      experiment("a", { unit: "u", verdict, stage: "learned", decision: { choice: "stop" }, date: "2026-02-03" }),
      experiment("b", { unit: "u", owed: { what: "result", due: "2026-01-01", daysOverdue: 9 } }),
    ]).alone;
    assert.deepEqual(node, {
      uri: uriOf("a"),
      members: [unit("u").uri, uriOf("a"), uriOf("b")],
      title: "a",
      stage: "learned",
      verdict,
      owner: "dana",
      choice: "stop",
      daysOverdue: 9,
      isUnreadable: false,
      lastDay: "2026-02-03",
    });
  });

  it("keeps units of the same id in two folders apart", () => {
    const there = { uri: "file:///blog/units/u.uol.yaml" };
    const lineage = lineageOf([unit("u"), unit("u", there), experiment("a", { unit: "u" })]);
    assert.deepEqual(
      lineage.alone.map(({ members }) => members.length),
      [2, 1],
    );
  });

  it("leaves out what is not there, what leads to itself, and what closes a circle", () => {
    const cards = [
      experiment("a", { ledBy: uriOf("c") }),
      experiment("b", { ledBy: uriOf("a") }),
      experiment("c", { ledBy: uriOf("b") }),
      experiment("orphan", { ledBy: "file:///gone.experiment.yaml" }),
      experiment("self", { ledBy: uriOf("self") }),
    ];
    const { families, alone } = lineageOf(cards);
    assert.deepEqual([families[0]?.nodes.length, families[0]?.edges.length, alone.length], [3, 2, 2]);
  });

  it("puts the family first that moved last", () => {
    const cards = [...chain("old", 2, "2025-01-01"), ...chain("new", 2, "2026-01-01")];
    assert.deepEqual(drawn(lineageOf(cards)), ["new0 -> new1", "old0 -> old1"]);
  });

  it("follows a line of 20,000 questions without running out of room or time", () => {
    const { families } = lineageOf(chain("q", 20_000, "2026-01-01").reverse());
    assert.equal(families[0]?.edges.length, 19_999);
  });
});

describe("pickLineage", () => {
  const cards = [...chain("new", 5, "2026-02-01"), ...chain("big", 9, "2026-01-01"), ...chain("old", 3, "2025-01-01")];
  const lineage = lineageOf([...cards, experiment("alone1"), experiment("alone2")]);

  it("shows whole families as long as there is room, and says how many there are", () => {
    const { families, shown, total, alone } = pickLineage(lineage, undefined, 8);
    assert.deepEqual([families.map(({ nodes }) => nodes.length), shown, total, alone.length], [[5, 3], 8, 17, 2]);
  });

  it("shows only families that hold what was found", () => {
    const found = new Set([uriOf("old2"), uriOf("alone2")]);
    const { families, total, alone } = pickLineage(lineage, found, 400);
    assert.deepEqual([families.length, total, alone.map(({ title }) => title)], [1, 3, ["alone2"]]);
  });

  it("shows of a family that is too large the part around what was found", () => {
    const { families, shown, total } = pickLineage(lineage, new Set([uriOf("big4")]), 3);
    const titles = families[0]?.nodes.map(({ title }) => title);
    assert.deepEqual([titles, families[0]?.edges.length, shown, total], [["big3", "big4", "big5"], 2, 3, 9]);
  });
});

describe("lineOfDescent", () => {
  it("holds what led to a question and what it led to, but not its siblings", () => {
    const edges = [
      { from: "root", to: "a" },
      { from: "root", to: "sibling" },
      { from: "a", to: "child" },
      { from: "child", to: "grandchild" },
      { from: "other", to: "child" },
    ];
    assert.deepEqual([...lineOfDescent("a", edges)].sort(), ["a", "child", "grandchild", "root"]);
  });
});

describe("patchLineage", () => {
  const cards = [
    unit("u"),
    experiment("a", { unit: "u", stage: "decide" }),
    experiment("b", { ledBy: uriOf("a") }),
    experiment("c"),
  ];
  const before = lineageOf(cards);

  function patched(id: string, more: Partial<Card>): readonly [patched: Lineage | undefined, anew: Lineage] {
    const after = cards.map((card) => (card.id === id ? { ...card, ...more } : card));
    return [patchLineage(before, cards, after), lineageOf(after)];
  }

  for (const [what, id, more] of [
    ["title", "a", { title: "Another" }],
    ["verdict", "b", { verdict: verdictWith({ state: "supported" }) }],
    ["owner of a unit", "u", { owner: "lee" }],
    ["title of a question alone", "c", { title: "Another" }],
  ] as const) {
    it(`gives the same as finding all anew after another ${what}`, () => {
      const [patch, anew] = patched(id, more);
      assert.deepEqual(patch, anew);
      assert.notDeepEqual(patch, before);
    });
  }

  for (const [what, id, more] of [
    ["origin", "c", { ledBy: uriOf("b") }],
    ["unit", "b", { unit: "u" }],
    ["decision", "a", { decision: { choice: "stop" } }],
    ["day", "b", { date: "2026-04-01" }],
  ] as const) {
    it(`leaves it to be found anew after another ${what}`, () => assert.equal(patched(id, more)[0], undefined));
  }

  it("leaves it to be found anew where a card came or went", () => {
    assert.equal(patchLineage(before, cards, cards.slice(1)), undefined);
  });
});
