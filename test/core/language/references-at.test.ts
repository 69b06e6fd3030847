import assert from "node:assert/strict";
import { referencesAt } from "../../../src/core/language/names/references-at.ts";
import { lineOfLocation, placeIn } from "../kit/places.ts";
import type { Files } from "../kit/snapshots.ts";

const world: Files = {
  "learning.yaml": "objectives:\n  conversion: { title: More buyers }\n",
  "checkout.uol.yaml": "title: Will they pay?\nobjective: conversion\n",
  "security.uol.yaml": "learn: Which words help.\nparent: one-click\nobjective: conversion\n",
  "checkout.experiment.yaml": "hypothesis: Of the same name as the unit.\n",
  "one-click.experiment.yaml":
    "unit: checkout\nhypothesis: x\nmetric: rate\npropagation: [{ unit: security }, { doc: checkout }]\n",
  "again.experiment.yaml": "hypothesis: x\nunit: checkout\nparent: one-click\nresults: [{ metric: rate }]\n",
  "other.experiment.yaml": "hypothesis: x\nparent: checkout\nlearnings: [{ supersededBy: one-click#1 }]\n",
};

function referencesIn(path: string, text: string, isDefinitionAsked = false): string[] | undefined {
  const { snapshot, entry, offset, files } = placeIn(path, { ...world, [path]: text });
  return referencesAt(entry, offset, snapshot, isDefinitionAsked)?.map((location) => lineOfLocation(location, files));
}

describe("referencesAt", () => {
  it("lists every place that names a unit, and not its namesake of another kind", () => {
    assert.deepEqual(referencesIn("a.experiment.yaml", "hypothesis: x\nunit: che|ckout\n"), [
      "a.experiment.yaml: unit: «checkout»",
      "again.experiment.yaml: unit: «checkout»",
      "one-click.experiment.yaml: unit: «checkout»",
    ]);
  });

  it("begins with the definition when that is asked for", () => {
    assert.deepEqual(referencesIn("security.uol.yaml", "learn: x\nparent: one-|click\n", true), [
      "one-click.experiment.yaml: «hypothesis»: x",
      "again.experiment.yaml: parent: «one-click»",
      "other.experiment.yaml: learnings: [{ supersededBy: «one-click»#1 }]",
      "security.uol.yaml: parent: «one-click»",
    ]);
  });

  it("lists who names a metric that has no file", () => {
    assert.deepEqual(referencesIn("a.experiment.yaml", "hypothesis: x\nmetric: 'rat|e'\n", true), [
      "a.experiment.yaml: metric: '«rate»'",
      "again.experiment.yaml: results: [{ metric: «rate» }]",
      "one-click.experiment.yaml: metric: «rate»",
    ]);
  });

  it("lists the units of an objective, from a unit and from the settings", () => {
    const units = ["checkout.uol.yaml: objective: «conversion»", "security.uol.yaml: objective: «conversion»"];
    assert.deepEqual(referencesIn("checkout.uol.yaml", "title: x\nobjective: conver|sion\n"), units);
    assert.deepEqual(referencesIn("learning.yaml", "objectives:\n  con|version: {}\n"), units);
  });

  it("speaks of the file itself on its first key", () => {
    assert.deepEqual(referencesIn("security.uol.yaml", "lea|rn: x\n"), [
      "one-click.experiment.yaml: propagation: [{ unit: «security» }, { doc: checkout }]",
    ]);
  });

  it("knows nothing elsewhere", () => {
    assert.equal(referencesIn("a.experiment.yaml", "hypothesis: x\nme|mo: checkout\n"), undefined);
    assert.equal(referencesIn("a.experiment.yaml", "hypothesis: x\nmemo: check|out\n"), undefined);
  });
});
