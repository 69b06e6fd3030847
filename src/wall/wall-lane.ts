import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";

import type { Card } from "../core/query/card.ts";
import { renderCounts } from "./board/render-counts.ts";
import { estimatedHeight } from "./card-rows.ts";
import type { Column } from "./columns.ts";
import { icon } from "./icons.ts";
import { baseStyles } from "./styles/base-styles.ts";
import { countStyles } from "./styles/count-styles.ts";
import { laneStyles } from "./styles/lane-styles.ts";
import type { WallColumn } from "./wall-column.ts";
import { WallFoldEvent } from "./wall-events.ts";
import "./wall-column.ts";

/** Cards that have something in common, by their stages. */
export interface Lane {
  readonly name: string;
  readonly cards: readonly Card[];
  readonly columns: readonly Column[];
}

/** The prefix of a lane's name among the names of what is folded. */
export const lanePrefix = "lane:";

/** How far from what is seen a lane is already drawn, in pixels. */
const nearness = 800;

/** One lane of the board: its name, and its cards below the heads of their stages, as soon as it is near what is seen. */
export class WallLane extends LitElement {
  static override readonly properties = {
    lane: { attribute: false },
    isFolded: { attribute: false },
    isHeadStop: { attribute: false },
    tabStop: { attribute: false },
    detail: { attribute: false },
    today: { attribute: false },
    scroller: { attribute: false },
    isCompact: { attribute: false },
    isCopy: { attribute: false },
    isPrinting: { attribute: false },
    isNear: { state: true },
  };

  static override readonly styles = [baseStyles, countStyles, laneStyles];

  declare lane: Lane;
  declare isFolded: boolean;
  /** Whether `Tab` comes to its head. */
  declare isHeadStop: boolean;
  /** The card to which `Tab` comes; the lane that holds it is always drawn. */
  declare tabStop: string | undefined;
  declare detail: string | undefined;
  declare today: string;
  declare scroller: HTMLElement | undefined;
  declare isCompact: boolean;
  declare isCopy: boolean;
  declare isPrinting: boolean;
  declare protected isNear: boolean;

  #watcher: IntersectionObserver | undefined;
  /** How high the cards were when they were drawn last; `undefined` before. */
  #height: number | undefined;
  #nextFocus: string | undefined;

  constructor() {
    super();
    this.isNear = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watcher?.disconnect();
    this.#watcher = undefined;
  }

  /** The button that folds it. */
  get headButton(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(".fold");
  }

  /** The columns that are drawn. */
  get columnElements(): readonly WallColumn[] {
    return Array.from(this.renderRoot.querySelectorAll("wall-column"));
  }

  /** Gives the focus to a card of this lane, drawn or not. */
  focusCard(uri: string): void {
    this.#nextFocus = uri;
    this.requestUpdate();
  }

  /** The drawn column that holds a card, once it is there. */
  async columnOf(uri: string): Promise<WallColumn | undefined> {
    await this.updateComplete;
    return this.columnElements.find(({ column }) => column.cards.some((card) => card.uri === uri));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("isCompact")) this.#height = undefined;
  }

  protected override updated(): void {
    this.#watcher ??= this.#watch();
    const uri = this.#nextFocus;
    if (uri === undefined) return;
    this.#nextFocus = undefined;
    void this.columnOf(uri).then((column) => column?.focusCard(uri));
  }

  override render(): TemplateResult {
    const { name, cards } = this.lane;
    return html`
      <section aria-labelledby="title">
        <div class="head">
          <h3 id="title">
            <button
              class="fold"
              tabindex=${this.isHeadStop ? 0 : -1}
              aria-expanded=${!this.isFolded}
              @click=${() => this.dispatchEvent(new WallFoldEvent(`${lanePrefix}${name}`))}
            >
              ${icon(this.isFolded ? "chevron-right" : "chevron-down")}<bdi>${name}</bdi>
            </button>
          </h3>
          ${renderCounts(cards)}
        </div>
        ${this.isFolded ? undefined : this.#renderColumns()}
      </section>
    `;
  }

  #renderColumns(): TemplateResult {
    const isDrawn = this.isNear || this.isPrinting || this.#holds(this.tabStop) || this.#holds(this.#nextFocus);
    return html`
      <div class="columns" .style=${isDrawn ? "" : `block-size: ${this.#height ?? this.#estimate()}px`}>
        ${isDrawn ? this.lane.columns.map((column) => this.#renderColumn(column)) : nothing}
      </div>
    `;
  }

  #renderColumn(column: Column): TemplateResult {
    return html`
      <wall-column
        .column=${column}
        .isFolded=${false}
        .isInLane=${true}
        .tabStop=${this.tabStop}
        .detail=${this.detail}
        .today=${this.today}
        .scroller=${this.scroller}
        .isCompact=${this.isCompact}
        .isCopy=${this.isCopy}
        .isPrinting=${this.isPrinting}
      ></wall-column>
    `;
  }

  #watch(): IntersectionObserver {
    const watcher = new IntersectionObserver((entries) => this.#onNear(entries.at(-1)?.isIntersecting === true), {
      root: this.scroller ?? null,
      rootMargin: `${nearness}px 0px`,
    });
    watcher.observe(this);
    return watcher;
  }

  #onNear(isNear: boolean): void {
    if (!isNear) this.#height = this.renderRoot.querySelector(".columns")?.getBoundingClientRect().height;
    this.isNear = isNear;
  }

  #estimate(): number {
    const most = Math.max(0, ...this.lane.columns.map(({ cards }) => cards.length));
    return most * ((this.isCompact ? estimatedHeight.compact : estimatedHeight.comfortable) + 8) + 8;
  }

  #holds(uri: string | undefined): boolean {
    return uri !== undefined && this.lane.cards.some((card) => card.uri === uri);
  }
}

customElements.define("wall-lane", WallLane);

declare global {
  interface HTMLElementTagNameMap {
    "wall-lane": WallLane;
  }
}
