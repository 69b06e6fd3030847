import { html, LitElement, type PropertyValues, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";

import { stageTitles } from "../core/base/stage.ts";
import type { Card } from "../core/query/card.ts";
import type { Grouping } from "../protocol/wall-view.ts";
import { heirsOf, isIn, neighbourIn, nextHead, nextIn, type Place, type Rows } from "./board/walk.ts";
import { lanesOf } from "./board/lanes-of.ts";
import { renderCounts } from "./board/render-counts.ts";
import { columnsOf, filterColumns, type Column } from "./columns.ts";
import { baseStyles } from "./styles/base-styles.ts";
import { boardStyles } from "./styles/board-styles.ts";
import { countStyles } from "./styles/count-styles.ts";
import { WallCard } from "./wall-card.ts";
import { WallColumn } from "./wall-column.ts";
import { lanePrefix, WallLane, type Lane } from "./wall-lane.ts";

/**
 * All stages side by side, or one below the other where there is no room; in lanes where cards are put together. The
 * board is what scrolls, and one stop of `Tab`: inside, arrows move the focus from card to card.
 */
export class WallBoard extends LitElement {
  static override readonly properties = {
    cards: { attribute: false },
    all: { attribute: false },
    grouping: { attribute: false },
    detail: { attribute: false },
    isCompact: { type: Boolean, attribute: "compact", reflect: true },
    isCopy: { attribute: false },
    folded: { attribute: false },
    focused: { attribute: false },
    today: { attribute: false },
    isPrinting: { state: true },
  };

  static override readonly styles = [baseStyles, countStyles, boardStyles];

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
  /** Whether all cards have to be there, on screen or not. */
  declare protected isPrinting: boolean;

  #columns: readonly Column[] = [];
  #columnsOfAll: readonly Column[] = [];
  /** Without any where cards are not put together. */
  #lanes: readonly Lane[] = [];
  /** The card that had the focus, and what stood around it when it was seen last. */
  #before: { readonly rows: Rows; readonly uri: string } | undefined;
  readonly #watched = new WeakSet<Element>();
  readonly #sizes = new ResizeObserver(() => {
    for (const column of this.#columnElements()) column.fit();
  });

  constructor() {
    super();
    this.isPrinting = false;
    this.addEventListener("keydown", this.#onKeydown);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener("beforeprint", this.#onPrint);
    window.addEventListener("afterprint", this.#onPrint);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
    window.removeEventListener("beforeprint", this.#onPrint);
    window.removeEventListener("afterprint", this.#onPrint);
  }

  /** Gives the focus to the card that had it last, or to the first. */
  override focus(): void {
    const uri = this.#tabStop();
    if (uri !== undefined) this.#focusCard(uri);
  }

  /** Comes back to the card that had the focus; takes the focus only if the editor gave it to the wall. */
  async restore(uri: string): Promise<void> {
    await this.updateComplete;
    if (!document.hasFocus()) return this.reveal(uri);
    this.#focusCard(uri);
  }

  /** Scrolls to a card and leaves the focus where it is. */
  async reveal(uri: string): Promise<void> {
    await this.updateComplete;
    await this.#laneElementOf(uri)?.columnOf(uri);
    await this.#columnElementOf(uri)?.reveal(uri);
  }

  /** The card after another in the order in which they are read, or before it; in no folded column. */
  neighbourOf(uri: string, direction: 1 | -1): string | undefined {
    return neighbourIn(this.#rows(), uri, direction);
  }

  /** Opens what can be done with a card that is on screen. */
  openMore(uri: string): void {
    this.#columnElementOf(uri)?.openMore(uri);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("all")) this.#columnsOfAll = columnsOf(this.all, this.#columnsOfAll);
    const isOther = changed.has("all") || changed.has("cards");
    if (isOther) {
      this.#rememberNeighbours();
      const found = this.cards === this.all ? undefined : new Set(this.cards);
      this.#columns = filterColumns(this.#columnsOfAll, found, this.#columns);
    }
    if (isOther || changed.has("grouping")) this.#lanes = lanesOf(this.#columns, this.grouping);
  }

  protected override updated(): void {
    const parts = [this, ...this.renderRoot.querySelectorAll("wall-column, wall-lane")];
    for (const part of parts.filter((one) => !this.#watched.has(one))) {
      this.#watched.add(part);
      this.#sizes.observe(part);
    }
  }

  override render(): TemplateResult {
    return this.grouping === "none" ? this.#renderColumns() : this.#renderLanes();
  }

  #renderColumns(): TemplateResult {
    const tabStop = this.#tabStop();
    const headStop = holderOf(
      tabStop,
      this.#columns.filter(({ isEmpty }) => !isEmpty),
    );
    return html`
      <div class="columns">
        ${repeat(
          this.#columns,
          ({ stage }) => stage,
          (column) => html`
            <wall-column
              .column=${column}
              .isFolded=${this.#isFolded(column)}
              .isHeadStop=${column === headStop}
              .tabStop=${tabStop}
              .detail=${this.detail}
              .today=${this.today}
              .scroller=${this}
              .isCompact=${this.isCompact}
              .isCopy=${this.isCopy}
              .isPrinting=${this.isPrinting}
            ></wall-column>
          `,
        )}
      </div>
    `;
  }

  #renderLanes(): TemplateResult {
    const tabStop = this.#tabStop();
    const headStop = holderOf(tabStop, this.#lanes);
    return html`
      <div class="lanes">
        <div class="heads">
          ${this.#columns.map(
            ({ stage, cards }) =>
              html`<div class="stage-head">
                <h2>${stageTitles[stage]}</h2>
                ${renderCounts(cards)}
              </div>`,
          )}
        </div>
        ${repeat(
          this.#lanes,
          ({ name }) => name,
          (lane) => html`
            <wall-lane
              .lane=${lane}
              .isFolded=${this.#isLaneFolded(lane)}
              .isHeadStop=${lane === headStop}
              .tabStop=${tabStop}
              .detail=${this.detail}
              .today=${this.today}
              .scroller=${this}
              .isCompact=${this.isCompact}
              .isCopy=${this.isCopy}
              .isPrinting=${this.isPrinting}
            ></wall-lane>
          `,
        )}
      </div>
    `;
  }

  /** Remembers who stood beside the card that had the focus, for the case that it is gone. */
  #rememberNeighbours(): void {
    const rows = this.#rows();
    if (this.focused !== undefined && isIn(rows, this.focused)) this.#before = { rows, uri: this.focused };
  }

  #isFolded({ stage, isEmpty }: Column): boolean {
    return isEmpty || this.folded.includes(stage);
  }

  #isLaneFolded({ name }: Lane): boolean {
    return this.folded.includes(`${lanePrefix}${name}`);
  }

  /** What is seen and walked: rows of lists of cards. Without lanes it is one row of columns. */
  #rows(): Rows {
    if (this.grouping === "none") {
      return [this.#columns.map((column) => (this.#isFolded(column) ? [] : column.cards))];
    }
    return this.#lanes.map((lane) => (this.#isLaneFolded(lane) ? [] : lane.columns.map(({ cards }) => cards)));
  }

  #tabStop(): string | undefined {
    const rows = this.#rows();
    if (this.focused !== undefined && isIn(rows, this.focused)) return this.focused;
    const first = rows.flat().find(({ length }) => length > 0)?.[0]?.uri;
    if (!this.#before) return first;
    const uris = new Set(rows.flat(2).map(({ uri }) => uri));
    return heirsOf(this.#before.rows, this.#before.uri).find((uri) => uris.has(uri)) ?? first;
  }

  readonly #onPrint = ({ type }: Event): void => {
    this.isPrinting = type === "beforeprint";
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.defaultPrevented) return;
    const path = event.composedPath();
    if (this.#moveAlongHeads(event.key, path[0])) return event.preventDefault();
    const column = path.find((target) => target instanceof WallColumn);
    const card = path.find((target) => target instanceof WallCard);
    const lane = path.find((target) => target instanceof WallLane);
    if (!column?.isOpen || !this.#move(event.key, { column, lane, card })) return;
    event.preventDefault();
  };

  /** Heads stand side by side, those of lanes one below the other; arrows of both ways move between them. */
  #moveAlongHeads(key: string, origin: EventTarget | undefined): boolean {
    const parts = this.grouping === "none" ? this.#columnElements() : this.#laneElements();
    const heads = parts.flatMap(({ headButton }) => headButton ?? []);
    const at = heads.findIndex((head) => head === origin);
    const next = at < 0 ? undefined : nextHead(key, at, heads.length - 1);
    if (next !== undefined) heads[next]?.focus();
    // Also from a head that stands behind the cards.
    else if (at >= 0 && key === "Tab" && this.#tabStop() !== undefined) this.focus();
    else return false;
    return true;
  }

  /** Moves the focus as `key` says; whether it is a key that moves. */
  #move(key: string, from: From): boolean {
    const { column, card, lane } = from;
    if (key === "ArrowLeft" || key === "ArrowRight") return this.#moveAcross(key === "ArrowRight" ? 1 : -1, from);
    const place: Place = {
      row: lane ? this.#lanes.indexOf(lane.lane) : 0,
      column: (lane?.lane.columns ?? this.#columns).indexOf(column.column),
      card: column.column.cards.findIndex(({ uri }) => uri === card?.card?.uri),
    };
    const next = nextIn(this.#rows(), place, key);
    if (next === undefined) return false;
    // At the end of a column the key is used up as well, so that the board does not scroll instead.
    if (next) this.#focusCard(next.uri);
    return true;
  }

  /** To the same height in the next column that has anything to show. */
  #moveAcross(direction: 1 | -1, { column, lane, card }: From): boolean {
    const columns = lane ? lane.columnElements : this.#columnElements();
    const at = columns.indexOf(column);
    const beyond = direction > 0 ? columns.slice(at + 1) : columns.slice(0, at).reverse();
    const next = beyond.find(({ isOpen }) => isOpen);
    const { top, height } = (card ?? column).getBoundingClientRect();
    const found = next?.cardAt(top + Math.min(height, 64) / 2);
    if (found) next?.focusCard(found.uri);
    return true;
  }

  #focusCard(uri: string): void {
    const lane = this.#laneElementOf(uri);
    if (lane) lane.focusCard(uri);
    else this.#columnElementOf(uri)?.focusCard(uri);
  }

  #laneElementOf(uri: string): WallLane | undefined {
    return this.#laneElements().find((element) => {
      return !element.isFolded && element.lane.cards.some((card) => card.uri === uri);
    });
  }

  #columnElementOf(card: string): WallColumn | undefined {
    return this.#columnElements().find(({ column, isOpen }) => isOpen && column.cards.some(({ uri }) => uri === card));
  }

  #laneElements(): readonly WallLane[] {
    return Array.from(this.renderRoot.querySelectorAll("wall-lane"));
  }

  /** All that are drawn. */
  #columnElements(): readonly WallColumn[] {
    const lanes = this.#laneElements().flatMap(({ columnElements }) => columnElements);
    return [...this.renderRoot.querySelectorAll("wall-column"), ...lanes];
  }
}

/** The part of the board whose head `Tab` comes to: the one that holds a card, else the first. */
function holderOf<Part extends { readonly cards: readonly Card[] }>(
  uri: string | undefined,
  parts: readonly Part[],
): Part | undefined {
  return parts.find(({ cards }) => cards.some((card) => card.uri === uri)) ?? parts[0];
}

/** Where a key was pressed. */
interface From {
  readonly column: WallColumn;
  readonly lane: WallLane | undefined;
  readonly card: WallCard | undefined;
}

customElements.define("wall-board", WallBoard);

declare global {
  interface HTMLElementTagNameMap {
    "wall-board": WallBoard;
  }
}
