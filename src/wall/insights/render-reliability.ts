import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import { html, svg, type SVGTemplateResult, type TemplateResult } from "lit";

import type { ReliabilityChart, ReliabilityPoint } from "../../core/query/insights/chart.ts";

/** In pixels. */
const size = { width: 236, height: 188 };
const across = scaleLinear([0, 1], [36, 220]);
const up = scaleLinear([0, 1], [164, 8]);
const ticks = [0, 0.5, 1];

/** What was said, across, and what came true, up; on the dashed line both are the same. */
export function renderReliability({ points, score }: ReliabilityChart, label: string): TemplateResult {
  return html`
    <div class="reliability">
      <svg width=${size.width} height=${size.height} role="img" aria-label=${label}>
        ${ticks.map(renderTick)}
        ${svg`<line class="diagonal" x1=${across(0)} y1=${up(0)} x2=${across(1)} y2=${up(1)}></line>`}
        ${points.map(renderInterval)} ${svg`<path class="main" d=${wayThrough(points)}></path>`}
        ${points.map(
          ({ said, cameTrue }) => svg`<circle class="mark" cx=${across(said)} cy=${up(cameTrue)} r="4.5"></circle>`,
        )}
      </svg>
      <dl>
        <dt>Across</dt>
        <dd>what we said</dd>
        <dt>Up</dt>
        <dd>what came true, with its 90% interval</dd>
        <dt>Dashed line</dt>
        <dd>perfect judgement</dd>
        <dt>Brier score</dt>
        <dd>
          <b>${score.toFixed(2)}</b>
          <span class="what">(0 is perfect, 0.25 a coin)</span>
        </dd>
      </dl>
    </div>
  `;
}

function renderTick(share: number): SVGTemplateResult {
  const words = `${share * 100}%`;
  return svg`
    <line class="grid" x1=${across(0)} x2=${across(1)} y1=${up(share)} y2=${up(share)}></line>
    <text class="axis" x=${across(0) - 6} y=${up(share) + 4} text-anchor="end">${words}</text>
    <text class="axis" x=${across(share)} y=${size.height - 6} text-anchor=${share === 1 ? "end" : "middle"}>${words}</text>
  `;
}

function renderInterval({ said, interval: [low, high] }: ReliabilityPoint): SVGTemplateResult {
  return svg`<line class="whisker" x1=${across(said)} x2=${across(said)} y1=${up(low)} y2=${up(high)}></line>`;
}

function wayThrough(points: readonly ReliabilityPoint[]): string {
  const way = line<ReliabilityPoint>()
    .x(({ said }) => across(said))
    .y(({ cameTrue }) => up(cameTrue));
  return way(points.slice()) ?? "";
}
