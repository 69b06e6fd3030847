import assert from "node:assert/strict";
import { coversPath } from "../../../../src/core/query/learnings/covers-path.ts";
import { hasPathLearnings } from "../../../../src/core/query/learnings/found-by-path.ts";
import {
  countLearningsForEntry,
  learningsForEntry,
  learningsForFile,
} from "../../../../src/core/query/learnings/relevant-learnings.ts";
import { applyChanges } from "../../../../src/core/index/snapshot.ts";
import { changeOf, snapshotOf, testRoot, testToday, type Files } from "../../kit/snapshots.ts";

const learning = (place: string, more = ""): string => `learnings: [{ insight: x, ${place}${more} }]\n`;

const files: Files = {
  "click.uol.yaml": "learn: x\nappliesTo: { tags: [Checkout], paths: [src/checkout/**] }\n",
  "later.uol.yaml": "learn: x\nparent: click\n",
  "other.uol.yaml": "learn: x\nappliesTo: [delivery]\n",
  "new.experiment.yaml": "unit: click\nhypothesis: x\nmetric: rate\n",
  "alone.experiment.yaml": "hypothesis: x\nmetric: nothing-else\n",
  "tagged.experiment.yaml": `hypothesis: x\n${learning("appliesTo: [checkout]")}`,
  "replaced.experiment.yaml": `hypothesis: x\n${learning("appliesTo: [checkout], supersededBy: tagged#1")}`,
  "same-metric.experiment.yaml": `hypothesis: x\nmetric: rate\n${learning("appliesTo: [prices]")}`,
  "same-unit.experiment.yaml": `hypothesis: x\nunit: click\n${learning("appliesTo: [prices]")}`,
  "in-path.experiment.yaml": `hypothesis: x\n${learning("appliesTo: [src/checkout]")}`,
  "far.experiment.yaml": `hypothesis: x\nmetric: far\n${learning("appliesTo: [writing, docs/**]")}`,
};
const snapshot = snapshotOf(files);

function reasonsFor(path: string): Readonly<Record<string, string>> {
  const entry = snapshot.entries.get(`${testRoot}/${path}`) ?? assert.fail();
  const found = learningsForEntry(entry, snapshot, testToday);
  assert.equal(countLearningsForEntry(entry, snapshot), found.length);
  return Object.fromEntries(found.map(({ learning: { id }, why }) => [id, why]));
}

