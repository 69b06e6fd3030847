import assert from "node:assert/strict";
import * as fc from "fast-check";
import { toEscaped } from "../../../src/core/authoring/quote-scalar.ts";
import { followUp, type FollowUpMoment } from "../../../src/core/cycle/steps/follow-up.ts";
import type { Entry } from "../../../src/core/index/entry.ts";
import { parseSource } from "../../../src/core/source/parse-source.ts";
import { valueOf } from "../../../src/core/source/source-document.ts";
import { creationOf, fileMoment, keysAsked, questionOf } from "../kit/file-moments.ts";
import { sentence } from "../kit/sentences.ts";
import { findingsIn, type Files } from "../kit/snapshots.ts";

const unitText = `title: Will customers use a one-click checkout?
learn: Whether customers pay with one click.
objective: conversion
kind: customer
unknowns: [Do people trust it with a stored card?, "Who, if anybody, wants a receipt?"]
appliesTo: { paths: ["src/checkout/**"], tags: [checkout] }
`;
const experimentText = `unit: one-click
hypothesis: At least 8% of users shown the simulation will click.
metric: one-click-rate
threshold: at least 8%
window: { from: 2026-02-02, to: 2026-02-16 }
results:
  - { date: 2026-02-16, successes: 450, of: 5000 }
observations:
  - { saw: People asked whether their card was safe., from: session recordings, count: 7 }
  - { from: a call }
propagation:
  - { unit: security-messaging }
  - { told: support team }
`;
const files: Files = {
  "one-click.uol.yaml": unitText,
  "simulation.experiment.yaml": experimentText,
};

function momentOf(path: string, more: Files = {}): FollowUpMoment {
  const moment = fileMoment({ ...files, ...more });
  const entry = Array.from(moment.snapshot.entries.values()).find((one) => one.path === path);
  assert.ok(isFollowed(entry));
  return { ...moment, entry };
}

function isFollowed(entry: Entry | undefined): entry is FollowUpMoment["entry"] & Entry {
  return entry?.kind === "unit" || entry?.kind === "experiment";
}

function proposalsOf(moment: FollowUpMoment): string[] {
  const { choices = [] } = questionOf(followUp, moment, "title");
  return choices.map(({ value, detail }) => `${value} (${detail})`);
}

