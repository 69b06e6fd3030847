import assert from "node:assert/strict";
import * as fc from "fast-check";
import { findComplaint } from "../../../src/core/cycle/answering.ts";
import { unit } from "../../../src/core/cycle/steps/unit.ts";
import { parseSource } from "../../../src/core/source/parse-source.ts";
import { valueOf } from "../../../src/core/source/source-document.ts";
import { creationOf, fileMoment, keysAsked, questionOf } from "../kit/file-moments.ts";
import { testRoot, type Files } from "../kit/snapshots.ts";
import { sentence } from "../kit/sentences.ts";

const past: Files = {
  "learning/one-click.uol.yaml": "title: Will customers use a one-click checkout?\nlearn: Whether they pay.\n",
};
const settings: Files = {
  "learning.yaml": `objectives: { conversion: { title: More people pay } }
people: { dana: { name: Dana, roles: [product] } }
`,
};

describe("a new unit", () => {
  it("asks for little, and for an objective and an owner only where they are listed", () => {
    assert.deepEqual(keysAsked(unit, fileMoment()), ["title", "learn", "why", "kind", "due"]);
    assert.deepEqual(keysAsked(unit, fileMoment(settings)), [
      "title",
      "learn",
      "why",
      "objective",
      "kind",
      "owner",
      "due",
    ]);
    assert.deepEqual(questionOf(unit, fileMoment(settings), "objective").choices, [
      { value: "conversion", label: "More people pay" },
    ]);
  });

  it("lets a title pass that names work, with a question instead", () => {
    const complaint = findComplaint(questionOf(unit, fileMoment(), "title"), "build the checkout backend");
    assert.equal(complaint?.isFatal, false);
    assert.match(complaint?.sentence ?? "", /"Will people use the checkout backend\?"$/);
    const passes = "validate willingness to use one-click checkout";
    assert.equal(findComplaint(questionOf(unit, fileMoment(), "title"), passes), undefined);
  });

  const suggestions: Record<string, string | undefined> = {
    "Will customers use a one-click checkout?": "Whether customers will use a one-click checkout.",
    "Do new users find it?": "Whether new users find it.",
    "Why do people leave at the payment?": "Why people leave at the payment.",
    "How can teams plan less?": "How teams can plan less.",
    "Will users of the app pay?": undefined,
    "Will a discount help?": undefined,
    "Is it fast?": undefined,
    "Validate willingness": undefined,
  };
  for (const [title, learn] of Object.entries(suggestions)) {
    it(`suggests for “${title}”: ${learn ?? "nothing"}`, () => {
      assert.equal(questionOf(unit, fileMoment(), "learn", { title }).suggestion, learn);
    });
  }

  it("shows what was asked before, and opens it instead of writing", () => {
    const moment = fileMoment(past);
    const title = "Will customers use the one-click checkout?";
    const [goOn, before] = questionOf(unit, moment, "similar", { title }).choices ?? [];
    assert.equal(goOn?.value, "none");
    assert.equal(before?.value, "learning/one-click.uol.yaml");
    assert.match(before?.detail ?? "", /^same words: /);
    const chosen = { title, similar: before?.value ?? "" };
    assert.deepEqual(keysAsked(unit, moment, chosen), ["title", "similar"]);
    const writing = unit.writingOf(moment, chosen);
    assert.ok("open" in writing);
    assert.equal(writing.open, `${testRoot}/learning/one-click.uol.yaml`);
    assert.ok("file" in unit.writingOf(moment, { title, similar: "none" }));
    assert.ok(!keysAsked(unit, moment, { title: "Do dogs sleep?" }).includes("similar"));
  });

  it("writes what was answered in the order of a person's thoughts", () => {
    const { file, next } = creationOf(unit, fileMoment(past), {
      due: "2026-03-16",
      kind: "customer",
      owner: "dana",
      objective: "conversion",
      why: "Half of all carts are abandoned at the payment step.",
      learn: "Whether customers are willing to pay with one click.",
      title: "Will customers pay?",
      parent: "one-click",
    });
    assert.equal(file.name, "customers-pay.uol.yaml");
    assert.equal(
      file.text,
      `title: Will customers pay?
learn: Whether customers are willing to pay with one click.
why: Half of all carts are abandoned at the payment step.
objective: conversion
kind: customer
owner: dana
due: 2026-03-16
parent: one-click
`,
    );
    assert.equal(file.placeholder.offset, file.text.length);
    assert.deepEqual(next, [{ step: "experiment", answers: { unit: "customers-pay" } }]);
  });

  it("selects where it should be said what will be known", () => {
    const { file } = creationOf(unit, fileMoment(), { title: "Pay?", learn: "" });
    assert.equal(file.text, "title: Pay?\nlearn: # what will be known in the end\n");
    assert.deepEqual(file.placeholder, { offset: 19, length: file.text.length - 20 });
  });

  it("refuses a parent that is not there", () => {
    const writing = unit.writingOf(fileMoment(past), { title: "Pay?", parent: "one-clack" });
    assert.ok("obstacle" in writing);
    assert.match(writing.obstacle, /one-clack/);
  });

  it("says the same words, whatever they are", () => {
    fc.assert(
      fc.property(sentence, sentence, (title, why) => {
        fc.pre(title.trim() !== "" && why.trim() !== "");
        const { root, problems } = parseSource(creationOf(unit, fileMoment(), { title, why }).file.text);
        assert.deepEqual(problems, []);
        assert.deepEqual(valueOf(root), { title: title.trim(), learn: null, why: why.trim() });
      }),
      { numRuns: 1000 },
    );
  });
});
