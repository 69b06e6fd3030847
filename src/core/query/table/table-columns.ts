/** The columns that a table of cards can have, by the names that are stored, with their heads. */
export const tableColumns = {
  question: "Question",
  stage: "Stage",
  threshold: "Threshold",
  result: "Result",
  interval: "Interval",
  verdict: "Verdict",
  registration: "Registration",
  decision: "Decision",
  owes: "Owes",
  owner: "Owner",
  ends: "Ends",
  hypothesis: "Hypothesis",
  id: "Id",
  unit: "Unit",
  objective: "Objective",
  kind: "Kind",
  metric: "Metric",
  method: "Method",
  tags: "Tags",
  baseline: "Baseline",
  confidence: "Confidence",
  began: "Began",
  decided: "Decided",
  branch: "Branch",
} as const;

export type TableColumn = keyof typeof tableColumns;

/** What a table shows to somebody who has not chosen. */
export const usualColumns: readonly TableColumn[] = [
  "question",
  "stage",
  "threshold",
  "result",
  "interval",
  "verdict",
  "registration",
  "decision",
  "owes",
  "owner",
  "ends",
];

/**
 * The columns that names speak of, in their order and each once; the usual ones where nothing was chosen.
 *
 * The question is always among them, in front of the others where it was not named: a row is nothing without it.
 */
export function columnsIn(names: readonly string[] | undefined): readonly TableColumn[] {
  if (!names) return usualColumns;
  const known = Array.from(new Set(names)).filter(isTableColumn);
  return known.includes("question") ? known : ["question", ...known];
}

export function isTableColumn(name: string): name is TableColumn {
  return Object.hasOwn(tableColumns, name);
}
