import type { TemplateResult } from "lit";

import { chartLabel } from "../../core/query/insights/chart-label.ts";
import type { Chart } from "../../core/query/insights/chart.ts";
import { renderDays } from "./render-days.ts";
import { renderDots } from "./render-dots.ts";
import { renderList } from "./render-list.ts";
import { renderPairs } from "./render-pairs.ts";
import { renderReliability } from "./render-reliability.ts";
import { renderStack } from "./render-stack.ts";
import { renderSteps } from "./render-steps.ts";

/**
 * The picture of a figure, with its numbers for whoever does not see it.
 *
 * @param detail The card whose details are open.
 */
export function renderChart(chart: Chart, detail: string | undefined): TemplateResult {
  switch (chart.kind) {
    case "stack":
      return renderStack(chart, chartLabel(chart));
    case "pairs":
      return renderPairs(chart, chartLabel(chart));
    case "dots":
      return renderDots(chart, chartLabel(chart));
    case "steps":
      return renderSteps(chart, chartLabel(chart));
    case "reliability":
      return renderReliability(chart, chartLabel(chart));
    case "days":
      return renderDays(chart, detail);
    case "list":
      return renderList(chart, detail);
    default:
      return chart satisfies never;
  }
}
