import { css, html, LitElement, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";

import { fitWords } from "../../core/query/plot-labels.ts";
import { plotScaleOf, type PlotScale } from "../../core/query/plot-scale.ts";
import type { LookRow, LooksPlot } from "../../core/query/story/story.ts";
import { baseStyles } from "../styles/base-styles.ts";

/** In pixels: two lines of words, then a row for each reading, then the axis. */
const [top, row, axis] = [30, 28, 18];
/** The least that the plot gets, by which its words are cut. */
const least = { width: 180, size: 11 };

/** All readings of the claim that decides, each on a line, beside the threshold; the words of each stand before it. */
export class WallLooks extends LitElement {
  static override readonly properties = { plot: { attribute: false } };

  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(120px, 190px) minmax(0, 1fr);
        gap: 12px;
      }

      ul {
        padding-block-start: ${top}px;
      }

      li {
        display: flex;
        gap: 8px;
        align-items: center;
        height: ${row}px;
        font-size: var(--small);
        line-height: calc(14 / 12);
      }

      li span:first-child {
        flex: 1;
        min-width: 0;
      }

      svg {
        display: block;
        overflow: visible;
      }

      text {
        fill: var(--muted);
        font-size: var(--tiny);
      }

      .claim {
        fill: var(--text);
      }

      .band {
        fill: var(--track);
        fill-opacity: 0.2;
      }

      .tick {
        stroke: var(--track);
        stroke-opacity: 0.5;
      }

      .axis {
        stroke: var(--track);
      }

      .line {
        stroke: var(--text);
        stroke-width: 1.5;
      }

      .base {
        stroke: var(--muted);
      }

      .supported {
        color: var(--supported);
      }

      .refuted {
        color: var(--refuted);
      }

      .not-held {
        color: var(--late);
      }

      .open {
        color: var(--open);
      }

      .collecting {
        color: var(--muted);
      }

      .look line,
      .look circle,
      .look path {
        fill: var(--page);
        stroke: currentColor;
        stroke-width: 2;
      }

      .look path {
        fill: none;
        stroke-width: 1.5;
      }

      .collecting .bar {
        stroke-dasharray: 3 2;
      }

      .look.supported circle {
        fill: currentColor;
        stroke: var(--page);
        stroke-width: 1;
      }
    `,
  ];

  declare plot: LooksPlot | undefined;

  override render(): TemplateResult | undefined {
    const { plot } = this;
    const scale = plot && scaleOf(plot);
    if (!plot || !scale) return undefined;
    return html`
      <ul>
        ${plot.rows.map(
          ({ name, value, range }) => html`
            <li>
              <span>${name}</span><b>${value}</b>${range && html`<span class="unseen">, interval ${range}</span>`}
            </li>
          `,
        )}
      </ul>
      ${drawing(plot, scale)}
    `;
  }
}

function scaleOf({ bound, to, baseline, rows }: LooksPlot): PlotScale | undefined {
  const numbers = rows.flatMap(({ estimate, interval }) => [estimate, ...interval]);
  return plotScaleOf([bound, to, baseline?.value, ...numbers], {
    isOpenBelow: rows.some(({ interval }) => interval[0] === null),
    isOpenAbove: rows.some(({ interval }) => interval[1] === null),
  });
}

function drawing(plot: LooksPlot, scale: PlotScale): TemplateResult {
  const { bound, to, baseline, rows, ticks, words } = plot;
  const bottom = top + row * rows.length;
  return html`
    <svg width="100%" height=${bottom + axis} role="img" aria-label=${`All readings beside ${words}.`}>
      <g aria-hidden="true">
        ${band(plot, scale, bottom)} ${ticks.map((tick) => upright(scale(tick.value), [top, bottom], "tick"))}
        <line class="axis" x1="0" x2="100%" y1=${bottom} y2=${bottom}></line>
        ${ticks.map((tick) => label(tick.words, scale(tick.value), bottom + 13))}
        ${baseline && upright(scale(baseline.value), [top - 2, bottom], "base")}
        ${baseline && label(fitWords(`baseline ${baseline.words}`, least), scale(baseline.value), 10, true)}
        ${[bound, to].map((end) => end !== undefined && upright(scale(end), [top - 2, bottom], "line"))}
        ${label(fitWords(words, least), scale(bound), 24, true, "claim")}
        ${rows.map((look, at) => mark(look, scale, top + row * (at + 0.5)))}
      </g>
    </svg>
  `;
}

function band({ bound, to, side }: LooksPlot, scale: PlotScale, bottom: number): SVGTemplateResult {
  const start = side === "at-most" ? 0 : scale(bound);
  const end = side === "at-most" ? scale(bound) : side === "between" && to !== undefined ? scale(to) : 100;
  const width = percent(Math.max(0, end - start));
  return svg`<rect class="band" x=${percent(start)} y=${top} width=${width} height=${bottom - top}></rect>`;
}

function upright(at: number, [from, to]: readonly [number, number], name: string): SVGTemplateResult {
  return svg`<line class=${name} x1=${percent(at)} x2=${percent(at)} y1=${from} y2=${to}></line>`;
}

/** @param isBeside Whether the words stand beside a line, on the side with more room, and not below its end. */
function label(words: string, at: number, y: number, isBeside = false, name?: string): SVGTemplateResult {
  const anchor = !isBeside ? "middle" : at <= 50 ? "start" : "end";
  return svg`<text class=${name ?? nothing} x=${percent(at)} y=${y} text-anchor=${anchor}>${words}</text>`;
}

function mark(
  { estimate, interval: [low, high], mark: name }: LookRow,
  scale: PlotScale,
  y: number,
): SVGTemplateResult {
  const ends = [low, high].map((end) => (end === null ? undefined : scale(end)));
  const [from, to] = ends;
  return svg`
    <g class="look ${name}">
      <line class="bar" x1=${percent(from ?? 0)} x2=${percent(to ?? 100)} y1=${y} y2=${y}></line>
      ${from === undefined ? arrow(0, y, "M6-4L1 0 6 4") : cap(from, y)}
      ${to === undefined ? arrow(100, y, "M-6-4L-1 0-6 4") : cap(to, y)}
      <svg x=${percent(scale(estimate))} y=${y} overflow="visible">
        <circle r="4"></circle>
        ${name === "refuted" ? svg`<path d="M-2.5 2.5L2.5-2.5"></path>` : undefined}
      </svg>
    </g>
  `;
}

function cap(at: number, y: number): SVGTemplateResult {
  return svg`<line x1=${percent(at)} x2=${percent(at)} y1=${y - 4} y2=${y + 4}></line>`;
}

/** The end of an interval that goes on beyond the edge. */
function arrow(at: number, y: number, path: string): SVGTemplateResult {
  return svg`<svg x=${percent(at)} y=${y} overflow="visible"><path d=${path}></path></svg>`;
}

function percent(value: number): string {
  return `${Number(value.toFixed(2))}%`;
}

customElements.define("wall-looks", WallLooks);

declare global {
  interface HTMLElementTagNameMap {
    "wall-looks": WallLooks;
  }
}
