import assert from "node:assert/strict";
import { propagate } from "../../../src/core/cycle/steps/propagate.ts";
import { committed } from "../kit/committed.ts";
import {
  asked,
  complaintOn,
  editsBy,
  momentIn,
  momentOf,
  nastyWords,
  questionOf,
  readAfter,
  refusalOf,
  written,
} from "../kit/experiment-steps.ts";

const plan = `hypothesis: At least 8% of users will click the button.
metric: one-click-rate
`;
const decided = `${plan}decision: { choice: persevere, date: 2026-03-04 }
`;
const others = {
  "learning.yaml": "stakeholders: [support team, legal]\n",
  "learning/trust.uol.yaml": "learn: Whether people trust it.\nparent: a\n",
  "learning/basket.uol.yaml": "learn: What fills the basket.\n",
  "learning/b.experiment.yaml": `${decided}propagation: [{ told: the founders }, { told: legal }]\n`,
};

describe("propagate", () => {
  const valuesOf = (text: string, key: string, answers = {}): readonly string[] =>
    questionOf(propagate, momentOf(text, others), key, answers).choices?.map(({ value }) => value) ?? [];
  const afterwards = (text: string, answers: Readonly<Record<string, string>>): unknown =>
    readAfter(propagate, text, answers, others).propagation;

  it("begins with what is open, and offers that nobody needs to know only where nothing is said", () => {
    const kinds = ["told", "doc", "unit", "item"];
    assert.deepEqual(valuesOf(decided, "what"), [...kinds, "none"]);
    assert.deepEqual(valuesOf(`${decided}propagation: []\n`, "what"), kinds);
    const text = `${decided}propagation: [{ told: legal, date: 2026-03-05 }, { told: support team }, {}, { doc: a.md }, { unit: trust }]\n`;
    assert.deepEqual(valuesOf(text, "what"), ["told support team", "doc a.md", ...kinds]);
    const [first] = questionOf(propagate, momentOf(text, others), "what").choices ?? [];
    assert.deepEqual([first?.description, first?.detail], ["mark as told today", "Still open: no date yet."]);
    assert.deepEqual(propagate.knownOf?.(momentOf(text, others)), [
      "told legal: done on 2026-03-05.",
      "unit trust: the unit is there.",
    ]);
  });

  it("asks for a name, and whether it is done where only people can say so", () => {
    const moment = momentOf(decided, others);
    assert.deepEqual(asked(propagate, moment), ["what"]);
    assert.deepEqual(asked(propagate, moment, { what: "told" }), ["what", "told", "date"]);
    assert.deepEqual(asked(propagate, moment, { what: "item" }), ["what", "item", "date"]);
    assert.deepEqual(asked(propagate, moment, { what: "doc" }), ["what", "doc"]);
    assert.deepEqual(asked(propagate, moment, { what: "unit" }), ["what", "unit"]);
    assert.deepEqual(asked(propagate, moment, { what: "none" }), ["what"]);
    assert.deepEqual(asked(propagate, moment, { told: "legal", doc: "a.md" }), ["told", "doc", "[date]"]);
  });

  it("suggests stakeholders, whom others told, and units, the nearest first", () => {
    assert.deepEqual(valuesOf(decided, "told", { what: "told" }), ["support team", "legal", "the founders"]);
    const told = `${decided}propagation: [{ told: legal }]\n`;
    assert.deepEqual(valuesOf(told, "told", { what: "told" }), ["support team", "the founders"]);
    assert.deepEqual(valuesOf(decided, "unit", { what: "unit" }), ["trust", "basket"]);
    assert.deepEqual(valuesOf(`unit: trust\n${decided}`, "unit", { what: "unit" }), ["basket"]);
  });

  it("writes who is still to be told, and who was", () => {
    assert.equal(
      written(propagate, `${decided}checkBack: [2026-04-09]\n`, { what: "told", told: "support team", date: "no" }),
      `${decided}propagation:\n  - { told: support team }\ncheckBack: [2026-04-09]\n`,
    );
    assert.deepEqual(afterwards(decided, { told: "legal", date: "2026-03-06" }), [
      { told: "legal", date: "2026-03-06" },
    ]);
  });

  it("writes several at once behind those that are there", () => {
    const text = `${decided}propagation:\n  # Agreed with Lee.\n  - told: legal # by phone\n  - item: copy\n`;
    assert.equal(
      written(propagate, text, { told: "legal", doc: ".\\docs\\a b.md", unit: "trust", date: "2026-03-09" }, others),
      `${decided}propagation:\n  # Agreed with Lee.\n  - told: legal # by phone\n    date: 2026-03-09\n  - item: copy\n  - { doc: docs/a b.md, date: 2026-03-09 }\n  - { unit: trust }\n`,
    );
    assert.equal(
      written(propagate, `${decided}propagation: [{ item: copy }] # all`, { item: "copy", told: "legal" }),
      `${decided}propagation: [{ item: copy, date: 2026-03-10 }, { told: legal }] # all`,
    );
    const last = `${decided}propagation:\n  - told: legal`;
    assert.equal(
      written(propagate, last, { told: "legal", item: "copy" }),
      `${last}\n    date: 2026-03-10\n  - { item: copy }`,
    );
  });

  it("marks an open receipt that was chosen, and no other", () => {
    const text = `${decided}propagation:\r\n  - told: legal\r\n    date: ~ # soon\r\n  - { told: support team }\r\n`;
    assert.equal(written(propagate, text, { what: "told legal" }), text.replace("~", "2026-03-10"));
    assert.deepEqual(editsBy(propagate, momentOf(text), { what: "told legal" }).at, ["propagation", 0]);
    assert.match(written(propagate, text, { what: "told support team" }), /\{ told: support team, date: 2026-03-10 \}/);
  });

  it("marks the one that is open of two for the same people", () => {
    const text = `${decided}propagation: [{ told: legal, date: 2026-03-05 }, { told: legal }]\n`;
    assert.deepEqual(afterwards(text, { told: "legal" }), [
      { told: "legal", date: "2026-03-05" },
      { told: "legal", date: "2026-03-10" },
    ]);
  });

  it("says that nobody needs to know", () => {
    assert.equal(written(propagate, decided, { what: "none" }), `${decided}propagation: []\n`);
    assert.equal(
      written(propagate, `${decided}propagation: # ?\n`, { none: "yes" }),
      `${decided}propagation: [] # ?\n`,
    );
    assert.deepEqual(editsBy(propagate, momentOf(decided), { none: "yes" }).next, [{ step: "follow-up" }]);
  });

  it("goes on while something is open, then with what follows, unless it was stopped", () => {
    const nextOf = (text: string, answers: Readonly<Record<string, string>>): unknown =>
      editsBy(propagate, momentOf(text, others), answers).next;
    const again = [{ step: "propagate" }];
    assert.deepEqual(nextOf(decided, { told: "legal" }), again);
    assert.deepEqual(nextOf(decided, { told: "legal", date: "2026-03-09" }), [{ step: "follow-up" }]);
    assert.deepEqual(nextOf(decided, { unit: "trust" }), [{ step: "follow-up" }]);
    assert.deepEqual(nextOf(decided, { unit: "new-one" }), again);
    assert.deepEqual(nextOf(`${decided}propagation: [{ told: a }, { told: b }]\n`, { what: "told a" }), again);
    const stopped = decided.replace("persevere", "stop");
    assert.deepEqual(nextOf(`${stopped}propagation: [{ told: a }]\n`, { what: "told a" }), []);
  });

  it("leads to a document that waits for its commit, where git can be asked", () => {
    const path = "learning/a.experiment.yaml";
    const text = `${decided}propagation: [{ doc: docs/a.md, date: 2026-03-05 }]\n`;
    const moment = momentIn(committed(path, text, [{ date: "2026-03-04", text }]), path);
    assert.deepEqual(propagate.writingOf(moment, { what: "doc docs/a.md" }), {
      obstacle:
        "Commit docs/a.md with what was decided, and the receipt is settled; no commit to it since the decision.",
      at: ["propagation", 0],
      documents: ["file:///shop/learning/docs/a.md", "file:///shop/docs/a.md"],
    });
    assert.match(refusalOf(propagate, moment, { doc: "b.md", date: "2026-03-09" }) ?? "", /leave the date out\.$/);
    assert.deepEqual(editsBy(propagate, moment, { doc: "b.md" }).next, [{ step: "propagate" }]);
  });

  it("settles a document by its day where git cannot be asked", () => {
    assert.deepEqual(afterwards(`${decided}propagation: [{ doc: a.md }]\n`, { what: "doc a.md" }), [
      { doc: "a.md", date: "2026-03-10" },
    ]);
  });

  const settled = `${decided}propagation: [{ told: legal, date: 2026-03-05 }, { unit: later }, { item: copy, date: soon }]\n`;
  const refused: readonly (readonly [text: string, answers: Readonly<Record<string, string>>, sentence: RegExp])[] = [
    [plan, {}, /^Nothing is decided yet that anybody could be told of; decide first\.$/],
    [`${decided}propagation: support\n`, {}, /^`propagation` takes a list, /],
    [settled, { told: "legal" }, /^It is settled already, told legal: done on 2026-03-05\.$/],
    [settled, { what: "unit later" }, /^There is no unit later yet; write it, and the receipt is settled\.$/],
    [settled, { what: "item copy" }, /^The date of this receipt is no day; mend it there\.$/],
    [settled, { none: "yes" }, /^`propagation` names somebody already\.$/],
    [`${decided}propagation: []\n`, { none: "yes" }, /^It says already that nobody needs to know\.$/],
    [decided, { none: "yes", told: "legal" }, /^Either nobody needs to know, or somebody does; /],
    [decided, { none: "yes", date: "2026-03-09" }, /^Where nobody needs to know there is no day; /],
    [decided, { unit: "trust", date: "2026-03-09" }, /leave the date out\.$/],
  ];
  for (const [text, answers, sentence] of refused) {
    it(`refuses ${JSON.stringify(answers)} in ${text.split("\n").at(-2)}`, () => {
      assert.match(refusalOf(propagate, momentOf(text), answers) ?? "", sentence);
    });
  }

  it("takes a path below the top folder, an address, and a unit that is to come", () => {
    const complaint = (what: string, name: string): string | undefined =>
      complaintOn(propagate, momentOf(decided, others), what, { what, [what]: name });
    assert.equal(complaint("doc", "docs/a.md#later"), undefined);
    assert.equal(complaint("doc", "https://wiki.example.com/a"), undefined);
    assert.match(complaint("doc", "../../../secret.md") ?? "", /names no file below the top folder/);
    assert.equal(complaint("unit", "trust"), undefined);
    assert.match(complaint("unit", "later") ?? "", /^There is no such unit yet/);
    assert.match(complaint("told", " ") ?? "", /needed/);
  });

  for (const words of nastyWords) {
    it(`keeps ${JSON.stringify(words)}`, () => {
      for (const text of [decided, "{ decision: { choice: stop } }\n", `${decided}propagation: [{ told: x }]\n`]) {
        const receipts = readAfter(propagate, text, { told: words, item: words }).propagation ?? [];
        assert.deepEqual(receipts.slice(-2), [{ told: words }, { item: words }]);
        assert.equal(refusalOf(propagate, momentOf(text.replace("told: x", "told: y")), { told: words }), undefined);
      }
    });
  }
});
