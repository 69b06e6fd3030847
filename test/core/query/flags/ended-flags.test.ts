import assert from "node:assert/strict";
import { runThrough } from "../../../../src/core/base/sliced.ts";
import { endedFlagsInSlices, endedFlagWords, type EndedFlag } from "../../../../src/core/query/flags/ended-flags.ts";
import { snapshotOf, testRoot, testToday, type Files } from "../../kit/snapshots.ts";

const stopped = "decision: { choice: stop, date: 2026-03-02, because: x }\n";
const refuted =
  "metric: rate\nthreshold: at least 8%\nsample: 5000\nresults: [{ date: 2026-02-16, successes: 250, of: 5000 }]\n";

function endedFlagsOf(files: Files): readonly EndedFlag[] {
  return runThrough(endedFlagsInSlices(snapshotOf(files), testRoot, testToday));
}

function flagsIn(files: Files): string[] {
  return endedFlagsOf(files).map(
    ({ flag, experiment, outcome, range }) => `${flag} ${experiment} ${outcome} ${range.start.line}`,
  );
}

describe("the flags that have done their work", () => {
  it("are those of experiments that were stopped or refuted", () => {
    assert.deepEqual(
      flagsIn({
        "note.experiment.yaml": `hypothesis: x\nflag: low-stock\n${stopped}`,
        "form.experiment.yaml": `hypothesis: x\n${refuted}flag: short-form\n`,
        "kept.experiment.yaml": `hypothesis: x\n${refuted}flag: kept\ndecision: { choice: persevere, because: x }\n`,
        "open.experiment.yaml": "hypothesis: x\nflag: one-click\n",
        "none.experiment.yaml": `hypothesis: x\n${stopped}`,
      }),
      ["short-form form refuted 5", "low-stock note stopped 1"],
    );
  });

  it("are told once, though two experiments name one", () => {
    const text = `hypothesis: x\nflag: low-stock\n${stopped}`;
    assert.deepEqual(flagsIn({ "a.experiment.yaml": text, "b.experiment.yaml": text }), ["low-stock a stopped 1"]);
  });

  it("are none where the rule is off, or somebody lives with one for a reason", () => {
    const off = "rules: { flag-of-stopped-experiment: off }\n";
    const text = `hypothesis: x\nflag: low-stock\n${stopped}`;
    assert.deepEqual(flagsIn({ "learning.yaml": off, "a.experiment.yaml": text }), []);
    const ignored = text.replace("flag:", "# uol-ignore flag-of-stopped-experiment: It goes with the shop.\nflag:");
    assert.deepEqual(flagsIn({ "a.experiment.yaml": ignored }), []);
  });

  it("say what to do where they stand", () => {
    const text = `hypothesis: x\nflag: low-stock\n${stopped}`;
    const [flag] = endedFlagsOf({ "a.experiment.yaml": text });
    assert.ok(flag);
    assert.match(
      endedFlagWords(flag),
      /^The experiment a was stopped, and its flag low-stock still stands here\. Take/,
    );
  });
});
