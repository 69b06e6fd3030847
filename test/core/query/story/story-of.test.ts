import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { unanswered } from "../../../../src/core/history/unanswered.ts";
import { applyHistory } from "../../../../src/core/index/snapshot.ts";
import { committed } from "../../kit/committed.ts";
import { snapshotOf, testRoot } from "../../kit/snapshots.ts";
import { linesOfPart, linesOfStory, storyIn } from "./told.ts";

const today = "2026-05-07";
const example = (name: string): string => readFileSync(`test/fixtures/product/${name}`, "utf8");
const product = {
  "checkout-simulation.experiment.yaml": example("checkout-simulation.experiment.yaml"),
  "one-click-checkout.uol.yaml": example("one-click-checkout.uol.yaml"),
};

describe("the story of an experiment", () => {
  it("is told in order, each part with its place, in the words that all surfaces use", () => {
    const story = storyIn(snapshotOf(product), "checkout-simulation.experiment.yaml", today);
    assert.deepEqual(story?.path.map(({ words }) => words).slice(1), ["one-click-checkout", "checkout-simulation"]);
    assert.deepEqual(linesOfStory(story), [
      "+ Question one-click-checkout.uol.yaml:2",
      "Whether customers are willing to pay with one click.",
      "Half of all carts are abandoned at the payment step.",
      "Objective: conversion",
      "Kind: customer",
      "Owner: dana",
      "Due: 16 Mar",
      "Unknown: Do people trust it with a stored card?",
      "+ Protocol checkout-simulation.experiment.yaml:2",
      "[threshold: At least 8%] of [population: users shown the simulation] will [metric: click the one-click button].",
      "Metric: one-click-rate",
      "Threshold: at least 8%",
      "Baseline: 6.5%",
      "Expected: 9%",
      "Guardrail: checkout-errors, at most 1%",
      "Population: 5% of checkout traffic",
      "Method: simulation",
      "Sample: 5,000 users",
      "Window: 2 Mar to 16 Mar",
      "Rule: supported: persevere; refuted: stop; inconclusive: pivot",
      "Predicted: dana 70%: came true, not proved",
      ": lee 40%: came true, not proved",
      "+ Results (16 Mar) checkout-simulation.experiment.yaml:16",
      "16 Mar | 9.0% | 8.3% to 9.7% | supported",
      "16 Mar | 9.0% 450 of 5,000",
      "Seen: 450 of 5,000 (9.0%), above the target of 8% in this sample.",
      "Shown: Supported (confidence 0.994). If the true rate were 8%, a result this high would turn up about once in 180 times. 90% interval 8.3% to 9.7%.",
      "Guardrail not shown: checkout-errors was not measured.",
      "The chance that the claim is true is about 99%, if nothing was known before; it stands beside the verdict and decides nothing.",
      "The rule of the plan for this outcome is to persevere.",
      "Exact binomial test, one-sided, 95%. Source warehouse/one_click.sql.",
      "+ Observations checkout-simulation.experiment.yaml:18",
      "7 times | People asked whether their card was safe. (session recordings)",
      "+ Memo checkout-simulation.experiment.yaml:20",
      "It works, but we must communicate security more clearly.\n",
      "+ Learnings checkout-simulation.experiment.yaml:22",
      "People accept one click when the security is explained at the button.",
      "Show the card's last digits and a lock beside the button.",
      "+ Decision (17 Mar, dana) checkout-simulation.experiment.yaml:26",
      "Persevere. The threshold was reached; the doubt is about wording. As the rule said.",
      "o Propagation (1 of 3) checkout-simulation.experiment.yaml:27",
      "Document docs/checkout.md: no date yet",
      "Unit security-messaging: there is no such unit yet",
      "Told support team: done on 2026-03-18",
      "o Check-backs checkout-simulation.experiment.yaml:31",
      "Due 20 days ago | 17 Apr",
      "Due in 41 days | 17 Jun",
      "+ Branches one-click-checkout.uol.yaml:9",
      "learn/one-click-checkout",
    ]);
  });

  it("has no part for what is not written, and a hollow one for a plan that still waits", () => {
    const path = "a.experiment.yaml";
    const plan = "hypothesis: At least 8% of users click.\nthreshold: at least 8%\n";
    assert.deepEqual(linesOfStory(storyIn(snapshotOf({ [path]: plan }), path, today)), [
      "o Protocol a.experiment.yaml:0",
      "[threshold: At least 8%] of [population: users] [metric: click].",
      "Threshold: at least 8%",
    ]);
    assert.deepEqual(linesOfStory(storyIn(snapshotOf({ [path]: "" }), path, today)), []);
  });

  it("tells every look and check-back on one scale, the earlier ones without a verdict", () => {
    const path = "a.experiment.yaml";
    const text = `metric: rate
threshold: at least 8%
window: { from: 2026-03-02, to: 2026-03-16 }
results:
  - { date: 2026-03-09, successes: 215, of: 2500 }
  - { date: 2026-03-16, successes: 450, of: 5000 }
  - { date: 2026-03-16, metric: errors, successes: 3, of: 5000 }
memo: It works.
decision: { choice: persevere, date: 2026-03-17 }
checkBack:
  - { due: 2026-04-17, date: 2026-04-17, successes: 438, of: 5000 }
  - { due: 2026-05-01, date: 2026-05-02, successes: 300, of: 5000 }
`;
    const story = storyIn(snapshotOf({ [path]: text }), path, today);
    assert.deepEqual(linesOfPart(story, "results").slice(1, 8), [
      "9 Mar, look 1 | 8.6% | 7.7% to 9.6% | collecting",
      "16 Mar, look 2 | 9.0% | 8.3% to 9.7% | supported",
      "17 Apr, check-back | 8.8% | 8.1% to 9.4% | supported",
      "2 May, check-back | 6.0% | 5.5% to 6.6% | not-held",
      "9 Mar | 8.6% 215 of 2,500",
      "16 Mar | 9.0% 450 of 5,000",
      "16 Mar | errors: 0.1% 3 of 5,000",
    ]);
    const plot = story?.parts.flatMap(({ blocks }) => blocks).find(({ type }) => type === "looks");
    assert.ok(plot?.type === "looks");
    assert.deepEqual(
      plot.plot.ticks.map(({ words }) => words),
      ["6%", "7%", "8%", "9%"],
    );
    assert.deepEqual(linesOfPart(story, "check-backs").slice(1), [
      "Held: 8.8% on 17 Apr, still at least 8%. A true rate from 8.1% to 9.4% fits. | 17 Apr",
      "Not held: 6.0% on 2 May, no longer at least 8%. A true rate from 5.5% to 6.6% fits. | 2 May",
    ]);
  });

  it("leads to what it led to, with how far that is, and to nothing that only mentions it", () => {
    const unit = (title: string, parent: string): string => `title: ${title}\nparent: ${parent}\n`;
    const story = storyIn(
      snapshotOf({
        "a.experiment.yaml":
          "hypothesis: x\npropagation: [{ unit: b }, { told: support }]\ndecision: { choice: pivot }\n",
        "b.uol.yaml": unit("What next?", "a"),
        "c.uol.yaml": unit("Something else?", "b"),
        "d.experiment.yaml": "hypothesis: y\nparent: a\nwindow: { from: 2026-05-01, to: 2026-05-13 }\n",
      }),
      "a.experiment.yaml",
      today,
    );
    assert.deepEqual(linesOfPart(story, "follow-ups"), ["o Follow-ups", "<What next?> (define)", "<d> (design)"]);
    assert.deepEqual(linesOfPart(story, "propagation").slice(1), [
      "Unit <b>: the unit is there",
      "Told support: no date yet",
    ]);
  });

  it("keeps a memo whole up to a limit, and says how long it is", () => {
    const path = "a.experiment.yaml";
    const story = storyIn(snapshotOf({ [path]: `hypothesis: x\nmemo: ${"word ".repeat(50_000)}end\n` }), path, today);
    const memo = story?.parts.flatMap(({ blocks }) => blocks).find(({ type }) => type === "memo");
    assert.ok(memo?.type === "memo");
    assert.deepEqual([memo.memo.text.length, memo.memo.length], [200_000, 250_003]);
  });

  it("says of a decision against the rule what the rule said, and who saw it otherwise", () => {
    const path = "a.experiment.yaml";
    const text = `${product["checkout-simulation.experiment.yaml"]}`
      .replace("choice: persevere", "choice: stop, dissent: lee would go on")
      .replace("unit: one-click-checkout\n", "");
    assert.deepEqual(linesOfPart(storyIn(snapshotOf({ [path]: text }), path, today), "decision").slice(1), [
      "Stop. The threshold was reached; the doubt is about wording. The rule said to persevere.",
      "Dissent: lee would go on",
    ]);
  });
});

