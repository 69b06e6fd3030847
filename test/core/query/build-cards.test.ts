import assert from "node:assert/strict";
import { buildCards } from "../../../src/core/query/build-cards.ts";
import type { Card } from "../../../src/core/query/card.ts";
import { cardsIn } from "../kit/cards.ts";
import { committed, type CommittedText } from "../kit/committed.ts";
import { testRoot, testToday } from "../kit/snapshots.ts";
import { experimentText, settingsText, unitText } from "../kit/texts.ts";

describe("the card of an experiment", () => {
  it("says all that a person needs at a glance", () => {
    const { "checkout.experiment.yaml": card } = cardsIn({
      "learning.yaml": settingsText,
      "one-click-checkout.uol.yaml": unitText,
      "checkout.experiment.yaml": experimentText,
    });
    assert.deepEqual(card, {
      uri: `${testRoot}/checkout.experiment.yaml`,
      kind: "experiment",
      id: "checkout",
      file: "checkout.experiment.yaml",
      stage: "propagate",
      title: "Will customers use a one-click checkout?",
      question: "At least 8% of users shown the simulation will click the one-click button.",
      line: 1,
      unit: "one-click-checkout",
      objective: "More people who start also pay",
      owner: "dana",
      tags: ["checkout"],
      metric: "one-click-rate",
      threshold: "at least 8%",
      baseline: "6.5%",
      seen: { value: "9.0%", detail: "450 of 5,000" },
      verdict: {
        state: "supported",
        leaning: null,
        level: 0.95,
        stoppedEarly: false,
        exploratory: false,
        guardrails: "not-shown",
        confidence: 0.9944781401868149,
        shown:
          "Supported (confidence 0.994). If the true rate were 8%, a result this high would turn up about once in 180 times. 90% interval 8.3% to 9.7%.",
        note: "No reading names its arm, so all of them are judged as one group.",
        progress: { observed: 5000, planned: 5000 },
        plot: {
          label: "9.0% against at least 8%; 90% interval 8.3% to 9.7%.",
          words: "at least 8%",
          bound: 0.08,
          side: "at-least",
          baseline: 0.065,
          observed: {
            estimate: 0.09,
            interval: [0.0834213, 0.0969358],
            mark: "supported",
          },
        },
        effect: { change: 0.384615, error: 0.0456408, against: "baseline" },
      },
      forecasts: [
        { probability: 0.7, cameTrue: true, standing: "unproved" },
        { probability: 0.4, cameTrue: true, standing: "unproved" },
      ],
      window: { from: "2026-03-02", to: "2026-03-16" },
      daysLeft: 6,
      about: "customer",
      method: "simulation",
      branches: ["learn/one-click-checkout", "shop-api:one-click"],
      decision: { choice: "persevere", date: "2026-03-17", by: "dana", because: "The threshold was reached." },
      date: "2026-03-17",
      began: "2026-03-02",
      checkBacks: [{ due: "2026-04-17" }, { due: "2026-06-17" }],
      insights: ["People accept one click when the security is explained: at the button."],
      memo: "It works, but we must communicate security more clearly.",
      missing: [],
      owed: { what: "propagation", due: "2026-03-24", daysOverdue: -14 },
      pinned: false,
      isDebt: false,
      isCheckBackDue: false,
      checkBack: { next: "2026-04-17" },
    } satisfies Card);
  });

  const plan =
    "hypothesis: At least 8% click.\nmetric: clicks\nthreshold: at least 8%\nwindow: { from: 2026-03-02, to: 2026-03-16 }\n";
  const won = `${plan}results: [{ date: 2026-03-16, successes: 240, of: 2500 }]\ndecision: { choice: persevere }\n`;
  const rows: readonly [name: string, text: string, today: string, card: Record<string, unknown>][] = [
    ["an experiment that is not open yet", plan, "2026-02-28", { stage: "run", opensIn: 2, daysLeft: 16 }],
    ["its first day", plan, "2026-03-02", { stage: "run", daysLeft: 14 }],
    ["its last day", plan, "2026-03-16", { stage: "run", daysLeft: 0, isDebt: false }],
    [
      "decision debt",
      plan,
      "2026-03-25",
      { stage: "analyse", daysLeft: -9, isDebt: true, owed: { what: "result", due: "2026-03-23", daysOverdue: 2 } },
    ],
    ["no unit", plan, "2026-03-10", { title: "a" }],
    ["a unit that does not exist", `unit: gone\n${plan}`, "2026-03-10", { title: "a" }],
    ["a criterion", "hypothesis: They say so.\ncriterion: Half do.\n", "2026-03-10", { threshold: "Half do." }],
    [
      "a draft",
      "\n# c\nhypothesis: At least 8% click.\n",
      "2026-03-10",
      { line: 2, missing: ["metric", "threshold", "window"] },
    ],
    ["what is decided, though its plan is not complete", "decision: { choice: stop }\n", "2026-03-10", { missing: [] }],
    ["a word that is no decision", `${plan}decision: { choice: maybe }\n`, "2026-03-10", { stage: "run" }],
    ["a pin", `${plan}pinned: true\n`, "2026-03-10", { pinned: true }],
    [
      "a check-back that is due",
      `${plan}decision: { choice: stop }\ncheckBack: [2026-03-10]\n`,
      "2026-03-10",
      {
        isCheckBackDue: true,
        checkBack: { next: "2026-03-10", toDo: "Measure again today" },
      },
    ],
    [
      "a check-back that is to come, and none that is over",
      `${plan}decision: { choice: stop }\ncheckBack: [2026-06-17, 2026-04-17]\n`,
      "2026-03-10",
      { isCheckBackDue: false, checkBack: { next: "2026-04-17" } },
    ],
    [
      "a decision that did not hold, and that it is to be measured once more",
      `${won}checkBack:\n  - { due: 2026-04-17, date: 2026-04-18, successes: 90, of: 1000 }\n  - { due: 2026-06-17, date: 2026-06-18, successes: 61, of: 1000 }\n  - 2026-06-30\n`,
      "2026-07-01",
      {
        isCheckBackDue: true,
        checkBack: {
          next: "2026-06-30",
          toDo: "Measure again, due since 30 Jun",
          held: "not-held",
          words: "Not held on 18 Jun, 6.1%",
          sentence: "6.1% on 18 Jun, no longer at least 8%.",
          mark: "not-held",
        },
      },
    ],
    [
      "a decision that held",
      `${won}checkBack: [{ due: 2026-06-17, date: 2026-06-18, successes: 88, of: 1000 }]\n`,
      "2026-07-01",
      {
        isCheckBackDue: false,
        checkBack: {
          held: "held",
          words: "Held on 18 Jun",
          sentence: "8.8% on 18 Jun, still at least 8%.",
          mark: "held",
        },
      },
    ],
    [
      "that nobody knows whether it held",
      `${won}checkBack: [{ due: 2026-06-17, date: 2026-06-18 }]\n`,
      "2026-07-01",
      {
        checkBack: {
          held: "unknown",
          words: "Measured again on 18 Jun, unknown whether it held",
          sentence: "Measured again on 18 Jun, but not what came out; write the numbers, or `held` with `because`.",
        },
      },
    ],
    [
      "what was believed and is known now",
      `${plan}was: Prose sells.\nnow: People scan.\npinned: true\n`,
      "2026-03-10",
      { pinned: true, wasWrong: { was: "Prose sells.", now: "People scan." } },
    ],
    ["no half of it", `${plan}was: Prose sells.\n`, "2026-03-10", { wasWrong: undefined }],
    [
      "a check-back before there is a decision",
      `${plan}checkBack: [2026-03-10]\n`,
      "2026-03-10",
      { isCheckBackDue: false, checkBack: undefined },
    ],
    [
      "a text that cannot be read",
      "a\0b",
      "2026-03-10",
      { stage: "design", unreadable: "This file is not text. Files of Learning Wall are YAML, saved as UTF-8." },
    ],
  ];
  for (const [name, text, today, expected] of rows) {
    it(`shows ${name}`, () => {
      const card = cardsIn({ "learning/a.experiment.yaml": text }, today)["learning/a.experiment.yaml"];
      assert.ok(card);
      const shown = Object.fromEntries(Object.keys(expected).map((key) => [key, card[key as keyof Card]]));
      assert.deepEqual(shown, expected);
      for (const key of ["unit", "decision", "opensIn", "owed"] as const) {
        if (!(key in expected) && !text.includes("decision: { choice: ")) assert.equal(card[key], undefined, key);
      }
    });
  }
});

