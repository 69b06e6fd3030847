import { scaleLinear } from "d3-scale";
import { html, svg, type SVGTemplateResult, type TemplateResult } from "lit";

import type { ChartPart, CountedRow, PartLook, StackChart } from "../../core/query/insights/chart.ts";
import { percent } from "../../core/query/percent.ts";
import { toNumberText } from "../text/count-of.ts";
import { fillOf, hatching } from "./hatching.ts";
import { labelWidth, restWidth, rowPitch } from "./measures.ts";
import { renderKey } from "./render-key.ts";

/** In pixels. */
const barHeight = 22;
/** Between two bars, and what a digit needs to stand in one: in percent of the width. */
const gap = 0.5;
const digitRoom = 2.5;

/** A row of bars for each period, one behind the other. */
export function renderStack({ parts, rows, isShare }: StackChart, label: string): TemplateResult {
  const longest = rows.reduce((most, row) => Math.max(most, sumOf(row)), 0);
  return html`
    ${renderKey(parts)}
    <svg width="100%" height=${rows.length * rowPitch} role="img" aria-label=${label}>
      ${hatching} ${rows.map((row, at) => renderRow(row, parts, at * rowPitch, isShare ? sumOf(row) : longest))}
    </svg>
  `;
}

function renderRow(
  { short, counts }: CountedRow,
  parts: readonly ChartPart[],
  top: number,
  whole: number,
): SVGTemplateResult {
  const scale = scaleLinear([0, Math.max(1, whole)], [0, 100]);
  const bars = counts.map((count, at) => {
    const start = counts.slice(0, at).reduce((sum, other) => sum + other, 0);
    return count === 0 ? undefined : renderBar(count, scale(start), scale(count), parts[at]?.look ?? "hollow");
  });
  return svg`
    <text class="axis" y=${top + 19}>${short}</text>
    <svg aria-hidden="true" x=${labelWidth} y=${top + 4} width=${restWidth} height=${barHeight}>${bars}</svg>
  `;
}

function renderBar(count: number, start: number, width: number, look: PartLook): SVGTemplateResult {
  const words = toNumberText(count);
  const middle = percent(start + width / 2);
  return svg`
    <rect class=${look} x=${percent(start + gap / 2)} y="0.5" width=${percent(Math.max(gap, width - gap))}
      height=${barHeight - 1} rx="2" fill=${fillOf(look)}></rect>
    ${
      width < digitRoom * (words.length + 1)
        ? undefined
        : svg`<text class="inside ${look}" x=${middle} y="15" text-anchor="middle">${words}</text>`
    }
  `;
}

function sumOf({ counts }: CountedRow): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