describe("the history in a story", () => {
  const path = "a.experiment.yaml";
  const plan = (bar: string): string =>
    `hypothesis: ${bar} of users click.\nmetric: rate\nthreshold: ${bar.toLowerCase()}\nwindow: { from: 2026-03-02, to: 2026-03-16 }\n`;
  const results = "results: [{ date: 2026-03-16, successes: 430, of: 4800 }]\n";

  it("shows the threshold that was registered where it moved after the result", () => {
    const snapshot = committed(path, plan("At least 8%") + results, [
      { date: "2026-02-24", text: plan("At least 10%"), by: "dana" },
      { date: "2026-03-16", text: plan("At least 10%") + results, by: "lee" },
      { date: "2026-03-17", text: plan("At least 8%") + results, by: "lee" },
    ]);
    const lines = linesOfPart(storyIn(snapshot, path, today), "changes");
    assert.match(lines[1] ?? "", /^Broken\. After the first result .* no amendment says why\.$/);
    assert.deepEqual(lines.slice(2), [
      "24 Feb | Plan first committed, by dana | aaaaaa1",
      "16 Mar | First result, by lee | aaaaaa2",
      "17 Mar | Hypothesis ~At least 10% of users click.~ to At least 8% of users click., by lee, after the first result | aaaaaa3",
      "17 Mar | Threshold ~at least 10%~ to at least 8%, by lee, after the first result | aaaaaa3",
    ]);
    assert.equal(
      linesOfPart(storyIn(snapshot, path, today), "protocol")[0],
      "+ Protocol (registered 24 Feb) a.experiment.yaml:0",
    );
  });

  it("tells the reason of an amendment beside its change, once", () => {
    const longer = plan("At least 8%").replace("03-16 }", "03-23 }");
    const amended = `${longer}amendments:\n  - { field: window, was: 2026-03-02 to 2026-03-16, date: 2026-03-10, by: dana, why: A holiday lies in between }\n`;
    const snapshot = committed(path, amended, [
      { date: "2026-02-24", text: plan("At least 8%"), by: "dana" },
      { date: "2026-03-10", text: amended, by: "dana" },
    ]);
    assert.deepEqual(linesOfPart(storyIn(snapshot, path, today), "changes"), [
      "+ History of changes a.experiment.yaml:4",
      "Amended. Window changed in aaaaaa2 of 2026-03-10, after the window opened and before any result.",
      "24 Feb | Plan first committed, by dana | aaaaaa1",
      "10 Mar | Window ~2026-03-02 to 2026-03-16~ to 2026-03-02 to 2026-03-23, by dana, while its window was open. A holiday lies in between. | aaaaaa2",
    ]);
  });

  it("says without git what would help, and tells the amendments that the file has", () => {
    const text = `${plan("At least 8%")}amendments:\n  - { field: sample, was: 500, date: 2026-03-10, by: lee, why: Too few }\n`;
    const snapshot = applyHistory(snapshotOf({ [path]: text }), testRoot, {
      byUri: new Map(),
      otherwise: unanswered("git-missing"),
    });
    assert.deepEqual(linesOfPart(storyIn(snapshot, path, today), "changes"), [
      "+ History of changes a.experiment.yaml:4",
      unanswered("git-missing").sentence,
      "10 Mar | Amended sample, was ~500~, by lee. Too few.",
    ]);
  });
});

