import assert from "node:assert/strict";
import { findingsIn, linesOf, type Files } from "../kit/snapshots.ts";

const objectives = { "learning.yaml": "objectives: { conversion: { title: More who pay } }\n" };

/** The files of somebody who begins, and the one finding that each shows. */
const beginnings: Record<string, { files: Files; found: readonly string[] }> = {
  "an experiment that is a sentence alone": {
    files: { "a.experiment.yaml": "hypothesis: People like it.\n" },
    found: ["a.experiment.yaml:0 threshold-missing"],
  },
  "a sentence, what it is for, and keys without a value": {
    files: {
      "a.experiment.yaml": "unit: a\nhypothesis: At least 8% pay.\nmethod: survey\nmetric:\nthreshold:\nwindow:\n",
      "a.uol.yaml": "learn: Whether people pay.\nwhy: Half leave.\nowner: dana\ndue: 2026-04-01\n",
    },
    found: ["a.experiment.yaml:3 threshold-missing"],
  },
  "a sentence with a word that is no key": {
    files: { "a.experiment.yaml": "hypothesis: People like it.\nmetrik: rate\n" },
    found: [
      "a.experiment.yaml:0 metric-missing",
      "a.experiment.yaml:0 threshold-missing",
      "a.experiment.yaml:0 window-end-missing",
      "a.experiment.yaml:1 unknown-key",
    ],
  },
  "an experiment that is a sentence and a metric": {
    files: { "a.experiment.yaml": "hypothesis: People like it.\nmetric: guest-rate\nsample: 5000\n" },
    found: ["a.experiment.yaml:1 threshold-missing"],
  },
  "a threshold that YAML takes for a block, beside a sentence that says another": {
    files: { "a.experiment.yaml": "hypothesis: At least 9% pay.\nmetric: rate\nthreshold: >= 8%\nsample: 5000\n" },
    found: [
      "a.experiment.yaml:0 population-missing",
      "a.experiment.yaml:0 no-unit",
      "a.experiment.yaml:2 threshold-unreadable",
    ],
  },
  "an experiment with neither hypothesis nor metric": {
    files: { "a.experiment.yaml": "sample: 5000\n" },
    found: ["a.experiment.yaml:0 hypothesis-missing"],
  },
  "a unit that names work": {
    files: { ...objectives, "a.uol.yaml": "title: Build the checkout backend\nwhy: It is slow.\n" },
    found: ["a.uol.yaml:0 unit-names-work"],
  },
  "a unit that is only a question": {
    files: { ...objectives, "a.uol.yaml": "title: Will they?\nlearn: Whether people pay with one click.\n" },
    found: ["a.uol.yaml:1 unit-not-smart", "a.uol.yaml:1 no-objective"],
  },
  "a unit that lacks nothing but an objective": {
    files: {
      ...objectives,
      "a.uol.yaml": "learn: Whether people pay with one click.\nwhy: Half leave.\nowner: dana\ndue: 2026-04-01\n",
    },
    found: ["a.uol.yaml:0 no-objective"],
  },
  "a metric that flatters and that nobody described": {
    files: {
      "rate.metric.yaml": "title: Rate\nkind: behaviour\n",
      "a.experiment.yaml": "hypothesis: We get at least 50 downloads.\nmetric: total-downloads\nunit: a\n",
      "a.uol.yaml": "learn: Whether guides are read.\nwhy: They cost us days.\nowner: dana\ndue: 2026-04-01\n",
    },
    found: [
      "a.experiment.yaml:0 window-end-missing",
      "a.experiment.yaml:1 threshold-missing",
      "a.experiment.yaml:1 vanity-metric",
    ],
  },
  "a plan that is complete": {
    files: {
      "a.experiment.yaml": "hypothesis: At least 8% pay.\nmetric: rate\nthreshold: at least 8%\nsample: 5000\n",
    },
    found: ["a.experiment.yaml:0 population-missing", "a.experiment.yaml:0 no-unit"],
  },
  "a plan that is complete and says who is observed": {
    files: {
      "a.experiment.yaml":
        "hypothesis: At least 8% pay.\npopulation: all guests\nmetric: rate\nthreshold: at least 8%\nsample: 5000\n",
    },
    found: ["a.experiment.yaml:0 no-unit"],
  },
  "an empty file": { files: { "learning/a.experiment.yaml": "", "learning/a.uol.yaml": "" }, found: [] },
};

describe("what somebody sees who begins", () => {
  for (const [name, { files, found }] of Object.entries(beginnings)) {
    it(`is little in ${name}`, () => assert.deepEqual(linesOf(findingsIn(files)), found));
  }

  it("names each thing that a question does not say", () => {
    const [finding] = findingsIn({ "a.uol.yaml": "learn: Whether people pay with one click.\nowner: dana\n" });
    assert.equal(
      finding?.message,
      "This unit of learning does not say why that is worth knowing (`why`), or until when the answer is of use (`due`).",
    );
    assert.deepEqual(
      finding.fixes.map(({ title }) => title),
      ["Add why and due"],
    );
  });

  it("offers the objectives of the root in the order of `learning.yaml`, and the nearest for a slip", () => {
    const text = "learn: Whether people pay with one click.\nwhy: Half leave.\nowner: dana\ndue: 2026-04-01\n";
    const settings = "objectives: { sales: { title: More }, reach: }\n";
    const fixesOf = (more: string): readonly string[] =>
      findingsIn({ "learning.yaml": settings, "a.uol.yaml": text + more }).flatMap(({ fixes }) =>
        fixes.flatMap(({ edits }) => edits.map((edit) => JSON.stringify(edit))),
      );
    assert.match(fixesOf("")[0] ?? "", /"placeholder":"sales"/);
    assert.match(fixesOf("objective: reech\n")[0] ?? "", /"value":"reach"/);
  });
});
