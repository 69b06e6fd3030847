import assert from "node:assert/strict";
import { readEntry } from "../../../src/core/index/entry.ts";
import { parseSource } from "../../../src/core/source/parse-source.ts";
import { codeLensesOf } from "../../../src/core/language/lens/code-lenses.ts";
import { buildCards } from "../../../src/core/query/build-cards.ts";
import { goalpostLensesOf } from "../../../src/core/language/lens/goalpost-lenses.ts";
import { commitId, committedEntry, type CommittedText } from "../kit/committed.ts";
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
      leadsTo.type === "places" ? leadsTo.places.map((place) => lineOfLocation(place, files)).join("; ") : leadsTo.type;
    return `${range.start.line} ${title} -> ${to}`;
  });
}

describe("codeLensesOf", () => {
  it("tells of an experiment its stage, and its unit", () => {
    assert.deepEqual(lensesOf("a.experiment.yaml"), [
      "0 No results -> wall",
      "0 Run: 6 days left -> wall",
      "0 Record a result -> step",
      "0 Will they pay with one click? -> checkout.uol.yaml: «title»: Will they pay with one click?",
      "0 Show on wall -> wall",
    ]);
    assert.deepEqual(lensesOf("b.experiment.yaml").slice(0, 1), ["0 Design: no threshold, no window -> wall"]);
    assert.deepEqual(lensesOf("c.experiment.yaml"), [
      "0 No results -> wall",
      "0 Learned (stop) -> wall",
      "0 Show on wall -> wall",
    ]);
  });

  it("says above what is not decided how many learnings apply", () => {
    const learnings = "learnings: [{ insight: x, appliesTo: [pay] }, { insight: y, appliesTo: [pay] }]\n";
    const files = {
      "checkout.uol.yaml": "learn: x\nappliesTo: [pay]\n",
      "a.experiment.yaml": "unit: checkout\nhypothesis: x\n",
      "b.experiment.yaml": `hypothesis: x\n${learnings}`,
      "c.experiment.yaml": "unit: checkout\nhypothesis: x\ndecision: { choice: stop, because: y }\npropagation: []\n",
    };
    const known = (path: string): string[] => lensesOf(path, files).filter((lens) => lens.includes("appl"));
    assert.deepEqual(known("a.experiment.yaml"), ["0 2 learnings apply -> learnings"]);
    assert.deepEqual(known("checkout.uol.yaml"), ["0 2 learnings apply -> learnings"]);
    assert.deepEqual(known("b.experiment.yaml"), []);
    assert.deepEqual(known("c.experiment.yaml"), []);
  });

  it("says whether a decision held, and that it is to be measured again", () => {
    const files = {
      "d.experiment.yaml":
        "hypothesis: x\nmetric: rate\nthreshold: at least 8%\nwindow: { from: 2026-01-02, to: 2026-01-16 }\nresults: [{ date: 2026-01-16, successes: 900, of: 10000 }]\ndecision: { choice: persevere }\npropagation: []\ncheckBack: [{ due: 2026-02-17, date: 2026-02-17, successes: 61, of: 1000 }, 2026-03-08]\n",
    };
    const lenses = lensesOf("d.experiment.yaml", files).slice(1, 3);
    const at =
      "d.experiment.yaml: «checkBack»: [{ due: 2026-02-17, date: 2026-02-17, successes: 61, of: 1000 }, 2026-03-08]";
    assert.deepEqual(lenses, [`0 Not held on 17 Feb, 6.1% -> ${at}`, "0 Measure again, due since 8 Mar -> step"]);
  });

  it("begins with what the data say, and leads to them", () => {
    const plan = "hypothesis: x\nmetric: rate\nthreshold: at least 8%\n";
    const verdictOn = (rest: string): string | undefined =>
      lensesOf("d.experiment.yaml", { "d.experiment.yaml": plan + rest })[0];
    assert.equal(
      verdictOn("results: [{ date: 2026-02-16, successes: 900, of: 10000 }]\n"),
      "0 Supported (0.9998) -> d.experiment.yaml: «results»: [{ date: 2026-02-16, successes: 900, of: 10000 }]",
    );
    assert.match(
      verdictOn(
        "window: { from: 2026-03-02, to: 2026-03-16 }\nsample: 4962\nresults: [{ date: 2026-03-09, successes: 36, of: 400 }]\n",
      ) ?? "",
      /^0 Collecting: 400 of 4,962 -> /,
    );
  });

  it("tells of a unit its experiments, not those that only speak of it", () => {
    assert.deepEqual(lensesOf("checkout.uol.yaml"), [
      "1 Design -> wall",
      "1 2 experiments -> a.experiment.yaml: unit: «checkout»; b.experiment.yaml: unit: «checkout»",
    ]);
    assert.deepEqual(lensesOf("alone.uol.yaml"), ["0 Define -> wall", "0 Plan an experiment -> step"]);
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
    assert.deepEqual(lensesOf("d.experiment.yaml", { "d.experiment.yaml": reversed }), [
      "0 No results -> wall",
      "0 Run -> wall",
      "0 Show on wall -> wall",
    ]);
  });
});

describe("goalpostLensesOf", () => {
  const plan = "hypothesis: x\nmetric: rate\nthreshold: at least 8%\nwindow: { from: 2026-03-02, to: 2026-03-16 }\n";
  const result = "results: [{ date: 2026-03-09, successes: 90, of: 1000 }]\n";
  const first = { date: "2026-02-25", text: plan };
  const lower = plan.replace("at least 8%", "at least 6%");

  it("stands above the bar, and leads to what became of the file since", () => {
    assert.deepEqual(goalposts(plan, [{ ...first, path: "old.experiment.yaml" }, first]), [
      `2 At least 8% since 2026-02-25 by Dana, sealed -> ${commitId(1)}:old.experiment.yaml`,
    ]);
  });

  it("leads from a bar that moved to the plan before the result", () => {
    const versions = [{ date: "2026-02-20", text: lower }, first, { date: "2026-03-09", text: plan + result }];
    assert.deepEqual(goalposts(lower + result, versions), [
      `2 Moved after the first result: was at least 8% -> ${commitId(2)}:a.experiment.yaml`,
    ]);
  });

  it("offers to commit a plan that is not, and holds it against the last commit where there is one", () => {
    assert.deepEqual(goalposts(plan, []), ["2 Not committed yet -> history", "2 Commit the plan -> step"]);
    assert.deepEqual(goalposts(lower, [first]), [
      "2 Changed, not committed: was at least 8% -> HEAD:",
      "2 Commit the plan -> step",
    ]);
  });

  it("stands above a criterion, and nowhere without a bar or without an answer of git", () => {
    const judged = plan.replace("threshold: at least 8%", "criterion: One of ten says so.");
    assert.deepEqual(goalposts(judged, [{ ...first, text: judged }]), [
      `2 Criterion since 2026-02-25 by Dana, sealed -> ${commitId(1)}:a.experiment.yaml`,
    ]);
    assert.deepEqual(goalposts("hypothesis: x\n", []), []);
    const { past: _, ...unasked } = committedEntry(plan, []);
    assert.deepEqual(goalpostLensesOf(unasked), []);
  });

  function goalposts(now: string, versions: readonly CommittedText[]): string[] {
    return goalpostLensesOf(committedEntry(now, versions)).map(({ range, title, leadsTo }) => {
      const { before } = leadsTo.type === "comparison" ? leadsTo.comparison : {};
      return `${range.start.line} ${title} -> ${before ? `${before.ref}:${before.path ?? ""}` : leadsTo.type}`;
    });
  }
});