describe("the story of other files", () => {
  it("tells of a unit its question and its experiments", () => {
    const story = storyIn(snapshotOf(product), "one-click-checkout.uol.yaml", today);
    assert.deepEqual(
      story?.parts.map(({ name }) => name),
      ["question", "experiments", "branches"],
    );
    assert.deepEqual(linesOfPart(story, "experiments"), [
      "o Experiments",
      "<Will customers use a one-click checkout? checkout-simulation> (propagate, propagation 44 days overdue, persevere)",
    ]);
  });

  it("tells of a damaged file what could be read and what is wrong, and of an unreadable one nothing", () => {
    const path = "a.experiment.yaml";
    const damaged = storyIn(
      snapshotOf({ [path]: 'hypothesis: At least 8% of users click.\nmemo: "open\n' }),
      path,
      today,
    );
    assert.ok(damaged?.problem);
    assert.equal(damaged.parts[0]?.name, "protocol");
    assert.deepEqual(storyIn(snapshotOf({ [`learning/${path}`]: "a\0b" }), `learning/${path}`, today)?.parts, []);
  });

  it("is undefined of metrics, settings, and files that are not there", () => {
    const snapshot = snapshotOf({ "rate.metric.yaml": "title: Rate\n" });
    assert.equal(storyIn(snapshot, "rate.metric.yaml", today), undefined);
    assert.equal(storyIn(snapshot, "a.experiment.yaml", today), undefined);
  });
});
