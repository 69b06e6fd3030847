import assert from "node:assert/strict";
import { stages, type Stage } from "../../../src/core/base/stage.ts";
import type { Settings } from "../../../src/core/model/settings.ts";
import {
  dutyOfExperiment,
  dutyOfUnit,
  isCheckBackDue,
  isDecisionDebt,
  isPlanComplete,
  missingFromPlan,
  stageOfExperiment,
  stageOfUnit,
  type StageContext,
} from "../../../src/core/model/stage-of.ts";
import type { DocProof } from "../../../src/core/model/receipts-in.ts";
import { experimentOf } from "../kit/records.ts";

const plan = `
hypothesis: At least 8% click.
metric: clicks
threshold: at least 8%
window: { from: 2026-03-02, to: 2026-03-16 }
`;
const sampled = plan.replace(/window:.*/, "sample: 100");
const results = "results: [{ date: 2026-03-16, successes: 9, of: 100 }]\n";
const decided = "decision: { choice: persevere, date: 2026-03-17, because: It works. }\n";
const during = "2026-03-10";
const after = "2026-03-17";

function contextOf(today: string, settings: Settings = {}): StageContext {
  const proofOfDoc = (doc: string): DocProof =>
    doc === "docs/told.md" ? { is: "told", since: "2026-03-18" } : { is: "by-date" };
  return { today, settings, hasUnit: (id) => id === "known", proofOfDoc, isRegistered: true };
}

describe("the stage of an experiment", () => {
  const rows: readonly [stage: Stage, when: string, text: string, today: string][] = [
    ["design", "nothing is written", "", during],
    ["design", "the plan has no threshold", plan.replace(/threshold:.*/, ""), during],
    ["design", "the threshold cannot be read", plan.replace("at least 8%", "a lot"), during],
    ["design", "the plan has no end", plan.replace(/window:.*/, "window: { from: 2026-03-02 }"), during],
    ["run", "the plan is complete and its window is not open yet", plan, "2026-03-01"],
    ["run", "the window is open", plan, during],
    ["run", "it is the last day of the window", plan, "2026-03-16"],
    ["run", "results came in before the end", plan + results, during],
    ["run", "the sample is not reached", sampled + results.replace("of: 100", "of: 99"), after],
    ["analyse", "the window is over, without results", plan, after],
    ["analyse", "the window is over, with results", plan + results, after],
    ["analyse", "the window is over, with a memo and without results", `${plan}memo: We waited.\n`, after],
    ["analyse", "the sample is reached before the window is over", `${plan}sample: 100\n${results}`, during],
    ["decide", "memo and results are written", `${plan}${results}memo: It works.\n`, after],
    ["decide", "memo and results are written while the window is open", `${plan}${results}memo: It works.\n`, during],
    ["propagate", "it is decided and nobody said who must know", plan + results + decided, after],
    ["propagate", "it was stopped without a result", `${plan}decision: { choice: stop, because: Late. }\n`, during],
    ["propagate", "a receipt has no date", `${plan}${decided}propagation: [{ told: support }]\n`, after],
    ["propagate", "a receipt's unit does not exist", `${plan}${decided}propagation: [{ unit: unknown }]\n`, after],
    [
      "propagate",
      "a date stands where the unit should",
      `${plan}${decided}propagation: [{ unit: unknown, date: 2026-03-18 }]\n`,
      after,
    ],
    [
      "propagate",
      "one of two receipts is open",
      `${plan}${decided}propagation: [{ unit: known }, { doc: a }]\n`,
      after,
    ],
    ["learned", "nobody needs to know", `${plan}${decided}propagation: []\n`, after],
    ["learned", "a receipt's unit exists", `${plan}${decided}propagation: [{ unit: known }]\n`, after],
    ["learned", "a receipt's document tells it", `${plan}${decided}propagation: [{ doc: docs/told.md }]\n`, after],
    ["learned", "all were told", `${plan}${decided}propagation: [{ told: a, date: 2026-03-18 }]\n`, after],
    ["analyse", "the word of the decision is none", plan + results + decided.replace("persevere", "maybe"), after],
  ];
  for (const [stage, when, text, today] of rows) {
    it(`is ${stage} when ${when}`, () => {
      assert.equal(stageOfExperiment(experimentOf(text), contextOf(today)), stage);
    });
  }

  it("is design while a complete plan is not committed", () => {
    const context = { ...contextOf(during), isRegistered: false };
    assert.equal(stageOfExperiment(experimentOf(plan), context), "design");
    assert.equal(stageOfExperiment(experimentOf(plan), { ...context, today: after }), "analyse");
  });
});

describe("the stage of a unit", () => {
  const rows: readonly [stage: Stage, of: readonly Stage[]][] = [
    ["define", []],
    ["design", ["run", "design", "learned"]],
    ["run", ["learned", "analyse", "run"]],
    ["decide", ["propagate", "decide"]],
    ["propagate", ["learned", "propagate"]],
    ["learned", ["learned", "learned"]],
  ];
  for (const [stage, of] of rows) {
    it(`is ${stage} with ${of.join(", ") || "no experiments"}`, () => assert.equal(stageOfUnit(of), stage));
  }
});

