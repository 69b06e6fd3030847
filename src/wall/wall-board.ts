import { css, html, LitElement, type PropertyValues, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";

import type { Card } from "../core/query/card.ts";
import type { Grouping } from "../protocol/wall-view.ts";
import { columnsOf, filterColumns, type Column } from "./columns.ts";
import { baseStyles } from "./styles/base-styles.ts";
import { WallCard } from "./wall-card.ts";
import { WallColumn } from "./wall-column.ts";

/**
 * All stages side by side, or one below the other where there is no room. The board is what scrolls, and one stop of
 * `Tab`: inside, arrows move the focus from card to card.
 */
export class WallBoard extends LitElement {
  static override readonly properties = {
    cards: { attribute: false },
    all: { attribute: false },
    grouping: { attribute: false },
    detail: { attribute: false },
    isCompact: { attribute: false },
    isCopy: { attribute: false },
    folded: { attribute: false },
    focused: { attribute: false },
    today: { attribute: false },
  };

  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: block;
        flex: 1;
        min-width: 0;
        overflow: auto;
        overflow-anchor: none;
        scroll-padding: 40px 12px 12px;
      }

      /* As high as the highest column, so that the heads of all of them stay in sight, and as wide as all together. */
      .columns {
        display: inline-flex;
        gap: 8px;
        min-width: 100%;
        padding: 12px;
        vertical-align: top;
      }

      @container (width < 760px) {
        .columns {
          display: block;
          padding: 0 0 12px;
        }
      }
    `,
  ];

  /** What was searched for, and all cards: a stage without any cannot be unfolded. */
  declare cards: readonly Card[];
  declare all: readonly Card[];
  declare grouping: Grouping;
  /** The card that stands out. */
  declare detail: string | undefined;
  declare isCompact: boolean;
  declare isCopy: boolean;
  declare folded: readonly string[];
  /** The card that had the focus last. */
  declare focused: string | undefined;
  declare today: string;

  columns: readonly Column[] = [];
  #columnsOfAll: readonly Column[] = [];

  readonly #sizes = new ResizeObserver(() => {
    for (const column of this.#columnElements()) column.fit();
  });

  constructor() {
    super();
    this.addEventListener("keydown", this.#onKeydown);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
  }

  /** Gives the focus to the card that had it last, or to the first. */
  override focus(): void {
    const uri = this.#tabStop();
    if (uri) this.#columnOf(uri)?.focusCard(uri);
  }

  /** Comes back to the card that had the focus before a reload; takes the focus only if the editor gave it to the wall. */
  async restore(uri: string): Promise<void> {
    await this.updateComplete;
    const column = this.#columnOf(uri);
    if (document.hasFocus()) column?.focusCard(uri);
    else await column?.revealTabStop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("all")) this.#columnsOfAll = columnsOf(this.all);
    if (!changed.has("all") && !changed.has("cards")) return;
    const found = this.cards === this.all ? undefined : new Set(this.cards.map(({ uri }) => uri));
    this.columns = filterColumns(this.#columnsOfAll, found);
  }

  protected override firstUpdated(_changed: PropertyValues<this>): void {
    this.#sizes.observe(this);
    for (const column of this.#columnElements()) this.#sizes.observe(column);
  }

  override render(): TemplateResult {
    const tabStop = this.#tabStop();
    return html`
      <div class="columns">
        ${repeat(
          this.columns,
          ({ stage }) => stage,
          (column) => html`
            <wall-column
              .column=${column}
              .isFolded=${this.#isFolded(column)}
              .tabStop=${tabStop}
              .today=${this.today}
              .scroller=${this}
            ></wall-column>
          `,
        )}
      </div>
    `;
  }

  #isFolded({ stage, isEmpty }: Column): boolean {
    return isEmpty || this.folded.includes(stage);
  }

  #tabStop(): string | undefined {
    const cards = this.columns.filter((column) => !this.#isFolded(column)).flatMap((column) => column.cards);
    return (cards.find(({ uri }) => uri === this.focused) ?? cards[0])?.uri;
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const path = event.composedPath();
    const column = path.find((target) => target instanceof WallColumn);
    const card = path.find((target) => target instanceof WallCard);
    if (!column?.isOpen) return;
    if (!this.#move(event.key, column, card)) return;
    event.preventDefault();
  };

  /** Moves the focus as `key` says; whether it is a key that moves. */
  #move(key: string, column: WallColumn, from: WallCard | undefined): boolean {
    const { cards } = column.column;
    const at = cards.findIndex(({ uri }) => uri === from?.card?.uri);
    switch (key) {
      case "ArrowUp":
        return focusIn(column, cards[at - 1]);
      case "ArrowDown":
        return focusIn(column, cards[at + 1]);
      case "Home":
        return focusIn(column, cards[0]);
      case "End":
        return focusIn(column, cards.at(-1));
      case "ArrowLeft":
        return this.#moveAcross(column, -1, from);
      case "ArrowRight":
        return this.#moveAcross(column, 1, from);
      default:
        return false;
    }
  }

  /** To the same height in the next column that has anything to show. */
  #moveAcross(column: WallColumn, direction: 1 | -1, from: WallCard | undefined): boolean {
    const columns = this.#columnElements();
    const beyond =
      direction > 0 ? columns.slice(columns.indexOf(column) + 1) : columns.slice(0, columns.indexOf(column)).reverse();
    const next = beyond.find(({ isOpen }) => isOpen);
    const { top, height } = (from ?? column).getBoundingClientRect();
    return next ? focusIn(next, next.cardAt(top + Math.min(height, 64) / 2)) : true;
  }

  #columnOf(card: string): WallColumn | undefined {
    return this.#columnElements().find(({ column, isOpen }) => isOpen && column.cards.some(({ uri }) => uri === card));
  }

  #columnElements(): WallColumn[] {
    return Array.from(this.renderRoot.querySelectorAll("wall-column"));
  }
}

/** Always true: at the end of a column the key is used up as well, so that the board does not scroll instead. */
function focusIn(column: WallColumn, card: Card | undefined): true {
  if (card) column.focusCard(card.uri);
  return true;
}

customElements.define("wall-board", WallBoard);

declare global {
  interface HTMLElementTagNameMap {
    "wall-board": WallBoard;
  }
}
