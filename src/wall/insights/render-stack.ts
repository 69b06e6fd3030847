import { scaleLinear } from "d3-scale";
import { html, svg, type SVGTemplateResult, type TemplateResult } from "lit";

import type { ChartPart, CountedRow, PartLook, StackChart } from "../../core/query/insights/chart.ts";
import { icon, type IconName } from "../icons.ts";
import { hatching } from "./hatching.ts";
import { percent } from "./percent.ts";

/** In pixels. */
const rowPitch = 32;
const barHeight = 22;
const labelWidth = 72;
/** Between two bars, and what a digit needs to stand in one: in percent of the width. */
const gap = 0.5;
const digitRoom = 2.5;

const shapes: Readonly<Partial<Record<PartLook, IconName>>> = {
  supported: "pass-filled",
  refuted: "circle-slash",
  open: "question",
};

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

/** What the shapes mean. */
export function renderKey(parts: readonly ChartPart[]): TemplateResult {
  return html`<ul class="key">
    ${parts.map(({ name, look }) => html`<li class=${look}>${renderSign(look)}<span>${name}</span></li>`)}
  </ul>`;
}

function renderSign(look: PartLook): TemplateResult | SVGTemplateResult {
  const shape = shapes[look];
  if (shape) return icon(shape);
  return html`<svg class="sign" width="14" height="14" aria-hidden="true">
    ${hatching}
    <rect class=${look} x="1" y="1" width="12" height="12" rx="2" fill=${fillOf(look)}></rect>
  </svg>`;
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
    <svg class="row" x=${labelWidth} y=${top + 4} height=${barHeight}>${bars}</svg>
  `;
}

function renderBar(count: number, start: number, width: number, look: PartLook): SVGTemplateResult {
  const words = count.toLocaleString("en");
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

/** An attribute, because a style sheet that is adopted does not find the pattern of the page. */
function fillOf(look: PartLook): string | undefined {
  return look === "hatched" ? "url(#hatching)" : "none";
}

function sumOf({ counts }: CountedRow): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