describe("a plan", () => {
  const rows: Record<string, { text: string; missing: readonly string[] }> = {
    "with hypothesis, metric, threshold and end": { text: plan, missing: [] },
    "with a sample for its end": { text: sampled, missing: [] },
    "with a window in days": { text: plan.replace("to: 2026-03-16", "days: 14"), missing: [] },
    "with a criterion for metric and threshold": {
      text: "hypothesis: They say the price.\ncriterion: Half of them.\nwindow: { to: 2026-03-16 }\n",
      missing: [],
    },
    "without anything": { text: "", missing: ["hypothesis", "metric", "threshold", "window"] },
    "with a threshold that cannot be read": { text: plan.replace("at least 8%", "8%"), missing: ["threshold"] },
    "with days and no beginning": { text: plan.replace(/window:.*/, "window: { days: 14 }"), missing: ["window"] },
  };
  for (const [name, { text, missing }] of Object.entries(rows)) {
    it(`${name} lacks ${missing.join(", ") || "nothing"}`, () => {
      assert.deepEqual(missingFromPlan(experimentOf(text)), missing);
      assert.equal(isPlanComplete(experimentOf(text)), missing.length === 0);
    });
  }
});

describe("what an experiment owes", () => {
  const memo = "memo: It works.\n";
  const rows: readonly [duty: string | undefined, when: string, text: string, today: string, settings?: Settings][] = [
    [undefined, "its window is open", plan, "2026-03-16"],
    ["result by 2026-03-23", "the window is over", plan, after],
    ["memo by 2026-03-23", "results are in", plan + results, after],
    ["decision by 2026-03-23", "the memo is written", plan + results + memo, after],
    ["decision by 2026-03-23", "the memo came early", plan + results + memo, during],
    ["result by 2026-03-16", "there is no grace", plan, after, { grace: "0" }],
    ["result by 2026-03-30", "the grace is two weeks", plan, after, { grace: "2 weeks" }],
    [undefined, "the sample is reached and no end was set", sampled + results, after],
    ["propagation by 2026-03-24", "it is decided", plan + results + decided, after],
    [undefined, "the decision has no day", plan + decided.replace("date: 2026-03-17, ", ""), after],
    [undefined, "all is done", `${plan}${decided}propagation: []\n`, after],
    [undefined, "it is a draft", "hypothesis: At least 8% click.\n", after],
  ];
  for (const [duty, when, text, today, settings] of rows) {
    it(`is ${duty ?? "nothing"} when ${when}`, () => {
      const found = dutyOfExperiment(experimentOf(text), contextOf(today, settings));
      assert.equal(found && `${found.what} by ${found.due}`, duty);
    });
  }
});

describe("what a unit owes", () => {
  for (const stage of stages) {
    const isAnswered = stage === "propagate" || stage === "learned";
    it(`is ${isAnswered ? "nothing" : "its answer"} in the stage ${stage}`, () => {
      const due = "2026-03-16";
      assert.deepEqual(dutyOfUnit({ due }, stage), isAnswered ? undefined : { what: "unit", due });
    });
  }

  it("is nothing without a last day", () => assert.equal(dutyOfUnit({}, "run"), undefined));
});

describe("decision debt", () => {
  const rows: readonly [isDebt: boolean, when: string, text: string, today: string][] = [
    [false, "it is the last day of the window", plan, "2026-03-16"],
    [true, "the window is over, without results", plan, after],
    [true, "the window is over, with results and memo", `${plan}${results}memo: It works.\n`, after],
    [false, "it is decided", plan + decided, after],
    [true, "the word of the decision is none", plan + decided.replace("persevere", "maybe"), after],
    [false, "no end was set", sampled, after],
  ];
  for (const [isDebt, when, text, today] of rows) {
    it(`is ${isDebt ? "there" : "not there"} when ${when}`, () => {
      assert.equal(isDecisionDebt(experimentOf(text), today), isDebt);
    });
  }
});

describe("a check-back", () => {
  const rows: readonly [isDue: boolean, checkBack: string][] = [
    [false, "[]"],
    [true, "[2026-03-10]"],
    [false, "[2026-03-11]"],
    [true, "[2026-04-17, 2026-03-09]"],
    [true, "[{ due: 2026-03-10 }]"],
    [false, "[{ due: 2026-03-10, date: 2026-03-10, held: true }]"],
    [false, "[{ due: 2026-03-11 }]"],
  ];
  for (const [isDue, checkBack] of rows) {
    it(`is ${isDue ? "due" : "not due"} on 2026-03-10 with ${checkBack}`, () => {
      assert.equal(isCheckBackDue(experimentOf(`checkBack: ${checkBack}\n`), "2026-03-10"), isDue);
    });
  }
});
