import type { TableColumn } from "../../core/query/table/table-columns.ts";

/** In pixels; the question takes what is left, and never less than this. */
export const columnWidths: Readonly<Record<TableColumn, number>> = {
  question: 260,
  stage: 84,
  threshold: 152,
  result: 92,
  interval: 136,
  verdict: 168,
  registration: 100,
  decision: 104,
  owes: 156,
  owner: 80,
  ends: 68,
  hypothesis: 320,
  id: 160,
  unit: 160,
  objective: 140,
  kind: 88,
  metric: 140,
  method: 100,
  tags: 140,
  baseline: 88,
  confidence: 92,
  began: 92,
  decided: 92,
  branch: 160,
};