describe("the learnings that apply", () => {
  it("to a unit share its tag, its path, or were learned for it", () => {
    assert.deepEqual(reasonsFor("click.uol.yaml"), {
      "tagged#1": "tag Checkout",
      "in-path#1": "path src/checkout/**",
      "same-unit#1": "unit click",
    });
  });

  it("to an experiment are those of its unit, and those of its metric", () => {
    assert.deepEqual(reasonsFor("new.experiment.yaml"), {
      "tagged#1": "tag Checkout",
      "in-path#1": "path src/checkout/**",
      "same-unit#1": "unit click",
      "same-metric#1": "metric rate",
    });
  });

  it("are not its own", () => {
    assert.deepEqual(Object.keys(reasonsFor("same-unit.experiment.yaml")).includes("same-unit#1"), false);
  });

  it("come down from what led to a unit", () => {
    assert.deepEqual(reasonsFor("later.uol.yaml"), { "same-unit#1": "parent click" });
  });

  it("are none where nothing is shared", () => {
    assert.deepEqual(reasonsFor("other.uol.yaml"), {});
    assert.deepEqual(reasonsFor("alone.experiment.yaml"), {});
  });

  it("are the latest where they are more than anybody weighs", () => {
    const on = (day: string): string =>
      `hypothesis: x\n${learning("appliesTo: [checkout, src/**]")}window: { from: ${day}, to: ${day} }\n`;
    const many = snapshotOf({
      "click.uol.yaml": "learn: x\nappliesTo: [checkout]\n",
      "a.experiment.yaml": on("2026-01-05"),
      "b.experiment.yaml": on("2026-03-05"),
      "c.experiment.yaml": on("2026-02-05"),
    });
    const unit = many.entries.get(`${testRoot}/click.uol.yaml`) ?? assert.fail();
    for (const found of [
      learningsForEntry(unit, many, testToday, 2),
      learningsForFile(`${testRoot}/src/a.ts`, many, testToday, 2),
    ]) {
      assert.deepEqual(
        found.map(({ learning: { id } }) => id),
        ["b#1", "c#1"],
      );
    }
  });

  it("are found in other folders by their tags alone", () => {
    const elsewhere = [
      changeOf("tag.experiment.yaml", `hypothesis: x\n${learning("appliesTo: [checkout]")}`, "file:///other"),
      changeOf("metric.experiment.yaml", `hypothesis: x\nmetric: rate\n${learning("appliesTo: [y]")}`, "file:///other"),
      changeOf("path.experiment.yaml", `hypothesis: x\n${learning("appliesTo: [src/checkout/**]")}`, "file:///other"),
    ];
    const both = applyChanges(snapshot, elsewhere);
    const entry = both.entries.get(`${testRoot}/new.experiment.yaml`) ?? assert.fail();
    const found = learningsForEntry(entry, both, testToday).filter(({ learning: { uri } }) => uri.includes("/other/"));
    assert.deepEqual(
      found.map(({ learning: { id } }) => id),
      ["tag#1"],
    );
  });

  it("to a file of the code are those whose paths name it", () => {
    const idsFor = (path: string): string[] =>
      learningsForFile(`${testRoot}/${path}`, snapshot, testToday).map(({ learning: { id }, why }) => `${id}: ${why}`);
    assert.deepEqual(idsFor("src/checkout/button.ts"), [
      "in-path#1: path src/checkout",
      "same-unit#1: path src/checkout/** of unit click",
    ]);
    assert.deepEqual(idsFor("docs/a/b.md"), ["far#1: path docs/**"]);
    assert.deepEqual(idsFor("src/checkout-two/button.ts"), []);
    assert.deepEqual(learningsForFile("file:///elsewhere/src/checkout/a.ts", snapshot, testToday), []);
  });

  describe("without paths of their own", () => {
    const form: Files = {
      "form.uol.yaml": "learn: x\nappliesTo: [src/form/**, forms]\n",
      "twin.uol.yaml": "learn: x\nappliesTo: [src/form/**]\n",
      "no-paths.experiment.yaml": `hypothesis: x\nunit: form\n${learning("appliesTo: [prices]")}`,
      "nothing.experiment.yaml": "hypothesis: x\nunit: form\nlearnings: [{ insight: x }]\n",
      "own.experiment.yaml": `hypothesis: x\nunit: form\n${learning("appliesTo: [src/other.ts]")}`,
    };
    const idsFor = (path: string, texts: Files): string[] =>
      learningsForFile(`${testRoot}/${path}`, snapshotOf(texts), testToday).map(
        ({ learning: { id }, why }) => `${id}: ${why}`,
      );

    it("apply to the files of their unit", () => {
      assert.deepEqual(idsFor("src/form/a.ts", form), [
        "no-paths#1: path src/form/** of unit form",
        "nothing#1: path src/form/** of unit form",
      ]);
      assert.deepEqual(idsFor("src/other.ts", form), ["own#1: path src/other.ts"]);
    });

    it("apply to those of the unit that is meant, whichever folder it is in", () => {
      const learned = (unit: string): string => `hypothesis: x\nunit: ${unit}\nlearnings: [{ insight: x }]\n`;
      const both = applyChanges(snapshotOf({ "only.uol.yaml": "learn: x\nappliesTo: [src/form/**]\n", ...form }), [
        changeOf("form.uol.yaml", "learn: x\n", "file:///other"),
        changeOf("theirs.experiment.yaml", learned("form"), "file:///other"),
        changeOf("ours.experiment.yaml", learned("only"), "file:///other"),
      ]);
      const ids = learningsForFile(`${testRoot}/src/form/a.ts`, both, testToday).map(({ learning: { id } }) => id);
      assert.deepEqual(ids, ["ours#1", "no-paths#1", "nothing#1"]);
    });

    it("apply to another unit of the same paths", () => {
      const both = snapshotOf(form);
      const twin = both.entries.get(`${testRoot}/twin.uol.yaml`) ?? assert.fail();
      assert.deepEqual(
        learningsForEntry(twin, both, testToday).map(({ learning: { id } }) => id),
        ["no-paths#1", "nothing#1"],
      );
    });

    it("follow an edit of their unit, and are none when it names no path any more", () => {
      const before = snapshotOf(form);
      assert.ok(hasPathLearnings(before));
      const after = applyChanges(before, [
        changeOf("form.uol.yaml", "learn: x\nappliesTo: [src/forms/**]\n"),
        changeOf("twin.uol.yaml", undefined),
        changeOf("own.experiment.yaml", undefined),
      ]);
      assert.deepEqual(learningsForFile(`${testRoot}/src/form/a.ts`, after, testToday), []);
      assert.equal(learningsForFile(`${testRoot}/src/forms/a.ts`, after, testToday).length, 2);
      assert.ok(!hasPathLearnings(applyChanges(after, [changeOf("form.uol.yaml", "learn: x\n")])));
    });
  });
});

describe("a path of appliesTo", () => {
  for (const [glob, path, covers] of [
    ["src/checkout/**", "src/checkout/a/b.ts", true],
    ["src/checkout/", "src/checkout/a.ts", true],
    ["./src/checkout/*.ts", "src/checkout/a.ts", true],
    ["src/checkout/*.ts", "src/checkout/a/b.ts", false],
    ["*.css", "src/pages/a.css", true],
    ["src", "srcs/a.ts", false],
    ["src/[", "src/a", false],
    ["/", "a", false],
    ["src/a*b*c*d*e*f*g*h/x", `src/${"ab".repeat(40_000)}/x`, false],
  ] as const) {
    it(`${glob.slice(0, 30)} ${covers ? "means" : "does not mean"} ${path.slice(0, 30)}`, () => {
      assert.equal(coversPath(glob, path), covers);
    });
  }
});
