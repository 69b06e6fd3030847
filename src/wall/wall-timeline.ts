import { html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";

import { daysBetween } from "../core/base/day.ts";
import type { Card } from "../core/query/card.ts";
import { axisTicks, type AxisTick } from "../core/query/timeline/axis-ticks.ts";
import type { LegendSign } from "../core/query/timeline/legend.ts";
import type { TimelineRange } from "../core/query/timeline/timeline-range.ts";
import { timelineSentence } from "../core/query/timeline/timeline-sentence.ts";
import { lookOf, verdictLooks, type VerdictLook } from "../core/query/verdict-words.ts";
import { icon, type IconName } from "./icons.ts";
import { baseStyles } from "./styles/base-styles.ts";
import { GroupedRows } from "./table/grouped-rows.ts";
import type { RowGroup } from "./table/row-entries.ts";
import { rowsStyles } from "./table/rows-styles.ts";
import { renderAxis, renderGrid } from "./timeline/render-axis.ts";
import { renderLegend } from "./timeline/render-legend.ts";
import { renderRow } from "./timeline/render-row.ts";
import { firstZoom, fittingZoom, limitZoom, timeScaleOf, zoomStep, type TimeScale } from "./timeline/time-scale.ts";
import { TimelineRows } from "./timeline/timeline-rows.ts";
import { timelineStyles } from "./timeline/timeline-styles.ts";

/** In pixels: the column of the labels, and below which width of the timeline it is narrow. */
const labelWidth = { wide: 388, narrow: 180 };
const narrowBelow = 760;
/** Where today stands at first, as a part of what is seen of the days. */
const todayAt = 0.67;

const shapes: Readonly<Record<VerdictLook, { readonly shape: IconName }>> = verdictLooks;

/** Windows, decisions and check-backs of the cards in time. */
export class WallTimeline extends GroupedRows {
  static override readonly properties: PropertyDeclarations = {
    zoom: { state: true },
    room: { state: true },
  };

  static override readonly styles = [baseStyles, rowsStyles, timelineStyles];

  /** In pixels for a day; `undefined` until somebody chose. */
  declare protected zoom: number | undefined;
  /** In pixels: the width of what is seen. */
  declare protected room: number;

  protected override readonly orderedBy = ["cards", "grouping", "today"];
  readonly #rows = new TimelineRows();
  #range: TimelineRange = { from: "2000-01-01", to: "2000-02-01" };
  #legend: readonly LegendSign[] = [];
  #scale: TimeScale = timeScaleOf(this.#range, 1);
  #ticks: readonly AxisTick[] = [];
  /** The share of what is seen, and the day that shall stand there after the next drawing. */
  #anchor: { readonly days: number; readonly at: number } | undefined;
  #isPlaced = false;

  constructor() {
    super();
    this.room = 0;
    this.addEventListener("keydown", this.#onKey);
  }

  protected override onResize(): void {
    this.room = this.clientWidth;
    super.onResize();
  }

  protected override groupRows(): readonly RowGroup[] {
    this.#rows.read(this.cards, this.today);
    return this.#rows.groups(this.grouping);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has("cards") || changed.has("today")) {
      this.#range = this.#rows.range();
      this.#legend = this.#rows.legend();
    }
    const pixelsPerDay = this.zoom ?? firstZoom(this.#range, this.#days);
    this.#scale = timeScaleOf(this.#range, pixelsPerDay);
    this.#ticks = axisTicks(this.#range, pixelsPerDay);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.room > 0 && !this.#isPlaced) this.#placeAtToday();
    if (!this.#anchor) return;
    const { days, at } = this.#anchor;
    this.#anchor = undefined;
    this.scrollLeft = days * this.#scale.pixelsPerDay - at * this.#days;
  }

  override render(): TemplateResult {
    if (this.groups.length === 0) {
      return html`<p class="none">Only units with experiments were found; the timeline shows their experiments.</p>`;
    }
    const label = this.#label;
    return html`
      <div class="plane ${this.#isNarrow ? "narrow" : ""}" .style=${`inline-size: ${label + this.#scale.width}px`}>
        ${renderGrid(this.#ticks, this.#scale, this.today)}
        <table aria-label="Experiments over time" aria-rowcount=${this.rowCount}>
          <colgroup>
            <col .style=${`inline-size: ${label}px`} />
            <col />
          </colgroup>
          <thead>
            <tr aria-rowindex="1">
              <th scope="col"><span class="unseen">Experiment</span>${this.#renderTools()}</th>
              <th scope="col"><span class="unseen">Dates</span>${renderAxis(this.#ticks, this.#scale, this.today)}</th>
            </tr>
          </thead>
          ${this.renderBodies(2)}
        </table>
      </div>
      ${renderLegend(this.#legend)}
    `;
  }

  protected override renderCells(card: Card, title: (words: TemplateResult) => TemplateResult): TemplateResult {
    const sentence = timelineSentence(card, this.today);
    return html`
      <th scope="row" title=${card.title}>
        ${title(html`${renderShape(card)}<bdi>${card.title}</bdi> <span class="unseen">${sentence}</span>`)}
      </th>
      <td>
        <svg width=${this.#scale.width} height="28" aria-hidden="true">
          ${renderRow(this.#rows.rowOf(card), this.#scale, this.today)}
        </svg>
      </td>
    `;
  }

  #renderTools(): TemplateResult {
    const tools = [
      ["zoom-out", "Zoom out (-)", () => this.#zoomBy(1 / zoomStep)],
      ["zoom-in", "Zoom in (+)", () => this.#zoomBy(zoomStep)],
      ["screen-full", "Show all (0)", () => this.#fit()],
    ] as const;
    return html`
      <div class="tools">
        ${tools.map(
          ([name, title, act]) =>
            html`<button class="tool" tabindex="-1" aria-label=${title} title=${title} @click=${act}>
              ${icon(name)}
            </button>`,
        )}
      </div>
    `;
  }

  get #isNarrow(): boolean {
    return this.room < narrowBelow;
  }

  get #label(): number {
    return this.#isNarrow ? labelWidth.narrow : labelWidth.wide;
  }

  /** In pixels: how much is seen of the days. */
  get #days(): number {
    return Math.max(1, this.room - this.#label);
  }

  #placeAtToday(): void {
    this.#isPlaced = true;
    this.#anchor = { days: daysBetween(this.#range.from, this.today), at: todayAt };
  }

  /** Today stays where it is, or what stands in the middle where today is out of sight. */
  #zoomBy(factor: number): void {
    const share = (this.#scale.startOf(this.today) - this.scrollLeft) / this.#days;
    const at = 0 <= share && share <= 1 ? share : 0.5;
    this.#anchor = { days: (this.scrollLeft + at * this.#days) / this.#scale.pixelsPerDay, at };
    this.zoom = limitZoom(this.#scale.pixelsPerDay * factor);
  }

  #fit(): void {
    this.#placeAtToday();
    this.zoom = fittingZoom(this.#range, this.#days);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "+" || event.key === "=") this.#zoomBy(zoomStep);
    else if (event.key === "-") this.#zoomBy(1 / zoomStep);
    else if (event.key === "0") this.#fit();
    else return;
    event.preventDefault();
  };
}

/** What came out, as a shape; the word stands in the table and on the card. */
function renderShape({ verdict, unreadable }: Card): TemplateResult {
  const look = verdict ? lookOf(verdict) : "none";
  if (unreadable !== undefined) return html`<span class="sign look-unreadable">${icon("bracket-error")}</span>`;
  return html`<span class="sign look-${look}">${icon(shapes[look].shape)}</span>`;
}

customElements.define("wall-timeline", WallTimeline);

declare global {
  interface HTMLElementTagNameMap {
    "wall-timeline": WallTimeline;
  }
}
