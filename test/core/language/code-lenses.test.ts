import assert from "node:assert/strict";
import { readEntry } from "../../../src/core/index/entry.ts";
import { parseSource } from "../../../src/core/source/parse-source.ts";
import { codeLensesOf } from "../../../src/core/language/lens/code-lenses.ts";
import { buildCards } from "../../../src/core/query/build-cards.ts";
import { lineOfLocation } from "../kit/places.ts";
import { snapshotOf, testRoot, testToday, type Files } from "../kit/snapshots.ts";

const world: Files = {
  "checkout.uol.yaml": "# Ours.\ntitle: Will they pay with one click?\nkind: customer\n",
  "alone.uol.yaml": "learn: x\n",
  "rate.metric.yaml": "better: higher\n",
  "a.experiment.yaml":
    "unit: checkout\nhypothesis: x\nmetric: rate\nthreshold: at least 8%\nwindow: { from: 2026-03-02, to: 2026-03-16 }\n",
  "b.experiment.yaml": "hypothesis: x\nunit: checkout\nmetric: rate\nresults: [{ metric: rate }]\n",
  "c.experiment.yaml":
    "hypothesis: x\nunit: nobody\ndecision: { choice: stop, because: y }\npropagation: [{ unit: checkout }]\n",
};

function lensesOf(path: string, files = world): string[] {
  const snapshot = snapshotOf(files);
  const uri = `${testRoot}/${path}`;
  const entry = readEntry(uri, testRoot, parseSource(files[path] ?? "")) ?? assert.fail();
  const card = buildCards(snapshot, testToday).byUri.get(uri)?.card;
  return codeLensesOf(entry, card, snapshot).map(({ range, title, leadsTo }) => {
    const to =
      leadsTo.type === "wall" ? "wall" : leadsTo.places.map((place) => lineOfLocation(place, files)).join("; ");
    return `${range.start.line} ${title} -> ${to}`;
  });
}

describe("codeLensesOf", () => {
  it("tells of an experiment its stage, and its unit", () => {
    assert.deepEqual(lensesOf("a.experiment.yaml"), [
      "0 Run: 6 days left -> wall",
      "0 Will they pay with one click? -> checkout.uol.yaml: «title»: Will they pay with one click?",
    ]);
    assert.deepEqual(lensesOf("b.experiment.yaml").slice(0, 1), ["0 Design: no threshold, no window -> wall"]);
    assert.deepEqual(lensesOf("c.experiment.yaml"), ["0 Learned (stop) -> wall"]);
  });

  it("tells of a unit its experiments, not those that only speak of it", () => {
    assert.deepEqual(lensesOf("checkout.uol.yaml"), [
      "1 Design -> wall",
      "1 2 experiments -> a.experiment.yaml: unit: «checkout»; b.experiment.yaml: unit: «checkout»",
    ]);
    assert.deepEqual(lensesOf("alone.uol.yaml"), ["0 Define -> wall"]);
  });

  it("tells of a metric the experiments that measure it, each once", () => {
    assert.deepEqual(lensesOf("rate.metric.yaml"), [
      "0 2 experiments -> a.experiment.yaml: metric: «rate»; b.experiment.yaml: metric: «rate»",
    ]);
  });

  it("tells nothing of an empty file", () => {
    for (const text of ["", "\n\n", "# Later.\n"]) {
      const files = { ...world, "empty.uol.yaml": text, "d.experiment.yaml": "hypothesis: x\nunit: empty\n" };
      assert.deepEqual(lensesOf("empty.uol.yaml", files), []);
    }
  });

  it("counts no days of a window that ends before it begins", () => {
    const plan = "hypothesis: x\nmetric: rate\nthreshold: at least 8%\n";
    const reversed = `${plan}window: { from: 2026-03-20, to: 2026-03-15 }\n`;
    assert.deepEqual(lensesOf("d.experiment.yaml", { "d.experiment.yaml": reversed }), ["0 Run -> wall"]);
  });
});
