import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { ref } from "lit/directives/ref.js";
import { repeat } from "lit/directives/repeat.js";

import { stageTitles, type Stage } from "../core/base/stage.ts";
import type { Card } from "../core/query/card.ts";
import { fitSoon } from "./board/fit-soon.ts";
import { renderCounts } from "./board/render-counts.ts";
import { CardRows } from "./card-rows.ts";
import type { Column } from "./columns.ts";
import { icon } from "./icons.ts";
import { reveal } from "./reveal.ts";
import { baseStyles } from "./styles/base-styles.ts";
import { columnStyles } from "./styles/column-styles.ts";
import { countStyles } from "./styles/count-styles.ts";
import { WallFoldEvent } from "./wall-events.ts";
import { WallCard } from "./wall-card.ts";

/**
 * One stage: its head, and its cards as a virtual list that scrolls with the board.
 *
 * Folded it is a rail on a wide wall and a closed section on a narrow one; the style sheet decides, the markup is the
 * same. A stage without cards is always folded and has nothing to unfold.
 */
export class WallColumn extends LitElement {
  static override readonly properties = {
    column: { attribute: false },
    isFolded: { type: Boolean, attribute: "folded", reflect: true },
    isHeadStop: { attribute: false },
    tabStop: { attribute: false },
    today: { attribute: false },
    scroller: { attribute: false },
    detail: { attribute: false },
    isCompact: { type: Boolean, attribute: "compact", reflect: true },
    isCopy: { attribute: false },
    isInLane: { type: Boolean, attribute: "in-lane", reflect: true },
    isPrinting: { type: Boolean, attribute: "printing", reflect: true },
  };

  static override readonly styles = [baseStyles, countStyles, columnStyles];

  declare column: Column;
  declare isFolded: boolean;
  /** Whether `Tab` comes to the button in the head. */
  declare isHeadStop: boolean;
  /** The card to which `Tab` comes, if it is one of this column. */
  declare tabStop: string | undefined;
  declare today: string;
  /** The element whose scrolling decides which cards are seen. */
  declare scroller: HTMLElement | undefined;
  /** The card that stands out. */
  declare detail: string | undefined;
  declare isCompact: boolean;
  declare isCopy: boolean;
  /** Whether it is a part of a lane, which has the heads of all columns above it. */
  declare isInLane: boolean;
  /** Whether all cards have to be there, on screen or not. */
  declare isPrinting: boolean;

  readonly #rows = new CardRows(this, () => this.#isLeading());
  /** The card that gets the focus as soon as it is drawn. */
  #nextFocus: string | undefined;
  #isHeadNext = false;
  /** The card that is kept in the DOM because somebody is to see it. */
  #shown: string | undefined;

  constructor() {
    super();
    this.isCompact = false;
    this.isCopy = false;
    this.isInLane = false;
    this.isPrinting = false;
  }

  /** Whether there are cards to be seen and reached. */
  get isOpen(): boolean {
    return !this.isFolded && this.column.cards.length > 0;
  }

  /** The button that folds it; a stage without cards has none. */
  get headButton(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(".fold");
  }

  /** Gives the focus to a card of this column, scrolled to wherever it is. */
  focusCard(uri: string): void {
    this.#nextFocus = uri;
    this.requestUpdate();
  }

  /** Scrolls to a card, wherever it is, and leaves the focus where it is. */
  async reveal(uri: string): Promise<void> {
    this.#shown = uri;
    this.requestUpdate();
    await this.updateComplete;
    await this.updateComplete;
    const card = this.#cardElements().find((element) => element.card?.uri === uri);
    if (card) await reveal(card);
    this.#shown = undefined;
  }

  /** Opens the menu of a card that is on screen. */
  openMore(uri: string): void {
    void this.#cardElements()
      .find((element) => element.card?.uri === uri)
      ?.openMore();
  }

