import { scaleLinear, type ScaleLinear } from "d3-scale";
import { area, curveStepAfter, line } from "d3-shape";
import { html, svg, type SVGTemplateResult, type TemplateResult } from "lit";

import { dayText } from "../../core/base/day-text.ts";
import { daysBetween } from "../../core/base/day.ts";
import type { StepChart, StepPoint } from "../../core/query/insights/chart.ts";
import { percentText } from "../../core/query/insights/percent-text.ts";
import { percent } from "../../core/query/percent.ts";

/** In pixels; what lies between the words stretches. */
const size = { start: 48, end: 84, height: 188, bottom: 152, top: 12 };
const restWidth = `calc(100% - ${size.start + size.end}px)`;
/** In percent of the width: the first change is seen to begin at nothing, and the last to last. */
const changes = [10, 86] as const;
/** In pixels: the words of two ends, of two lines each, must not lie on one another. */
const endRoom = 30;
/** In percent of the width: what the word of a day needs. */
const dayRoom = 34;

/** A point on the way, its place in percent of the width. */
interface Step extends Pick<StepPoint, "measured" | "corrected" | "interval"> {
  readonly x: number;
}

type Scale = ScaleLinear<number, number>;

/** What adds up in the course of time: as measured in dashes, as corrected in a line with its interval. */
export function renderSteps({ points }: StepChart, label: string): TemplateResult {
  const steps = stepsOf(points);
  const values = steps.flatMap(({ measured, interval }) => [measured, ...interval]);
  const scale = scaleLinear([Math.min(...values), Math.max(...values)], [size.bottom, size.top]);
  const ticks = scale.ticks(4);
  return html`
    <svg width="100%" height=${size.height} role="img" aria-label=${label}>
      ${ticks.map((tick) => svg`<text class="axis" x=${size.start - 8} y=${scale(tick) + 4} text-anchor="end">${percentText(tick).replace(".0", "")}</text>`)}
      ${svg`
        <svg aria-hidden="true" x=${size.start} width=${restWidth} height=${size.height} viewBox="0 0 100 ${size.height}" preserveAspectRatio="none">
          ${ticks.map((tick) => svg`<line class="grid" x2="100" y1=${scale(tick)} y2=${scale(tick)}></line>`)}
          ${renderLines(steps, scale)}
        </svg>
        <svg class="open" aria-hidden="true" x=${size.start} width=${restWidth}>${renderDays(points, steps)}</svg>
        <svg class="open" aria-hidden="true" x="100%">${renderEnds(points.at(-1), scale)}</svg>
      `}
    </svg>
  `;
}

function stepsOf(points: readonly StepPoint[]): readonly Step[] {
  const first = points[0]?.day ?? "";
  const length = Math.max(1, daysBetween(first, points.at(-1)?.day ?? first));
  const across = scaleLinear([0, length], changes);
  const steps = points.map((point) => ({ ...point, x: across(daysBetween(first, point.day)) }));
  const last = steps.at(-1);
  return [{ x: 0, measured: 0, corrected: 0, interval: [0, 0] }, ...steps, ...(last ? [{ ...last, x: 100 }] : [])];
}

function renderLines(steps: readonly Step[], scale: Scale): SVGTemplateResult {
  const pathOf = (valueOf: (step: Step) => number): string =>
    line<Step>(
      ({ x }) => x,
      (step) => scale(valueOf(step)),
    ).curve(curveStepAfter)(steps.slice()) ?? "";
  const band = area<Step>(
    ({ x }) => x,
    ({ interval }) => scale(interval[0]),
    ({ interval }) => scale(interval[1]),
  ).curve(curveStepAfter)(steps.slice());
  return svg`
    <path class="band" d=${band ?? ""}></path>
    <path class="raw" d=${pathOf(({ measured }) => measured)}></path>
    <path class="main" d=${pathOf(({ corrected }) => corrected)}></path>
  `;
}

/** The last day always, and those before it that leave it room. */
function renderDays(points: readonly StepPoint[], steps: readonly Step[]): readonly SVGTemplateResult[] {
  let free = 100 + dayRoom;
  return points.flatMap((_, back) => {
    const at = points.length - 1 - back;
    const x = steps[at + 1]?.x ?? 0;
    if (free - x < dayRoom) return [];
    free = x;
    return svg`<text class="axis" x=${percent(x)} y=${size.height - 10} text-anchor="middle">${monthText(points[at]?.day, points.at(-1)?.day)}</text>`;
  });
}

/** "Mar", with the year where it is not that of the last. */
function monthText(day = "", last = ""): string {
  return dayText(day, last).split(" ").slice(1).join(" ");
}

/** What both lines come to, one above the other. */
function renderEnds(last: StepPoint | undefined, scale: Scale): SVGTemplateResult | undefined {
  if (!last) return undefined;
  const { corrected, measured, interval } = last;
  const [up, down] = measured >= corrected ? [measured, corrected] : [corrected, measured];
  const top = Math.min(scale(up), size.bottom - endRoom);
  const bottom = Math.max(scale(down), top + endRoom);
  const [ofMeasured, ofBelieved] = measured >= corrected ? [top, bottom] : [bottom, top];
  const x = 8 - size.end;
  return svg`
    <text class="axis" x=${x} y=${ofMeasured}>measured</text>
    <text class="axis" x=${x} y=${ofMeasured + 14}>${percentText(measured)}</text>
    <text class="value" x=${x} y=${ofBelieved}>${percentText(corrected)}</text>
    <text class="axis" x=${x} y=${ofBelieved + 14}>${rangeText(interval)}</text>
  `;
}

function rangeText([low, high]: StepPoint["interval"]): string {
  return [low, high].map((end) => (end * 100).toFixed(1).replace("-", "−")).join(" to ");
}
