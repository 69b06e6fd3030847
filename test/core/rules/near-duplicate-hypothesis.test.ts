import assert from "node:assert/strict";
import { findingsIn } from "../kit/snapshots.ts";

const asked = "If we show a note about low stock, at least 12% of visitors will put a plant into the basket.";

/** What is asked as well, and how the finding begins that stands on the first question. */
const near: Record<string, string> = {
  "If we show a note about low stock, at least 5% of visitors will put a plant into the basket.": "asks the same",
  "We believe that at least 8% of visitors put a plant into the basket when we show them a note about low stock":
    "asks the same",
  "If we showed notes about low stock, 20 percent of the visitors would put plants into their baskets.":
    "asks the same",
  "If we show a note about low stock, at least 12% of visitors will put a green plant into the basket.":
    "asks nearly the same: it has one word that does not stand here",
  "If we show a note about low stock, at least 12% of visitors will put something into the basket.":
    'asks nearly the same, with another word in the place of "plant"',
  "If we show a note about low stock, at least 12% of visitors will fill the basket with a plant.":
    'asks nearly the same, with another word in the place of "put"',
};

const other = [
  "If we show a red note about low stock, at least 12% of visitors will put a plant into the basket.",
  "If we show a note about stock, at least 12% of visitors will put a plant into the basket.",
  "If we show a banner about low stock, at least 12% of visitors will put a plant into the basket.",
  "If we show a note about low stock, at least 12% of readers will put a plant into the basket.",
  "If we show a banner about free delivery, at least 12% of visitors will put a plant into the basket.",
  "If we show the height of a plant, at least 12% of visitors will order it.",
  "At least 12% of visitors will put a plant into the basket.",
  "Low stock.",
  "12%",
  "",
  "庭の植物",
];

describe("a hypothesis that was asked before", () => {
  for (const [hypothesis, words] of Object.entries(near)) {
    it(`is “${hypothesis}”`, () => {
      const [message = "", ...more] = messagesOn("a", { a: plan(asked), b: plan(hypothesis) });
      assert.deepEqual(more, []);
      assert.ok(message.startsWith(`\`b\` ${words}`), message);
      assert.equal(messagesOn("b", { a: plan(asked), b: plan(hypothesis) }).length, 1, "it stands on both");
    });
  }
  for (const hypothesis of other) {
    it(`is not “${hypothesis}”`, () => {
      assert.deepEqual(messagesOn("a", { a: plan(asked), b: plan(hypothesis) }), []);
    });
  }

  const exchanged: readonly (readonly [string, string])[] = [
    [
      "If the checkout button is red, at least 8% of visitors will order a plant.",
      "If the checkout button is green, at least 8% of visitors will order a plant.",
    ],
    [
      "At least 8% of German customers will order a plant from the first page of the letter.",
      "At least 8% of French customers will order a plant from the first page of the letter.",
    ],
    [
      "If we show the price first, at least 8% of visitors of the plan page will start a trial.",
      "If we show the reviews first, at least 8% of visitors of the plan page will start a trial.",
    ],
    [
      "If we show the price on the pricing page, at least 8% of visitors will start a free trial.",
      "If we show the price on the plans page, at least 8% of visitors will start a free trial.",
    ],
  ];
  for (const [one, two] of exchanged) {
    it(`is not “${one}” beside “${two}”`, () => assert.deepEqual(messagesOn("a", { a: plan(one), b: plan(two) }), []));
  }

  it("is one of few words only when all of them are the same", () => {
    const texts = {
      a: plan("At least 8% of visitors open the chat."),
      b: plan("At least 9% of visitors open a chat."),
    };
    assert.equal(messagesOn("a", texts).length, 1);
    assert.deepEqual(messagesOn("a", { ...texts, b: plan("At least 8% of visitors open the menu.") }), []);
  });

  it("names first what was stopped, then what was decided, then what is open", () => {
    const decided = (choice: string, date: string): string =>
      `${plan(asked)}decision: { choice: ${choice}, date: ${date}, because: We saw it. }\n`;
    const files = {
      a: plan(asked),
      b: plan(asked),
      c: decided("persevere", "2025-01-01"),
      d: decided("stop", "2025-06-02"),
      e: decided("stop", "2025-06-01"),
    };
    assert.match(messagesOn("a", files)[0] ?? "", /^`e` \(and 3 more\) .* It was stopped on 2025-06-01: /);
    const { d, e, ...rest } = files;
    assert.notEqual(d, e);
    assert.match(messagesOn("a", rest)[0] ?? "", /^`c` \(and 1 more\) .* It was decided: persevere on 2025-01-01: /);
  });

  it("is quiet where all of it is history", () => {
    const text = `${plan(asked)}decision: { choice: stop, because: Nobody came. }\n`;
    assert.deepEqual(messagesOn("a", { a: text, b: text }), []);
  });

  it("is quiet for a later try in the same unit, which names a parent", () => {
    const files = {
      a: `unit: u\n${plan(asked)}`,
      b: `unit: u\nparent: a\n${plan(asked)}`,
      c: `unit: u\nparent: b\n${plan(asked)}`,
    };
    for (const id of ["a", "b", "c"]) assert.deepEqual(messagesOn(id, files), []);
  });

  it("is quiet where one names the other as its parent, by whichever of its names", () => {
    for (const parent of ["a", "experiment:a"]) {
      const files = { a: plan(asked), b: `parent: ${parent}\n${plan(asked)}` };
      for (const id of ["a", "b"]) assert.deepEqual(messagesOn(id, files), []);
    }
  });

  it("is a way of asking where more than twenty do it", () => {
    const many = (count: number): Record<string, string> =>
      Object.fromEntries(Array.from({ length: count }, (_, at) => [`e${at}`, plan(asked)]));
    assert.equal(messagesOn("e0", many(20)).length, 1);
    assert.deepEqual(messagesOn("e0", many(21)), []);
  });

  it("takes no longer for an essay", () => {
    const words = Array.from({ length: 20_000 }, (_, at) => `w${"abcdefghij".charAt(at % 10)}${toLetters(at)}`);
    const essay = words.join(" ");
    assert.equal(messagesOn("a", { a: plan(essay), b: plan(essay) }).length, 1);
    assert.deepEqual(messagesOn("a", { a: plan(essay), b: plan(`${essay} zebra`) }), []);
  });
});

function toLetters(number: number): string {
  return Array.from(String(number), (digit) => "klmnopqrst".charAt(Number(digit))).join("");
}

function plan(hypothesis: string): string {
  return `hypothesis: ${JSON.stringify(hypothesis)}\n`;
}

function messagesOn(id: string, texts: Record<string, string>): string[] {
  const files = Object.fromEntries(Object.entries(texts).map(([name, text]) => [`${name}.experiment.yaml`, text]));
  return findingsIn(files)
    .filter(({ rule, uri }) => rule === "near-duplicate-hypothesis" && uri.endsWith(`/${id}.experiment.yaml`))
    .map(({ message }) => message);
}
