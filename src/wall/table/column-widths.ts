import type { TableColumn } from "../../core/query/table/table-columns.ts";

/** In pixels; the question takes what is left, and never less than this. */
export const columnWidths: Readonly<Record<TableColumn, number>> = {
  question: 240,
  stage: 80,
  threshold: 124,
  result: 96,
  interval: 116,
  verdict: 172,
  registration: 96,
  decision: 100,
  owes: 164,
  owner: 68,
  ends: 96,
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