describe("the card of a unit", () => {
  const files = {
    "a.uol.yaml": "title: Will they?\nlearn: Whether they click.\ndue: 2026-03-08\nobjective: speed\n",
    "b.uol.yaml": "why: Because.\n",
    "c.uol.yaml": "# c\nlearn: Whether they pay.\nwas: They pay.\nnow: They look.\n",
    "a1.experiment.yaml": "unit: a\nhypothesis: At least 8% click.\n",
    "a2.experiment.yaml": "unit: a\ndecision: { choice: stop }\npropagation: []\n",
    "c1.experiment.yaml": "unit: c\ndecision: { choice: stop, date: 2026-03-01 }\npropagation: [{ unit: d }]\n",
  };

  it("takes its stage from the earliest of its experiments", () => {
    const { "a.uol.yaml": a, "b.uol.yaml": b, "c.uol.yaml": c } = cardsIn(files);
    assert.deepEqual([a?.stage, b?.stage, c?.stage], ["design", "define", "propagate"]);
  });

  it("moves on when the unit that a receipt of its experiment names is made", () => {
    assert.equal(cardsIn({ ...files, "d.uol.yaml": "learn: d\n" })["c.uol.yaml"]?.stage, "learned");
  });

  it("bears its title, else what it wants to learn, else its id", () => {
    const { "a.uol.yaml": a, "b.uol.yaml": b, "c.uol.yaml": c } = cardsIn(files);
    assert.deepEqual([a?.title, a?.question, a?.line], ["Will they?", "Whether they click.", 0]);
    assert.deepEqual([b?.title, b?.question, b?.line], ["b", undefined, 0]);
    assert.deepEqual([c?.title, c?.question, c?.line], ["Whether they pay.", undefined, 1]);
  });

  it("owes its answer, and names an objective that has no title by its id", () => {
    const card = cardsIn(files)["a.uol.yaml"];
    assert.deepEqual(card?.owed, { what: "unit", due: "2026-03-08", daysOverdue: 2 });
    assert.equal(card?.objective, "speed");
  });

  it("says what was believed and is known now", () => {
    const { "a.uol.yaml": a, "c.uol.yaml": c } = cardsIn(files);
    assert.deepEqual([a?.wasWrong, c?.wasWrong], [undefined, { was: "They pay.", now: "They look." }]);
  });
});

describe("the badge of a card", () => {
  const draft = "hypothesis: At least 8% click.\nmetric: clicks\nthreshold: at least 8%\nwindow: { to: 2026-03-16 }\n";
  const result = "results: [{ date: 2026-03-09, successes: 90, of: 1000 }]\n";

  it("says how the plan stands as soon as there is something to prove, and not of a draft", () => {
    const first = { date: "2026-02-25", text: draft };
    assert.equal(badgeOf(draft, []), undefined);
    assert.equal(badgeOf(draft.replace(/metric.*\n/, ""), [first]), undefined);
    assert.equal(badgeOf(draft + result, []), "unproved");
    assert.equal(badgeOf(draft, [first]), "sealed");
    assert.equal(badgeOf(draft.replace("at least 8", "at least 9"), [first]), "unproved");
  });

  function badgeOf(text: string, versions: readonly CommittedText[]): string | undefined {
    const path = "a.experiment.yaml";
    return buildCards(committed(path, text, versions), testToday).byUri.get(`${testRoot}/${path}`)?.card.registration
      ?.state;
  }
});
