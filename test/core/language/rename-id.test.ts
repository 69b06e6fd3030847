import assert from "node:assert/strict";
import * as fc from "fast-check";
import { applyTextEdits } from "../../../src/core/authoring/apply-text-edits.ts";
import { applyChanges, type Snapshot } from "../../../src/core/index/snapshot.ts";
import { filesToRename, planRename } from "../../../src/core/language/names/plan-rename.ts";
import { newNameOfMove, renamingAt, uriWithId, whyNotRename } from "../../../src/core/language/names/rename-id.ts";
import type { NewName } from "../../../src/core/language/names/rename-mentions.ts";
import { targetOfFile } from "../../../src/core/language/names/target-of.ts";
import { placeIn, withRange } from "../kit/places.ts";
import { changeOf, findingsIn, snapshotOf, testRoot, type Files } from "../kit/snapshots.ts";

const world: Files = {
  "learning.yaml": "objectives:\n  conversion: { title: More buyers }\n",
  "checkout.uol.yaml": "title: Will they pay?\nobjective: conversion\n",
  "security.uol.yml": "learn: Which words help.\nparent: one-click\n",
  "one-click.experiment.yaml": "unit: checkout\nhypothesis: x\nmetric: rate\npropagation: [{ unit: security }]\n",
  "again.experiment.yaml": "hypothesis: x\nunit: checkout\nparent: one-click\nresults: [{ metric: rate }]\n",
  "other.experiment.yaml": "hypothesis: x\nlearnings: [{ supersededBy: one-click#1 }]\n",
};

function nameAt(path: string, text: string, id: string): { name: NewName; snapshot: Snapshot; files: Files } {
  const { snapshot, entry, offset, files } = placeIn(path, { ...world, [path]: text });
  const renaming = renamingAt(entry, offset, snapshot);
  assert.ok(renaming, "there is nothing to rename");
  return { name: { target: renaming.target, id }, snapshot, files };
}

/** The files after a rename, those that it changed alone. */
function changedBy(names: readonly NewName[], snapshot: Snapshot, files: Files): Files {
  const texts = new Map(Object.entries(files).map(([path, text]) => [`${testRoot}/${path}`, text]));
  return Object.fromEntries(
    planRename(names, snapshot, texts).map(({ uri, edits }) => [
      uri.slice(testRoot.length + 1),
      applyTextEdits(texts.get(uri) ?? "", edits),
    ]),
  );
}

function rename(path: string, text: string, id: string): Files {
  const { name, snapshot, files } = nameAt(path, text, id);
  return changedBy([name], snapshot, files);
}

function refusal(path: string, text: string, id: string): string | undefined {
  const { name, snapshot } = nameAt(path, text, id);
  return whyNotRename(name, snapshot);
}

describe("renamingAt", () => {
  const rangeIn = (path: string, text: string): string | undefined => {
    const { snapshot, entry, offset, files } = placeIn(path, { ...world, [path]: text });
    const found = renamingAt(entry, offset, snapshot);
    return found && withRange(files[path] ?? "", found.range);
  };

  it("gives the id alone, without its quotes and its number", () => {
    assert.equal(rangeIn("a.experiment.yaml", "hypothesis: x\nunit: 'ch|eckout'"), "hypothesis: x\nunit: '«checkout»'");
    assert.equal(
      rangeIn("a.experiment.yaml", "learnings:\n  - supersededBy: one|-click#2"),
      "learnings:\n  - supersededBy: «one-click»#2",
    );
    assert.equal(rangeIn("learning.yaml", "objectives: { conv|ersion: {} }"), "objectives: { «conversion»: {} }");
  });

  it("gives nothing elsewhere", () => {
    assert.equal(rangeIn("a.experiment.yaml", "hypothesis: x\nun|it: checkout"), undefined);
    assert.equal(rangeIn("a.experiment.yaml", "hypo|thesis: x"), undefined);
    assert.equal(rangeIn("a.experiment.yaml", "learnings:\n  - supersededBy: its-own|-id"), undefined);
    assert.equal(rangeIn("a.experiment.yaml", "hypothesis: x\nmemo: check|out"), undefined);
  });
});

