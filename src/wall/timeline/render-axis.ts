import { html, nothing, svg, type TemplateResult } from "lit";

import { dayText } from "../../core/base/day-text.ts";
import type { Day } from "../../core/base/day.ts";
import type { AxisTick } from "../../core/query/timeline/axis-ticks.ts";
import type { TimeScale } from "./time-scale.ts";

/** In pixels: what the word of a tick needs, and the one of today. */
const tickRoom = 32;
const todayRoom = 100;

/** The words above the timeline; a tick that would run into the next main one, or into today, keeps silent. */
export function renderAxis(ticks: readonly AxisTick[], scale: TimeScale, today: Day): TemplateResult {
  const now = scale.startOf(today);
  const mains = ticks.filter(({ isMain }) => isMain).map(({ day }) => scale.startOf(day));
  const words = ticks.filter((tick) => {
    const x = scale.startOf(tick.day);
    const isInTheWay = now - tickRoom < x && x < now + todayRoom;
    return !isInTheWay && (tick.isMain || !mains.some((main) => Math.abs(main - x) < tickRoom));
  });
  return html`
    <div class="axis" aria-hidden="true">
      ${words.map((tick) => html`<span class=${tick.isMain ? "main" : ""} .style=${startAt(scale.startOf(tick.day))}>${tick.words}</span>`)}
      <span class="today" .style=${startAt(now)}>Today, ${dayText(today, today)}</span>
    </div>
  `;
}

/** The lines behind the rows, and today through all of them. */
export function renderGrid(ticks: readonly AxisTick[], scale: TimeScale, today: Day): TemplateResult {
  const now = scale.startOf(today);
  return html`
    <svg class="grid" width=${scale.width} height="100%" aria-hidden="true">
      ${ticks.map(({ day, isMain }) => {
        const x = Math.round(scale.startOf(day)) + 0.5;
        return svg`<line class=${isMain ? "main" : nothing} x1=${x} x2=${x} y2="100%"></line>`;
      })}
      ${svg`<line class="today" x1=${now} x2=${now} y2="100%"></line>`}
    </svg>
  `;
}

function startAt(x: number): string {
  return `inset-inline-start: ${x}px`;
}