describe("a follow-up", () => {
  it("proposes what was promised, what was left open, and what the outcome asks, each with where it comes from", () => {
    assert.deepEqual(proposalsOf(momentOf("simulation.experiment.yaml")), [
      "What do we need to know about security messaging? (promised by simulation)",
      "Do people trust it with a stored card? (left open by one-click)",
      "Who, if anybody, wants a receipt? (left open by one-click)",
      "Does it hold for everybody: At least 8% of users shown the simulation will click? (simulation is a winner; roll it out step by step)",
      "What is behind it: People asked whether their card was safe? (observed 7 times, session recordings)",
    ]);
    assert.deepEqual(proposalsOf(momentOf("one-click.uol.yaml")), proposalsOf(momentOf("simulation.experiment.yaml")));
  });

  it("proposes nothing that another unit asks already, or that a receipt has got", () => {
    const moment = momentOf("simulation.experiment.yaml", {
      "trust.uol.yaml": "title: do people trust it with a stored card\nlearn: Whether they do.\n",
      "security-messaging.uol.yaml": "title: What calms people?\nlearn: Which words.\n",
    });
    const titles = proposalsOf(moment).join("\n");
    assert.doesNotMatch(titles, /trust|security messaging/);
    assert.match(titles, /receipt\?/);
  });

  const outcomes: Record<string, [from: string, to: string, title: RegExp]> = {
    "a refuted claim": ["successes: 450", "successes: 300", /^What did we get wrong when we expected: At least 8%/],
    "nothing shown": ["successes: 450", "successes: 405", /^What would show more clearly: At least 8%/],
  };
  for (const [outcome, [from, to, title]] of Object.entries(outcomes)) {
    it(`asks something else after ${outcome}`, () => {
      const path = "simulation.experiment.yaml";
      const proposals = proposalsOf(momentOf(path, { [path]: experimentText.replace(from, to) }));
      assert.ok(
        proposals.some((proposal) => title.test(proposal)),
        proposals.join("\n"),
      );
      assert.ok(!proposals.some((proposal) => proposal.startsWith("Does it hold")));
    });
  }

  it("asks about a guardrail that is broken, and calls nothing a winner then", () => {
    const path = "simulation.experiment.yaml";
    const text = experimentText
      .replace("window:", "guardrails: [{ metric: checkout-errors, threshold: at most 1% }]\nwindow:")
      .replace(
        "observations:",
        "  - { date: 2026-02-16, metric: checkout-errors, successes: 300, of: 5000 }\nobservations:",
      );
    const proposals = proposalsOf(momentOf(path, { [path]: text }));
    const asked = "Can we keep what works without making checkout errors worse? (guardrail checkout-errors is broken)";
    assert.ok(proposals.includes(asked), proposals.join("\n"));
    assert.ok(!proposals.some((proposal) => proposal.startsWith("Does it hold")));
  });

  it("carries parent, open questions, observations and what the unit serves", () => {
    const { file, next } = creationOf(followUp, momentOf("simulation.experiment.yaml"), {
      title: "Do people trust it with a stored card?",
      learn: "Whether people trust it with a stored card.",
    });
    assert.equal(file.name, "people-trust-stored-card.uol.yaml");
    assert.equal(
      file.text,
      `title: Do people trust it with a stored card?
learn: Whether people trust it with a stored card.
objective: conversion
kind: customer
parent: simulation
unknowns:
  - "Who, if anybody, wants a receipt?"
appliesTo: { paths: [src/checkout/**], tags: [checkout] }
observations:
  - { saw: People asked whether their card was safe., from: session recordings, count: 7 }
`,
    );
    assert.deepEqual(next, [{ step: "experiment", answers: { unit: "people-trust-stored-card" } }]);
    const errors = findingsIn({ ...files, [file.name]: file.text }).filter(({ severity }) => severity === "error");
    assert.deepEqual(errors, []);
  });

  it("gives the file the name that a receipt promises, and the title to be worded", () => {
    const title = "What do we need to know about security messaging?";
    const { file } = creationOf(followUp, momentOf("simulation.experiment.yaml"), { title });
    assert.equal(file.name, "security-messaging.uol.yaml");
    const { offset, length } = file.placeholder;
    assert.equal(file.text.slice(offset, offset + length), title);
  });

  it("takes a name of its own, but none that is taken or cannot be one", () => {
    const moment = momentOf("simulation.experiment.yaml");
    assert.equal(creationOf(followUp, moment, { title: "Why?", id: "trust" }).file.name, "trust.uol.yaml");
    for (const id of ["one-click", "../trust"]) {
      assert.ok("obstacle" in followUp.writingOf(moment, { title: "Why?", id }), id);
    }
  });

  it("carries the same words, whatever they are", () => {
    const words = sentence.map((text) => text.trim()).filter((text) => text !== "");
    fc.assert(
      fc.property(words, words, words, (question, saw, path) => {
        const moment = momentOf("simulation.experiment.yaml", {
          "one-click.uol.yaml": `title: Is it something else?\nunknowns: [${toEscaped(question)}]\nlearn: b\nappliesTo: { paths: [${toEscaped(path)}] }\n`,
          // A function, because of a text `$$` would mean one dollar.
          "simulation.experiment.yaml": experimentText.replace("People asked whether their card was safe.", () =>
            toEscaped(saw),
          ),
        });
        const { text } = creationOf(followUp, moment, { title: "Why not?" }).file;
        const { root, problems } = parseSource(text);
        assert.deepEqual(problems, []);
        const values = valueOf(root) as Record<string, unknown>;
        assert.deepEqual(values["unknowns"], [question]);
        assert.deepEqual(values["appliesTo"], { paths: [path] });
        assert.deepEqual(values["observations"], [{ saw, from: "session recordings", count: 7 }]);
        for (const { value } of questionOf(followUp, moment, "title").choices ?? []) assert.notEqual(value.trim(), "");
      }),
      { numRuns: 200 },
    );
  });

  it("waits for an outcome, though a unit can be followed at any time", () => {
    const path = "draft.experiment.yaml";
    const moment = momentOf(path, { [path]: "hypothesis: At least 8% will click.\n" });
    assert.deepEqual(followUp.findObstacle?.(moment)?.at, ["hypothesis"]);
    assert.equal(followUp.findObstacle?.(momentOf("one-click.uol.yaml")), undefined);
    assert.deepEqual(keysAsked(followUp, momentOf("one-click.uol.yaml")), ["title", "learn", "due"]);
  });
});