describe("planRename", () => {
  it("renames a unit wherever it is named", () => {
    assert.deepEqual(rename("again.experiment.yaml", "hypothesis: x\nunit: check|out # ours\n", "basket"), {
      "again.experiment.yaml": "hypothesis: x\nunit: basket # ours\n",
      "one-click.experiment.yaml": "unit: basket\nhypothesis: x\nmetric: rate\npropagation: [{ unit: security }]\n",
    });
  });

  it("renames an experiment in parents and in learnings that it supersedes", () => {
    assert.deepEqual(rename("security.uol.yml", "learn: x\nparent: one-c|lick\n", "two-clicks"), {
      "again.experiment.yaml": "hypothesis: x\nunit: checkout\nparent: two-clicks\nresults: [{ metric: rate }]\n",
      "other.experiment.yaml": "hypothesis: x\nlearnings: [{ supersededBy: two-clicks#1 }]\n",
      "security.uol.yml": "learn: x\nparent: two-clicks\n",
    });
  });

  it("renames a metric that has no file", () => {
    assert.deepEqual(rename("one-click.experiment.yaml", "hypothesis: x\nmetric: ra|te\n", "click-rate"), {
      "again.experiment.yaml": "hypothesis: x\nunit: checkout\nparent: one-click\nresults: [{ metric: click-rate }]\n",
      "one-click.experiment.yaml": "hypothesis: x\nmetric: click-rate\n",
    });
  });

  it("renames an objective in the settings and in its units", () => {
    assert.deepEqual(rename("checkout.uol.yaml", "title: x\nobjective: |conversion\n", "buyers"), {
      "checkout.uol.yaml": "title: x\nobjective: buyers\n",
      "learning.yaml": "objectives:\n  buyers: { title: More buyers }\n",
    });
  });

  for (const [written, after] of [
    ["unit: |checkout", "unit: basket"],
    ['unit: "|checkout"', 'unit: "basket"'],
    ["unit: '|checkout'", "unit: 'basket'"],
    ["{ unit: |checkout, hypothesis: y }", "{ unit: basket, hypothesis: y }"],
    ["unit:\n  |checkout", "unit:\n  basket"],
    ['unit: "|ch\\u0065ckout"', "unit: basket"],
    ["unit: |>-\n  checkout\nmemo: x", "unit: basket\nmemo: x"],
    ["unit: &u |checkout\npropagation: [{ unit: *u }]", "unit: &u basket\npropagation: [{ unit: *u }]"],
    ["x: &u checkout\nunit: |*u", "x: &u checkout\nunit: basket"],
    ["unit: |checkout\r\nmemo: x\r\n", "unit: basket\r\nmemo: x\r\n"],
  ] as const) {
    it(`keeps how it is written: ${JSON.stringify(written)}`, () => {
      const text = written.startsWith("{") ? written : `hypothesis: x\n${written}`;
      const expected = after.startsWith("{") ? after : `hypothesis: x\n${after}`;
      assert.equal(rename("a.experiment.yaml", text, "basket")["a.experiment.yaml"], expected);
    });
  }

  it("quotes an id that YAML would read as something else", () => {
    const renamed = (text: string, id: string): string | undefined =>
      rename("a.experiment.yaml", `hypothesis: x\n${text}`, id)["a.experiment.yaml"]?.slice("hypothesis: x\n".length);
    assert.equal(renamed("unit: |checkout", "null"), 'unit: "null"');
    assert.equal(renamed("unit: |checkout", "2024"), 'unit: "2024"');
    assert.equal(renamed("unit: '|checkout'", "2024"), "unit: '2024'");
    assert.equal(renamed("learnings: [{ supersededBy: |one-click#2 }]", "7"), 'learnings: [{ supersededBy: "7#2" }]');
  });

  it("keeps the kind in front of an id", () => {
    assert.deepEqual(rename("a.uol.yaml", "learn: x\nparent: experiment:|again\n", "next"), {
      "a.uol.yaml": "learn: x\nparent: experiment:next\n",
    });
  });

  it("works against the text of the moment, not against that of the snapshot", () => {
    const { name, snapshot, files } = nameAt("again.experiment.yaml", "hypothesis: x\nunit: |checkout\n", "basket");
    const typed = { ...files, "again.experiment.yaml": "# New.\nhypothesis: x\nunit: checkout\n" };
    assert.equal(changedBy([name], snapshot, typed)["again.experiment.yaml"], "# New.\nhypothesis: x\nunit: basket\n");
  });

  it("leaves the namesakes of another folder alone, and follows who means this one from there", () => {
    const api = "file:///api";
    const web = "file:///web";
    const snapshot = applyChanges(snapshotOf(world), [
      changeOf("checkout.uol.yaml", "learn: x\n", api),
      changeOf("a.experiment.yaml", "hypothesis: x\nunit: checkout\n", api),
      changeOf("b.experiment.yaml", "hypothesis: x\nunit: security\n", web),
    ]);
    const uris = (path: string, id: string): string[] => {
      const target = targetOfFile(snapshot.entries.get(path) ?? assert.fail());
      assert.ok(target);
      const texts = new Map([
        [`${api}/a.experiment.yaml`, "hypothesis: x\nunit: checkout\n"],
        [`${web}/b.experiment.yaml`, "hypothesis: x\nunit: security\n"],
      ]);
      return planRename([{ target, id }], snapshot, texts).map(({ uri }) => uri);
    };
    assert.deepEqual(uris(`${testRoot}/checkout.uol.yaml`, "basket"), []);
    assert.deepEqual(uris(`${api}/checkout.uol.yaml`, "basket"), [`${api}/a.experiment.yaml`]);
    assert.deepEqual(uris(`${testRoot}/security.uol.yml`, "words"), [`${web}/b.experiment.yaml`]);
  });
});

