import assert from "node:assert/strict";
import { rangeAt } from "../../../src/core/source/source-document.ts";
import { definitionAt } from "../../../src/core/language/names/definition-at.ts";
import { applyChanges } from "../../../src/core/index/snapshot.ts";
import { lineOfLocation, placeIn, withRange } from "../kit/places.ts";
import { changeOf, snapshotOf, type Files } from "../kit/snapshots.ts";
import { parseSource } from "../../../src/core/source/parse-source.ts";
import { readEntry } from "../../../src/core/index/entry.ts";

const world: Files = {
  "learning.yaml": "objectives:\n  conversion: { title: More buyers }\n",
  "checkout.uol.yaml": "title: Will they pay with one click?\nobjective: conversion\n",
  "one-click.experiment.yaml":
    "hypothesis: At least 8% click.\nlearnings:\n  - insight: People click.\n  - { insight: Cards scare., id: cards }\n",
  "rate.metric.yaml": "title: One-click rate\nbetter: higher\n",
};

function definitionIn(path: string, text: string): string | undefined {
  const { snapshot, entry, offset, files } = placeIn(path, { ...world, [path]: text });
  const found = definitionAt(entry, offset, snapshot);
  return found && `${withRange(files[path] ?? "", found.from).match(/«.*»/)?.[0]} ${lineOfLocation(found.to, files)}`;
}

describe("definitionAt", () => {
  const experiment = (text: string): string | undefined => definitionIn("a.experiment.yaml", `hypothesis: x\n${text}`);
  const unit = (text: string): string | undefined => definitionIn("a.uol.yaml", `learn: x\n${text}`);

  for (const [text, expected] of [
    ["unit: check|out\n", "«checkout» checkout.uol.yaml: «title»: Will they pay with one click?"],
    ["unit: |checkout\n", "«checkout» checkout.uol.yaml: «title»: Will they pay with one click?"],
    ['unit: "checkout|"\n', "«checkout» checkout.uol.yaml: «title»: Will they pay with one click?"],
    ["metric: 'ra|te'\n", "«rate» rate.metric.yaml: «title»: One-click rate"],
    ["parent: one-|click\n", "«one-click» one-click.experiment.yaml: «hypothesis»: At least 8% click."],
    ["guardrails:\n  - { metric: r|ate }\n", "«rate» rate.metric.yaml: «title»: One-click rate"],
    ["secondary: [{ metric: r|ate }]\n", "«rate» rate.metric.yaml: «title»: One-click rate"],
    ["results:\n  - metric: rat|e\n", "«rate» rate.metric.yaml: «title»: One-click rate"],
    ["exploratory: [{ metric: rat|e }]\n", "«rate» rate.metric.yaml: «title»: One-click rate"],
    ["propagation: [{ unit: c|heckout }]\n", "«checkout» checkout.uol.yaml: «title»: Will they pay with one click?"],
    [
      "learnings: [{ supersededBy: one-cl|ick#1 }]\n",
      "«one-click» one-click.experiment.yaml: - «insight: People click.",
    ],
    [
      "learnings: [{ supersededBy: 'one-click|#2' }]\n",
      "«one-click» one-click.experiment.yaml: - «{ insight: Cards scare., id: cards }»",
    ],
    [
      "learnings: [{ supersededBy: car|ds }]\n",
      "«cards» one-click.experiment.yaml: - «{ insight: Cards scare., id: cards }»",
    ],
    [
      "learnings: [{ supersededBy: one-click|#9 }]\n",
      "«one-click» one-click.experiment.yaml: «hypothesis»: At least 8% click.",
    ],
    ["unit: chec|kout-2\n", undefined],
    ["memo: check|out\n", undefined],
    ["un|it: checkout\n", undefined],
    ["method: r|ate\n", undefined],
  ] as const) {
    it(`of ${JSON.stringify(text)}`, () => assert.equal(experiment(text), expected));
  }

  it("finds an objective in the settings of its folder", () => {
    assert.equal(unit("objective: conv|ersion\n"), "«conversion» learning.yaml: «conversion»: { title: More buyers }");
  });

  it("finds a unit's parent among units, then among experiments", () => {
    assert.equal(unit("parent: check|out\n"), "«checkout» checkout.uol.yaml: «title»: Will they pay with one click?");
    assert.equal(
      unit("parent: one|-click\n"),
      "«one-click» one-click.experiment.yaml: «hypothesis»: At least 8% click.",
    );
  });

  it("takes the kind in front of an id at its word", () => {
    const both = { "checkout.experiment.yaml": "hypothesis: Another one.\n" };
    const { snapshot, entry, offset, files } = placeIn("a.uol.yaml", {
      ...world,
      ...both,
      "a.uol.yaml": 'learn: x\nparent: "experiment:check|out"\n',
    });
    const found = definitionAt(entry, offset, snapshot);
    assert.ok(found);
    assert.equal(lineOfLocation(found.to, files), "checkout.experiment.yaml: «hypothesis»: Another one.");
    assert.match(withRange(files["a.uol.yaml"] ?? "", found.from), /"experiment:«checkout»"/);
  });

  it("takes a unit that names its own id as its parent for the experiment of that name", () => {
    assert.equal(
      definitionIn("one-click.uol.yaml", "learn: x\nparent: one|-click\n"),
      "«one-click» one-click.experiment.yaml: «hypothesis»: At least 8% click.",
    );
  });

  it("looks into its own folder first, then into the others", () => {
    const other = "file:///api";
    const text = "hypothesis: x\nunit: checkout\nmetric: rate\n";
    const snapshot = applyChanges(snapshotOf(world), [
      changeOf("checkout.uol.yaml", "learn: Whether the API is used.\n", other),
      changeOf("a.experiment.yaml", text, other),
    ]);
    const entry = readEntry(`${other}/a.experiment.yaml`, other, parseSource(text));
    assert.ok(entry);
    assert.equal(definitionAt(entry, text.indexOf("checkout"), snapshot)?.to.uri, `${other}/checkout.uol.yaml`);
    assert.equal(definitionAt(entry, text.indexOf("rate"), snapshot)?.to.uri, "file:///shop/rate.metric.yaml");
  });

  it("gives the id alone as the place that is left", () => {
    const { snapshot, entry, offset } = placeIn("a.experiment.yaml", {
      ...world,
      "a.experiment.yaml": 'hypothesis: x\nunit: "che|ckout"\n',
    });
    assert.deepEqual(definitionAt(entry, offset, snapshot)?.from, rangeAt(entry.source, 21, 29));
  });
});
