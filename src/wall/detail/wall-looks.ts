import { css, html, LitElement, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";

import { percent } from "../../core/query/percent.ts";
import { fitWords, placeLabel, widthBeside } from "../../core/query/plot-labels.ts";
import { plotScaleOf, type PlotScale } from "../../core/query/plot-scale.ts";
import type { LookRow, LooksPlot } from "../../core/query/story/story.ts";
import { baseStyles } from "../styles/base-styles.ts";

/** In pixels: two lines of words, then a row for each reading, then the axis. */
const [top, row, axis] = [30, 28, 18];
/** The least that the plot gets, by which its words are placed. */
const least = { width: 180, size: 11 };

/** All readings of the claim that decides, each on a line, beside the threshold; the words of each stand before it. */
export class WallLooks extends LitElement {
  static override readonly properties = { plot: { attribute: false } };

  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: block;
        container: looks / inline-size;
      }

      .looks {
        display: grid;
        grid-template-columns: minmax(100px, 190px) minmax(${least.width}px, 1fr);
        gap: 12px;
      }

      ul {
        padding-block-start: ${top}px;
      }

      @container looks (width < 320px) {
        .looks {
          grid-template-columns: minmax(0, 1fr);
        }

        ul {
          padding: 0;
        }
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
      <div class="looks">
        <ul>
          ${plot.rows.map(renderRow)}
        </ul>
        ${drawing(plot, scale)}
      </div>
    `;
  }
}

/** What was seen, with the interval for those who do not see it. */
function renderRow({ name, value, range }: LookRow): TemplateResult {
  const interval = range && html`<span class="unseen">, interval ${range}</span>`;
  return html`<li><span>${name}</span><b>${value}</b>${interval}</li>`;
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
        ${apart(ticks, scale).map((tick) => text(tick.words, scale(tick.value), bottom + 13, "middle"))}
        ${baseline && upright(scale(baseline.value), [top - 2, bottom], "base")}
        ${baseline && label(`baseline ${baseline.words}`, scale(baseline.value), 10)}
        ${[bound, to].map((end) => end !== undefined && upright(scale(end), [top - 2, bottom], "line"))}
        ${label(words, scale(bound), 24, "claim")} ${rows.map((look, at) => mark(look, scale, top + row * (at + 0.5)))}
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

/** Words beside a line, on the side on which they have room. */
function label(words: string, at: number, y: number, name?: string): SVGTemplateResult {
  const placed = placeLabel(fitWords(words, least), at, 50 < at, least);
  return text(placed.words, placed.at, y, placed.anchor, name);
}

function text(words: string, at: number, y: number, anchor: string, name?: string): SVGTemplateResult {
  return svg`<text class=${name ?? nothing} x=${percent(at)} y=${y} text-anchor=${anchor}>${words}</text>`;
}

/** The ticks whose words do not run into those before them, nor over the edge. */
function apart(ticks: LooksPlot["ticks"], scale: PlotScale): LooksPlot["ticks"] {
  let free = 0;
  return ticks.filter(({ value, words }) => {
    const half = 50 * (1 - widthBeside(words, least) / least.width);
    const at = scale(value);
    if (at - half < free || 100 < at + half) return false;
    free = at + half;
    return true;
  });
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

customElements.define("wall-looks", WallLooks);

declare global {
  interface HTMLElementTagNameMap {
    "wall-looks": WallLooks;
  }
}
