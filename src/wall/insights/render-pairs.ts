import { scaleLinear } from "d3-scale";
import { html, svg, type SVGTemplateResult, type TemplateResult } from "lit";

import type { ChartPart, CountedRow, PairChart } from "../../core/query/insights/chart.ts";
import { percent } from "../../core/query/percent.ts";
import { fillOf, hatching } from "./hatching.ts";
import { renderKey } from "./render-key.ts";

/** In pixels. */
const height = 144;
const base = 122;
const top = 16;
const columnWidth = 10;

/** Columns for each period, side by side. */
export function renderPairs({ parts, rows }: PairChart, label: string): TemplateResult {
  const most = rows.reduce((highest, { counts }) => Math.max(highest, ...counts), 1);
  const scale = scaleLinear([0, most], [0, base - top]);
  return html`
    ${renderKey(parts.map(({ name, look }, at) => ({ name: `${name}, ${sumOf(rows, at)}`, look })))}
    <svg width="100%" height=${height} role="img" aria-label=${label}>
      ${hatching} ${svg`<line class="grid" x2="100%" y1=${base} y2=${base}></line>`}
      ${rows.map((row, at) => renderColumns(row, parts, ((at + 0.5) / rows.length) * 100, scale))}
    </svg>
  `;
}

function renderColumns(
  { short, counts }: CountedRow,
  parts: readonly ChartPart[],
  middle: number,
  scale: (count: number) => number,
): SVGTemplateResult {
  const start = -(counts.length * columnWidth + counts.length - 1) / 2;
  return svg`<svg class="open" aria-hidden="true" x=${percent(middle)}>
    ${counts.map((count, at) => {
      const x = start + at * (columnWidth + 1);
      const look = parts[at]?.look ?? "hollow";
      return count === 0
        ? undefined
        : svg`
          <rect class=${look} x=${x} y=${base - scale(count)} width=${columnWidth} height=${scale(count)} rx="1" fill=${fillOf(look)}></rect>
          <text class="axis" x=${x + columnWidth / 2} y=${base - scale(count) - 4} text-anchor="middle">${count}</text>
        `;
    })}
    <text class="axis" y=${base + 16} text-anchor="middle">${short}</text>
  </svg>`;
}

function sumOf(rows: readonly CountedRow[], at: number): number {
  return rows.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0);
}