describe("whyNotRename", () => {
  const unit = (id: string): string | undefined => refusal("a.experiment.yaml", "hypothesis: x\nunit: |checkout", id);

  it("accepts letters, digits, - and _", () => {
    for (const id of ["basket", "Basket_2", "2024", "größe", "checkout"]) assert.equal(unit(id), undefined);
  });

  it("refuses what is no id", () => {
    for (const id of ["", " ", "a b", "a.b", "a/b", "a:b", "a#2", '"a"', "../a"]) {
      assert.equal(unit(id), "An id is made of letters, digits, - and _, without spaces.");
    }
  });

  it("refuses an id that is taken, letter case or not", () => {
    assert.equal(unit("security"), "There is already a unit of learning `security`. Choose another id.");
    assert.equal(unit("Security"), "There is already a unit of learning `Security`. Choose another id.");
    assert.equal(
      refusal("a.uol.yaml", "learn: x\nobjective: sal|es", "conversion"),
      "There is already an objective `conversion`. Choose another id.",
    );
    assert.equal(
      refusal("a.experiment.yaml", "hypothesis: x\nmetric: |clicks", "rate"),
      "There is already a metric `rate`. Choose another id.",
    );
  });

  it("accepts another letter case of the same id", () => assert.equal(unit("Checkout"), undefined));

  it("refuses an id under which somebody would mean another file", () => {
    const sentence = "`one-click` is named in files that would then mean something else. Choose another id.";
    // `parent: one-click` of a unit means the experiment, as long as there is no such unit.
    assert.equal(unit("one-click"), sentence);
    const hidden = { ...world, "b.uol.yaml": "learn: x\nparent: again\n", "free.uol.yaml": "learn: x\n" };
    const snapshot = snapshotOf(hidden);
    const target = targetOfFile(snapshot.entries.get(`${testRoot}/again.experiment.yaml`) ?? assert.fail());
    assert.ok(target);
    assert.match(whyNotRename({ target, id: "free" }, snapshot) ?? "", /^`free` is named/);
    assert.equal(whyNotRename({ target, id: "fresh" }, snapshot), undefined);
  });
});

describe("newNameOfMove", () => {
  const snapshot = snapshotOf(world);
  const idAfter = (from: string, to: string): string | undefined =>
    newNameOfMove(`${testRoot}/${from}`, `${testRoot}/${to}`, snapshot)?.id;

  it("is the name of the file, whatever its folder", () => {
    assert.equal(idAfter("checkout.uol.yaml", "basket.uol.yaml"), "basket");
    assert.equal(idAfter("checkout.uol.yaml", "old/basket.uol.yml"), "basket");
    assert.equal(idAfter("checkout.uol.yaml", "old/checkout.uol.yaml"), undefined);
    assert.equal(idAfter("checkout.uol.yaml", "checkout.uol.yml"), undefined);
  });

  it("is none where the file becomes another kind or nobody's", () => {
    assert.equal(idAfter("checkout.uol.yaml", "basket.metric.yaml"), undefined);
    assert.equal(idAfter("checkout.uol.yaml", "checkout.txt"), undefined);
    assert.equal(idAfter("learning.yaml", "learning.yml"), undefined);
    assert.equal(idAfter("unknown.uol.yaml", "basket.uol.yaml"), undefined);
  });

  it("keeps the ending of a file that F2 renames", () => {
    assert.equal(uriWithId(`${testRoot}/security.uol.yml`, "words"), `${testRoot}/words.uol.yml`);
    assert.equal(
      uriWithId(`${testRoot}/a/x.experiment.yaml`, "größe"),
      `${testRoot}/a/gr%C3%B6%C3%9Fe.experiment.yaml`,
    );
  });
});

