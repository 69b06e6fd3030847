import assert from "node:assert/strict";
import { findingsIn, linesOf, type Files } from "../kit/snapshots.ts";

const unit = (parent?: string): string =>
  `learn: Whether they do.\n${parent === undefined ? "" : `parent: ${parent}\n`}`;
const experiment = (lines: string): string => `hypothesis: They do.\n${lines}\n`;

/** Files, and the lines on which a circle or an unknown parent is found. */
const cases: Record<string, { files: Files; found: readonly string[] }> = {
  "a circle of three units": {
    files: { "a.uol.yaml": unit("b"), "b.uol.yaml": unit("c"), "c.uol.yaml": unit("a") },
    found: ["a.uol.yaml:1 unit-circle", "b.uol.yaml:1 unit-circle", "c.uol.yaml:1 unit-circle"],
  },
  "nothing on a unit that only leads into a circle": {
    files: { "a.uol.yaml": unit("b"), "b.uol.yaml": unit("b") },
    found: ["b.uol.yaml:1 unit-circle"],
  },
  "a circle through the units of experiments": {
    files: {
      "a.uol.yaml": unit("two"),
      "b.uol.yaml": unit("one"),
      "one.experiment.yaml": experiment("unit: a"),
      "two.experiment.yaml": experiment("unit: b"),
    },
    found: ["a.uol.yaml:1 unit-circle", "b.uol.yaml:1 unit-circle"],
  },
  "a circle of an experiment and one that it led to": {
    files: {
      "a.uol.yaml": unit("two"),
      "one.experiment.yaml": experiment("unit: a"),
      "two.experiment.yaml": experiment("parent: one"),
    },
    found: ["a.uol.yaml:1 unit-circle", "two.experiment.yaml:1 unit-circle"],
  },
  "no circle where experiments of a unit follow each other": {
    files: {
      "a.uol.yaml": unit(),
      "one.experiment.yaml": experiment("unit: a"),
      "two.experiment.yaml": experiment("unit: a\nparent: one"),
      "b.uol.yaml": unit("two"),
      "three.experiment.yaml": experiment("unit: b\nparent: two"),
      "four.experiment.yaml": experiment("unit: a\nparent: three"),
    },
    found: [],
  },
  "a parent by its kind, where a unit and an experiment share a name": {
    files: {
      "a.uol.yaml": unit("experiment:a"),
      "a.experiment.yaml": experiment("metric: clicks"),
      "b.uol.yaml": unit("unit:a"),
      "c.uol.yaml": unit("experiment:b"),
    },
    found: ["c.uol.yaml:1 unknown-parent"],
  },
  "a name that differs by capitals only": {
    files: { "a.uol.yaml": unit(), "b.uol.yaml": unit("A") },
    found: ["b.uol.yaml:1 unknown-parent"],
  },
  "no unknown parent in a file that cannot be read": {
    files: { "learning/a.uol.yaml": 'learn: "Whether', "learning/b.uol.yaml": unit("a") },
    found: [],
  },
  "nothing in a lineage of a thousand": {
    files: Object.fromEntries(
      Array.from({ length: 1000 }, (_, at) => [`u${at}.uol.yaml`, unit(at === 0 ? undefined : `u${at - 1}`)]),
    ),
    found: [],
  },
};

describe("what led to a file", () => {
  for (const [name, { files, found }] of Object.entries(cases)) {
    it(`gives ${name}`, () => {
      const findings = findingsIn(files).filter(({ rule }) => rule === "unit-circle" || rule === "unknown-parent");
      assert.deepEqual(linesOf(findings), found);
    });
  }

  it("is never the file itself, however near its name is", () => {
    const offered = (files: Files): readonly string[] =>
      findingsIn(files).flatMap(({ fixes }) =>
        fixes.map(({ title }) => title).filter((title) => title.startsWith("Use ")),
      );
    const trial = (lines: string): Files => ({ "checkout-2.experiment.yaml": experiment(lines) });
    assert.deepEqual(offered({ "checkout-2.uol.yaml": unit("checkout-1") }), []);
    assert.deepEqual(offered(trial("parent: checkout-1")), []);
    assert.deepEqual(offered(trial("unit: checkout-1")), []);
    assert.deepEqual(offered({ "checkout-2.uol.yaml": unit("checkout-1"), "check-out-1.uol.yaml": unit() }), [
      "Use check-out-1",
    ]);
  });

  it("is named all the way round", () => {
    const [finding] = findingsIn({ "a.uol.yaml": unit("b"), "b.uol.yaml": unit("c"), "c.uol.yaml": unit("a") }).filter(
      ({ rule }) => rule === "unit-circle",
    );
    assert.match(finding?.message ?? "", /: `a` → `b` → `c` → `a`\./);
  });
});
