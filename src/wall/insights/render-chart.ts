import type { TemplateResult } from "lit";

import { chartLabel } from "../../core/query/insights/chart-label.ts";
import type { Chart } from "../../core/query/insights/chart.ts";
import { renderStack } from "./render-stack.ts";

/** The picture of a figure, with its numbers for whoever does not see it. */
export function renderChart(chart: Chart): TemplateResult {
  return renderStack(chart, chartLabel(chart));
}
