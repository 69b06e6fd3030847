import type { Chart, ChartPart, CountedRow } from "./chart.ts";

/** The numbers of a chart in words, for whoever does not see it. */
export function chartLabel(chart: Chart): string {
  return countedWords(chart.parts, chart.rows);
}

function countedWords(parts: readonly ChartPart[], rows: readonly CountedRow[]): string {
  const ofRow = ({ name, counts }: CountedRow): string =>
    `${name}: ${parts.map((part, at) => `${counts[at] ?? 0} ${part.name.toLowerCase()}`).join(", ")}`;
  return rows.map(ofRow).join("; ");
}
