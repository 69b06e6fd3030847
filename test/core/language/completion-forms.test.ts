import assert from "node:assert/strict";
import { decisionChoices } from "../../../src/core/base/decision-choice.ts";
import { readEntry } from "../../../src/core/index/entry.ts";
import { kindNames } from "../../../src/core/model/kinds.ts";
import { metricKinds, metricTypes } from "../../../src/core/model/metric.ts";
import { unitKinds } from "../../../src/core/model/unit.ts";
import { parseSource } from "../../../src/core/source/parse-source.ts";
import { acceptEach, fileNames, offeredAt, type World } from "../kit/questions.ts";
import { findingsIn, testRoot } from "../kit/snapshots.ts";

const arms = "arms: { control: 50%, big: 50% }\n";
const places: Readonly<Record<keyof typeof fileNames, readonly string[]>> = {
  experiment: [
    "|",
    "window: |",
    "rule: |",
    "arms: |",
    "guardrails:\n  - |",
    "guardrails: [|]",
    "guardrails:\n  |",
    "secondary:\n  - |",
    "results:\n  - |",
    `${arms}results:\n  - |`,
    "metric: m\nbaseline: 3 per day\nresults:\n  - |",
    "exploratory:\n  - |",
    "observations:\n  - |",
    "learnings:\n  - |",
    "learnings:\n  |",
    "decision: |",
    "propagation:\n  - |",
    "amendments:\n  - |",
    "threshold: |",
    "baseline: |",
  ],
  unit: ["|", "due: |"],
  metric: ["|", "series: |", "baseline: |"],
  settings: ["|", "cadence: |", "limits: |", "consolidation:\n  - |", "objectives:\n  growth: |", "people:\n  dana: |"],
};

describe("whole values and whole files", () => {
  for (const name of kindNames) {
    for (const marked of places[name]) {
      it(`are read without a problem in ${JSON.stringify(marked)} of ${fileNames[name]}`, () => {
        const texts = written(marked, { path: fileNames[name] });
        assert.notEqual(texts.length, 0);
        for (const text of texts) assert.deepEqual(problemsOf(text, fileNames[name]), [], text);
      });
    }
  }

  it("are faultless files whatever is chosen", () => {
    for (const name of kindNames) {
      for (const text of written("|", { path: fileNames[name] })) {
        const found = findingsIn({ [fileNames[name]]: text }).filter(({ rule }) => rule !== "no-unit");
        assert.deepEqual(
          found.map(({ message }) => message),
          [],
          text,
        );
      }
    }
  });

  it("let choose among all words of a field", () => {
    assert.deepEqual(choicesOf("unit", "kind"), unitKinds);
    assert.deepEqual(choicesOf("metric", "kind"), metricKinds);
    assert.deepEqual(choicesOf("metric", "type"), metricTypes);
    const [decided] = offeredAt("decision: |");
    assert.deepEqual(wordsIn(decided?.insert ?? "", "choice").toSorted(), [...decisionChoices].sort());
  });

  it("know the day of today", () => {
    for (const marked of ["window: |", "results:\n  - |", "decision: |", "propagation:\n  - |", "amendments:\n  - |"])
      assert.ok(
        offeredAt(marked).some(({ insert }) => insert.includes("2026-03-10")),
        marked,
      );
  });
});

/** What each form and template of a place makes of the text: one text for the first choices, and one for each other. */
function written(marked: string, world: World): readonly string[] {
  return offeredAt(marked, world)
    .filter(({ kind, label }) => ["form", "template", "date"].includes(kind) && label !== "-")
    .flatMap(({ label }) => acceptEach(marked, label, world));
}

function problemsOf(text: string, path: string): readonly string[] {
  const entry = readEntry(`${testRoot}/${path}`, testRoot, parseSource(text));
  assert.equal(entry?.ownership, "ours", text);
  return entry.problems.map(({ message }) => message);
}

function choicesOf(name: keyof typeof fileNames, key: string): readonly string[] {
  return wordsIn(offeredAt("|", { path: fileNames[name] })[0]?.insert ?? "", key);
}

function wordsIn(snippet: string, key: string): readonly string[] {
  return new RegExp(`\\b${key}: \\$\\{\\d+\\|([^|]*)\\|\\}`).exec(snippet)?.[1]?.split(",") ?? [];
}