describe("a rename", () => {
  const ids = ["alpha", "beta", "gamma"];
  const id = fc.constantFrom(...ids, "missing");
  const written = fc
    .tuple(id, fc.constantFrom("", "", "experiment:"), fc.constantFrom("", '"', "'"))
    .map(([name, kind, quote]) => quote + kind + name + quote);
  const unitFile = fc
    .record({ parent: fc.option(written), objective: fc.option(fc.constantFrom("sales", "reach")) })
    .map(({ parent, objective }) =>
      lines(["learn: x", parent && `parent: ${parent}`, objective && `objective: ${objective}`]),
    );
  const experimentFile = fc
    .record({
      unit: fc.option(written),
      parent: fc.option(written),
      metric: fc.option(written),
      receipt: written,
      by: id,
    })
    .map(({ unit, parent, metric, receipt, by }) =>
      lines([
        // Without words of its own: of several that ask the same, a finding names the first by its name.
        "hypothesis: At least 8% will.",
        unit && `unit: ${unit}`,
        parent && `parent: ${parent}`,
        metric && `metric: ${metric}`,
        metric && `guardrails: [{ metric: ${metric}, threshold: at most 1% }]`,
        `propagation: [{ unit: ${receipt} }]`,
        `learnings: [{ insight: x, supersededBy: ${by}#1 }]`,
      ]),
    );
  const metricFile = fc.constant("title: x\nbetter: higher\n");
  const files = fc
    .record({
      ...Object.fromEntries(ids.map((name) => [`${name}.uol.yaml`, fc.option(unitFile)])),
      ...Object.fromEntries(ids.map((name) => [`${name}.experiment.yaml`, fc.option(experimentFile)])),
      ...Object.fromEntries(ids.map((name) => [`${name}.metric.yaml`, fc.option(metricFile)])),
    })
    .map((all) => Object.fromEntries(Object.entries(all).filter(([, text]) => text !== null)) as Files);

  it("changes no finding but for the names in it", () => {
    fc.assert(
      fc.property(files, fc.nat(), (before, pick) => {
        const paths = Object.keys(before);
        fc.pre(0 < paths.length);
        const path = paths[pick % paths.length] ?? "";
        const snapshot = snapshotOf(before);
        const target = targetOfFile(snapshot.entries.get(`${testRoot}/${path}`) ?? assert.fail());
        assert.ok(target);
        // Of the same length, so that no place moves.
        const newId = "renamed".slice(0, target.id.length);
        const name = { target, id: newId };
        assert.equal(whyNotRename(name, snapshot), undefined);
        const { [path]: text = "", ...others } = { ...before, ...changedBy([name], snapshot, before) };
        const after = { ...others, [path.replace(target.id, newId)]: text };
        const withoutName = (words: string): string => words.replaceAll(newId, target.id);
        assert.deepEqual(
          findingsIn(after)
            .map((finding) => withoutName(JSON.stringify({ ...finding, fixes: [] })))
            .sort(),
          findingsIn(before)
            .map((finding) => JSON.stringify({ ...finding, fixes: [] }))
            .sort(),
        );
      }),
      { numRuns: 150 },
    );
  });

  it("looks at every file that names the old id", () => {
    const snapshot = snapshotOf(world);
    const target = { kind: "objective", id: "conversion", root: testRoot, uri: `${testRoot}/learning.yaml` } as const;
    assert.deepEqual(filesToRename([{ target, id: "x" }], snapshot), [
      `${testRoot}/checkout.uol.yaml`,
      `${testRoot}/learning.yaml`,
    ]);
  });
});

function lines(all: readonly (string | null | undefined)[]): string {
  return all
    .filter(Boolean)
    .map((line) => `${line}\n`)
    .join("");
}
