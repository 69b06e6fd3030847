import type { Chart, ChartPart, CountedRow, DotRow, ReliabilityPoint, StepPoint } from "./chart.ts";
import { percentText } from "./percent-text.ts";

/** The numbers of a chart in words, for whoever does not see it. */
export function chartLabel(chart: Chart): string {
  switch (chart.kind) {
    case "stack":
    case "pairs":
      return countedWords(chart.parts, chart.rows);
    case "dots":
      return chart.rows.map(dotWords).join("; ");
    case "steps":
      return chart.points.map(stepWords).join("; ");
    case "reliability":
      return `${chart.points.map(pointWords).join("; ")}; Brier score ${chart.score.toFixed(2)}`;
    case "days":
      return chart.rows.map(({ title, days }) => `${title}: ${days} days`).join("; ");
    case "list":
      return chart.items.map(({ words, rest }) => `${words} ${rest}`).join("; ");
    default:
      return chart satisfies never;
  }
}

/** Of "Why: customers, market, product" it is the first word that is counted. */
function countedWords(parts: readonly ChartPart[], rows: readonly CountedRow[]): string {
  const names = parts.map(({ name }) => name.replace(/:.*/, "").toLowerCase());
  const ofRow = ({ name, counts }: CountedRow): string =>
    `${name}: ${names.map((part, at) => `${counts[at] ?? 0} ${part}`).join(", ")}`;
  return rows.map(ofRow).join("; ");
}

function dotWords({ name, days, median }: DotRow): string {
  return `${name}: ${median === null ? "none" : `median ${median} days of ${days.length}`}`;
}

function stepWords({ day, measured, corrected, interval: [low, high] }: StepPoint): string {
  return `${day}: measured ${percentText(measured)}, corrected ${percentText(corrected)}, 90% interval ${percentText(low)} to ${percentText(high)}`;
}

function pointWords({ said, cameTrue, count }: ReliabilityPoint): string {
  return `said ${Math.round(100 * said)}%, came true ${Math.round(cameTrue * count)} of ${count}`;
}
