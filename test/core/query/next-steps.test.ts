import assert from "node:assert/strict";
import { nextStepsOf } from "../../../src/core/query/next-steps.ts";
import { cardsIn, cardWith } from "../kit/cards.ts";

const plan = "hypothesis: x\nmetric: rate\nthreshold: at least 8%\nwindow: { from: 2026-02-02, to: 2026-02-16 }\n";
const running = plan.replaceAll("2026-02-", "2026-03-");
const later = plan.replaceAll("2026-02-", "2026-04-");
const result = "results: [{ date: 2026-02-16, successes: 90, of: 1000 }]\n";
const judged = "results: [{ date: 2026-02-16, judged: supported, by: dana }]\n";
const decided = `${plan}${result}memo: It works.\ndecision: { choice: persevere, date: 2026-02-17, because: y }\n`;

const table: readonly (readonly [text: string, ...steps: readonly string[]])[] = [
  ["hypothesis: x\n"],
  [later],
  [running, "record"],
  [running + result.replace("-02-", "-03-"), "record"],
  [plan, "record"],
  [plan + result, "memo"],
  [plan.replace("metric: rate\nthreshold: at least 8%", "criterion: Dana is convinced.") + judged, "memo"],
  [`${plan}${result}memo: It works.\n`, "decide"],
  [decided, "propagate"],
  [`${decided}propagation: []\n`],
  [`${decided}propagation: []\ncheckBack: [2026-03-01]\n`, "check-back"],
  [`${decided}propagation: []\ncheckBack: [2026-04-01]\n`],
  [`${decided}checkBack: [2026-03-01]\n`, "check-back", "propagate"],
  ["hypothesis: [\n"],
];

describe("nextStepsOf", () => {
  for (const [text, ...steps] of table) {
    it(`gives ${steps.join(" and ") || "nothing"} for ${JSON.stringify(text)}`, () => {
      const { "learning/a.experiment.yaml": card = assert.fail() } = cardsIn({ "learning/a.experiment.yaml": text });
      assert.deepEqual(nextStepsOf(card), steps);
    });
  }

  it("is the commit for a plan that is whole and not committed", () => {
    assert.deepEqual(nextStepsOf(cardWith({ stage: "design", missing: ["commit"] })), ["register"]);
  });

  it("is an experiment for a question that has none", () => {
    const cards = cardsIn({
      "a.uol.yaml": "learn: x\n",
      "b.uol.yaml": "learn: y\n",
      "c.experiment.yaml": `unit: b\n${plan}`,
    });
    assert.deepEqual(
      ["a.uol.yaml", "b.uol.yaml"].map((file) => nextStepsOf(cards[file] ?? assert.fail())),
      [["experiment"], []],
    );
  });
});