  /** The card at a height of the screen, or the one next to it. */
  cardAt(clientY: number): Card | undefined {
    return this.column.cards[this.#rows.indexAt(clientY)];
  }

  /** To be called when anything above or around this column changed its size. */
  fit(): void {
    const list = this.renderRoot.querySelector("ul");
    if (list && this.#rows.fit(list)) this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get("column");
    if (before) this.#bequeathFocus(before.cards);
    this.#rows.isCompact = this.isCompact;
    this.#rows.update(this.scroller, this.column.cards, this.#indexOf(this.#nextFocus ?? this.#shown ?? this.tabStop));
  }

  protected override updated(): void {
    fitSoon(this);
    if (this.#isHeadNext) this.renderRoot.querySelector("h2")?.focus();
    this.#isHeadNext = false;
    if (this.#nextFocus !== undefined) this.#focusNext(this.#nextFocus);
  }

  /** A card of this column may take one more rendering to be drawn; one that has left it meanwhile is not waited for. */
  #focusNext(uri: string): void {
    const next = this.#cardElements().find(({ card }) => card?.uri === uri);
    if (next || this.#indexOf(uri) < 0) this.#nextFocus = undefined;
    if (next && next !== this.shadowRoot?.activeElement) void focusAndReveal(next);
  }

  override render(): TemplateResult {
    if (this.isInLane) return this.#renderInLane();
    const { stage, cards, isEmpty } = this.column;
    return html`
      <section class=${this.isFolded ? "folded" : ""} aria-labelledby="title">
        <div class="head">
          <h2 id="title" tabindex="-1">${stageTitles[stage]}</h2>
          ${renderCounts(cards)} ${isEmpty ? undefined : this.#renderFold(stage)}
        </div>
        ${this.isFolded ? undefined : html`<div class="body">${this.#renderCards()}</div>`}
      </section>
    `;
  }

  #renderInLane(): TemplateResult {
    const { stage, cards } = this.column;
    if (cards.length === 0) return html``;
    return html`<p class="stage" aria-hidden="true">${stageTitles[stage]}</p>
      <div class="body">${this.#renderCards()}</div>`;
  }

  #renderFold(stage: Stage): TemplateResult {
    return html`
      <button
        class="tool fold"
        tabindex=${this.isHeadStop ? 0 : -1}
        aria-label=${stageTitles[stage]}
        aria-expanded=${!this.isFolded}
        title="${this.isFolded ? "Unfold" : "Fold"} ${stageTitles[stage]}"
        @click=${() => this.dispatchEvent(new WallFoldEvent(stage))}
      >
        <span class="when-wide">${icon("fold")}</span>
        <span class="when-narrow">${icon(this.isFolded ? "chevron-right" : "chevron-down")}</span>
      </button>
    `;
  }

  /** Places are set through the CSSOM (`.style`): the CSP of the webview blocks every `style` attribute. */
  #renderCards(): TemplateResult {
    if (this.isPrinting) return this.#renderAll();
    const { cards } = this.column;
    return html`
      <ul
        aria-label=${this.isInLane ? stageTitles[this.column.stage] : nothing}
        .style=${`--lanes: ${this.#rows.lanes}; block-size: ${this.#rows.height}px`}
      >
        ${repeat(
          this.#rows.items,
          ({ key }) => key,
          (item) => html`
            <li
              data-index=${item.index}
              aria-setsize=${cards.length}
              aria-posinset=${item.index + 1}
              .style=${`--lane: ${item.lane}; inset-block-start: ${this.#rows.startOf(item)}px`}
              ${ref(this.#rows.watch)}
            >
              ${this.#renderCard(cards[item.index])}
            </li>
          `,
        )}
      </ul>
    `;
  }

  #renderAll(): TemplateResult {
    return html`<ul class="all">
      ${this.column.cards.map((card) => html`<li>${this.#renderCard(card)}</li>`)}
    </ul>`;
  }

  #renderCard(card: Card | undefined): TemplateResult {
    return html`
      <wall-card
        .card=${card}
        .today=${this.today}
        .isTabStop=${card?.uri === this.tabStop}
        .isChosen=${card !== undefined && card.uri === this.detail}
        .isCompact=${this.isCompact}
        .isCopy=${this.isCopy}
        .level=${this.isInLane ? 4 : 3}
      ></wall-card>
    `;
  }

  /**
   * A card that keeps its place in the column keeps the focus, even when it moves; one that vanished hands it to the
   * next that is still there, and the last one to the head of the column.
   */
  #bequeathFocus(before: readonly Card[]): void {
    const focused = this.shadowRoot?.activeElement;
    if (!(focused instanceof WallCard)) return;
    const now = new Set(this.column.cards.map(({ uri }) => uri));
    const at = before.findIndex(({ uri }) => uri === focused.card?.uri);
    this.#nextFocus = before.slice(at).find(({ uri }) => now.has(uri))?.uri;
    this.#isHeadNext = this.#nextFocus === undefined;
  }

  /** Whether this is the column that somebody scrolls: the one under the pointer, else the one with the focus. */
  #isLeading(): boolean {
    return this.matches(":hover") || (this.matches(":focus-within") && !this.scroller?.matches(":hover"));
  }

  #indexOf(uri: string | undefined): number {
    return uri === undefined ? -1 : this.column.cards.findIndex((card) => card.uri === uri);
  }

  #cardElements(): readonly WallCard[] {
    return Array.from(this.renderRoot.querySelectorAll("wall-card"));
  }
}

/** A card that just entered the DOM has nothing to focus before it has drawn itself. */
async function focusAndReveal(card: WallCard): Promise<void> {
  await card.updateComplete;
  card.focus({ preventScroll: true });
  await reveal(card);
}

customElements.define("wall-column", WallColumn);

declare global {
  interface HTMLElementTagNameMap {
    "wall-column": WallColumn;
  }
}
