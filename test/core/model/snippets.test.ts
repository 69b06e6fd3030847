import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readEntry } from "../../../src/core/index/entry.ts";
import { decisionChoices } from "../../../src/core/base/decision-choice.ts";
import { methods } from "../../../src/core/model/experiment.ts";
import { kinds, type KindName } from "../../../src/core/model/kinds.ts";
import { metricKinds, metricTypes } from "../../../src/core/model/metric.ts";
import { unitKinds } from "../../../src/core/model/unit.ts";
import { parseSource } from "../../../src/core/source/parse-source.ts";
import { parseThreshold } from "../../../src/core/grammar/threshold.ts";
import { findingsIn } from "../kit/snapshots.ts";
import { projectRoot } from "../../kit/project.ts";

interface Snippet {
  readonly prefix: string | readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

const snippets = JSON.parse(
  readFileSync(join(projectRoot, "syntaxes", "learning-yaml.snippets.json"), "utf8"),
) as Readonly<Record<string, Snippet>>;

/** Snippets that are a file of their own; the others are parts of an experiment. */
const wholeFiles: Readonly<Record<string, Exclude<KindName, "settings">>> = {
  unit: "unit",
  experiment: "experiment",
  metric: "metric",
};

describe("the snippets", () => {
  it("are those that a plan, a result and a decision need", () => {
    const prefixes = new Set(Object.values(snippets).flatMap(({ prefix }) => prefix));
    const needed = "unit experiment guardrail arms window result decision learning metric memo".split(" ");
    assert.deepEqual(
      needed.filter((prefix) => !prefixes.has(prefix)),
      [],
    );
  });

  it("are offered in our language", () => {
    const { contributes } = JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8"));
    assert.deepEqual(contributes.snippets, [
      { language: "learning-yaml", path: "./syntaxes/learning-yaml.snippets.json" },
    ]);
  });

  for (const [name, { prefix, description, body }] of Object.entries(snippets)) {
    const first = [prefix].flat()[0] ?? "";
    const kind = wholeFiles[first] ?? "experiment";

    it(`${name}: every way to fill it in is read without a problem`, () => {
      for (const text of expansionsOf(body)) {
        const entry = readEntry(`file:///work/a${kinds[kind].suffix}.yaml`, "file:///work", parseSource(text));
        assert.equal(entry?.ownership, "ours", text);
        assert.deepEqual(entry?.problems, [], text);
        assert.doesNotMatch(text, /\$\{?\w/);
      }
    });

    it(`${name}: has stops that count from one, and ends below`, () => {
      const text = body.join("\n");
      const stops = Array.from(text.matchAll(/\$\{(\d+)[:|]/g), ([, stop]) => Number(stop));
      assert.deepEqual(
        stops,
        Array.from(stops.keys(), (at) => at + 1),
      );
      assert.equal(body.at(-1), "$0");
      assert.match(description, /^[A-Z].*\.$/);
    });
  }

  it("plan an experiment in which nothing is missing", () => {
    const [text = ""] = expansionsOf(snippets["Experiment"]?.body ?? []);
    const unit = "learn: Whether people click.\n";
    const found = findingsIn({ "a.experiment.yaml": text, "id-of-the-unit.uol.yaml": unit });
    assert.deepEqual(
      found.filter(({ severity }) => severity === "error"),
      [],
    );
  });

  it("offer every choice that a field has, and thresholds that can be read", () => {
    assert.deepEqual(choicesOf("Experiment", "method"), methods);
    assert.deepEqual(choicesOf("Unit of learning", "kind"), unitKinds);
    assert.deepEqual(choicesOf("Metric", "kind"), metricKinds);
    assert.deepEqual(choicesOf("Metric", "type"), metricTypes);
    assert.deepEqual(Array.from(choicesOf("Decision", "choice")).sort(), Array.from(decisionChoices).sort());
    for (const threshold of choicesOf("Guardrail", "threshold")) {
      assert.ok("threshold" in parseThreshold(threshold), threshold);
    }
  });
});

const today: Readonly<Record<string, string>> = {
  $CURRENT_YEAR: "2026",
  $CURRENT_MONTH: "03",
  $CURRENT_DATE: "16",
};

/** The text with each placeholder as it is offered: one text for the first choices, and one for each other choice. */
function expansionsOf(body: readonly string[]): readonly string[] {
  const text = body.join("\n").replace(/\$CURRENT_[A-Z]+/g, (name) => today[name] ?? name);
  const most = Math.max(1, ...Array.from(text.matchAll(choice), ([, words = ""]) => words.split(",").length));
  return Array.from({ length: most }, (_, at) =>
    text
      .replace(choice, (_all, words: string) => words.split(",")[at] ?? words.split(",")[0] ?? "")
      .replace(/\$\{\d+:([^}]*)\}/g, "$1")
      .replace(/\$\d/g, ""),
  );
}

const choice = /\$\{\d+\|([^|]*)\|\}/g;

function choicesOf(name: string, key: string): readonly string[] {
  const text = snippets[name]?.body.join("\n") ?? "";
  return new RegExp(`\\b${key}: \\$\\{\\d+\\|([^|]*)\\|\\}`).exec(text)?.[1]?.split(",") ?? [];
}
