/** The keys of an experiment in the order of its story: a new one is written behind the nearest of these before it. */
export const behindPlan: readonly string[] = [
  "flag",
  "predictions",
  "rule",
  "window",
  "sample",
  "threshold",
  "criterion",
  "metric",
  "hypothesis",
];
export const behindResults: readonly string[] = ["exploratory", "results", ...behindPlan];
export const behindObservations: readonly string[] = ["observations", ...behindResults];
export const behindMemo: readonly string[] = ["learnings", "memo", ...behindObservations];
export const behindDecision: readonly string[] = ["decision", ...behindMemo];
export const behindAll: readonly string[] = ["checkBack", "propagation", ...behindDecision];

/** The same of a unit. */
export const behindQuestion: readonly string[] =
  "observations parent appliesTo branches unknowns due owner kind objective why learn title".split(" ");
