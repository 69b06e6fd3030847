import { scaleLinear, type ScaleLinear } from "d3-scale";
import { html, svg, type SVGTemplateResult, type TemplateResult } from "lit";

import type { DotChart, DotRow } from "../../core/query/insights/chart.ts";
import { percent } from "../../core/query/percent.ts";
import { labelWidth, rowPitch } from "./measures.ts";

/** In pixels, below the rows and after them. */
const axisHeight = 24;
const margin = 28;
/** Of one row; more dots would only lie on one another. */
const mostDots = 60;

/** A row for each period with a dot for everything that took some days, and a bar at their median. */
export function renderDots({ rows }: DotChart, label: string): TemplateResult {
  const longest = rows.reduce((most, { days }) => Math.max(most, days.at(-1) ?? 0), 1);
  const scale = scaleLinear([0, longest], [0, 100]).nice(4);
  const height = rows.length * rowPitch;
  return html`
    <svg width="100%" height=${height + axisHeight} role="img" aria-label=${label}>
      ${rows.map((row, at) => renderRow(row, at * rowPitch + rowPitch / 2, scale))}
      ${inside(
        scale.ticks(4).map((tick, at, all) => {
          const words = at === all.length - 1 ? `${tick} days` : tick;
          return svg`<text class="axis" x=${percent(scale(tick))} y=${height + 16} text-anchor="middle">${words}</text>`;
        }),
      )}
    </svg>
  `;
}

type Days = ScaleLinear<number, number>;

function renderRow({ short, days, median }: DotRow, y: number, scale: Days): SVGTemplateResult {
  return svg`
    <text class="axis" y=${y + 4}>${short}</text>
    ${inside([
      svg`<line class="grid" x2="100%" y1=${y} y2=${y}></line>`,
      ...spread(days).map((day) => svg`<circle class="dot" cx=${percent(scale(day))} cy=${y} r="3.5"></circle>`),
      ...(median === null ? [] : [renderMedian(median, y, scale)]),
    ])}
  `;
}

function renderMedian(median: number, y: number, scale: Days): SVGTemplateResult {
  const x = percent(scale(median));
  return svg`
    <line class="median" x1=${x} x2=${x} y1=${y - 10} y2=${y + 10}></line>
    <text class="value" x=${x} dx="5" y=${y - 5}>${Math.round(median)}</text>
  `;
}

/** As many as can be told apart, evenly out of all, with the shortest and the longest. */
function spread(days: readonly number[]): readonly number[] {
  if (days.length <= mostDots) return days;
  const step = (days.length - 1) / (mostDots - 1);
  return Array.from({ length: mostDots }, (_, at) => days[Math.round(at * step)] ?? 0);
}

function inside(content: readonly SVGTemplateResult[]): SVGTemplateResult {
  return svg`<svg class="open" aria-hidden="true" x=${labelWidth} width=${`calc(100% - ${labelWidth + margin}px)`}>${content}</svg>`;
}
