import type { Path } from "../../base/document-edit.ts";
import type { KindName } from "../../model/kinds.ts";

/** What a word stands for beyond itself: whom it names, or by which grammar it is read. */
export type Role =
  | "unit"
  | "experiment"
  | "unit-or-experiment"
  | "metric"
  | "objective"
  | "person"
  | "stakeholder"
  | "arm"
  | "branch"
  | "learning"
  | "rule"
  | "decision"
  | "protocol-field"
  | "column"
  | "metric-unit"
  | "threshold"
  | "quantity"
  | "sample"
  | "sentence";

/** By path, in which `*` stands for every item of a list and every name of a map. */
const rolesOfValues: Readonly<Record<KindName, Readonly<Record<string, Role>>>> = {
  experiment: {
    unit: "unit",
    parent: "experiment",
    hypothesis: "sentence",
    metric: "metric",
    threshold: "threshold",
    baseline: "quantity",
    expect: "quantity",
    sample: "sample",
    traffic: "quantity",
    confidence: "quantity",
    "guardrails.*.metric": "metric",
    "guardrails.*.threshold": "threshold",
    "secondary.*.metric": "metric",
    "secondary.*.threshold": "threshold",
    "predictions.*": "quantity",
    "results.*.metric": "metric",
    "results.*.arm": "arm",
    "results.*.by": "person",
    "exploratory.*.metric": "metric",
    "exploratory.*.arm": "arm",
    "exploratory.*.by": "person",
    "rule.*": "decision",
    "decision.choice": "decision",
    "decision.by": "person",
    "propagation.*.unit": "unit",
    "propagation.*.told": "stakeholder",
    "learnings.*.supersededBy": "learning",
    "amendments.*.field": "protocol-field",
    "amendments.*.by": "person",
  },
  unit: { objective: "objective", owner: "person", parent: "unit-or-experiment", "branches.*": "branch" },
  metric: {
    owner: "person",
    unit: "metric-unit",
    baseline: "quantity",
    target: "quantity",
    threshold: "threshold",
  },
  settings: {},
};

/** Of names that people choose as keys. */
const rolesOfKeys: Readonly<Record<KindName, Readonly<Record<string, Role>>>> = {
  experiment: { predictions: "person", arms: "arm", "results.*.columns": "column", "exploratory.*.columns": "column" },
  unit: {},
  metric: {},
  settings: { rules: "rule", people: "person", objectives: "objective" },
};

/** What the value at `path` stands for; `undefined` for words that are only words. */
export function roleOfValue(kind: KindName, path: Path): Role | undefined {
  const pattern = patternOf(path);
  const roles = rolesOfValues[kind];
  // A list of names where one name would do: `by: [dana, lee]`.
  return roles[pattern] ?? roles[pattern.replace(/(^|\.)[^.]+$/, "$1*")] ?? roles[pattern.replace(/\.\*$/, "")];
}

/** What the keys of the mapping at `path` stand for, where people choose them. */
export function roleOfKeys(kind: KindName, path: Path): Role | undefined {
  return rolesOfKeys[kind][patternOf(path)];
}

/** A path with `*` for each position in a list: the form in which tables name the places of a file. */
export function patternOf(path: Path): string {
  return path.map((step) => (typeof step === "number" ? "*" : step)).join(".");
}
