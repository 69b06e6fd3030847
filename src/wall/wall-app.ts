import { css, html, LitElement, type PropertyValues, type TemplateResult } from "lit";

import type { Card } from "../core/query/card.ts";
import { searchWall } from "../core/query/search/search-wall.ts";
import { indexCards, reindexCards, type CardIndex } from "../core/query/search-cards.ts";
import { initialWallState, type WallState } from "../protocol/wall-state.ts";
import { columnsOf, countCards, filterColumns, foldedAtFirst, type Column } from "./columns.ts";
import type { Feed } from "./feed.ts";
import { baseStyles } from "./styles/base-styles.ts";
import { roleStyles } from "./styles/role-styles.ts";
import { toCountText } from "./text/count-text.ts";
import { WallStateEvent, type WallChooseEvent, type WallFoldEvent, type WallQueryEvent } from "./wall-events.ts";
import "./wall-board.ts";
import "./wall-empty.ts";
import "./wall-header.ts";
import "./wall-live-region.ts";
import "./wall-loading.ts";
import "./wall-no-match.ts";
import "./wall-notice.ts";

/** Below this width stages stand one below the other; the style sheets ask the container for the same. */
const narrowBelow = 760;

/** The wall: holds what is shown and how it is looked at, and hands both down to elements that only show and ask. */
export class WallApp extends LitElement {
  static override readonly properties = {
    feed: { attribute: false },
    view: { attribute: false },
    dismissed: { state: true },
  };

  static override readonly styles = [
    baseStyles,
    roleStyles,
    css`
      :host {
        position: relative;
        display: flex;
        flex-direction: column;
        height: 100%;
        min-height: 0;
        background: var(--page);
        color: var(--text);
        container: wall / inline-size;
        font: var(--vscode-font-weight, normal) var(--size) / calc(20 / 13)
          var(--vscode-font-family, system-ui, sans-serif);
        font-variant-numeric: tabular-nums;
      }

      main {
        display: flex;
        flex: 1;
        min-width: 0;
        min-height: 0;
      }
    `,
  ];

  /** What the editor has told; nothing before its first answer. */
  declare feed: Feed | undefined;
  /** How the wall is looked at; `undefined` until somebody, or the first cards, have settled it. */
  declare view: WallState | undefined;
  /** The unreadable file whose notice was dismissed; a notice about another one is shown again. */
  declare protected dismissed: string | undefined;

  #columns: readonly Column[] = [];
  #shown: readonly Column[] = [];
  #index: { readonly of: ReadonlyMap<string, Card>; readonly words: CardIndex } | undefined;
  #isRestored = false;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener("keydown", this.#onKeydown);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("keydown", this.#onKeydown);
  }

  /** Brings a card to the front, from behind a search or in a folded column. */
  async show(uri: string): Promise<void> {
    await this.updateComplete;
    const holding = this.#columns.find(({ cards }) => cards.some((card) => card.uri === uri));
    if (!holding) return;
    const { query, folded } = this.#view;
    const isFound = this.#shown.some(({ cards }) => cards.some((card) => card.uri === uri));
    this.view = {
      ...this.#view,
      query: isFound ? query : "",
      focused: uri,
      folded: folded.filter((stage) => stage !== holding.stage),
    };
    await this.updateComplete;
    await this.renderRoot.querySelector("wall-board")?.restore(uri);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.feed) return;
    if (changed.has("feed")) this.#columns = columnsOf(this.feed.cards.values());
    this.view ??= this.#firstView(this.feed);
    this.#shown = filterColumns(this.#columns, this.#search(this.feed.cards));
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has("view") && this.view) this.dispatchEvent(new WallStateEvent(this.view));
    const board = this.renderRoot.querySelector("wall-board");
    if (!board || this.#isRestored) return;
    this.#isRestored = true;
    if (this.#view.focused) void board.restore(this.#view.focused);
  }

  override render(): TemplateResult {
    const { reading, unreadable } = this.feed?.status ?? {};
    const all = countCards(this.#columns);
    const count = this.feed ? toCountText(countCards(this.#shown), all, this.#view.query.trim() !== "") : "";
    const isLoading = !this.feed || (all === 0 && reading !== undefined);
    return html`
      <wall-header
        .query=${this.#view.query}
        .count=${count}
        .reading=${reading}
        .isSearchable=${isLoading || all > 0}
        @wall-query=${this.#onQuery}
        @wall-leave=${() => this.renderRoot.querySelector("wall-board")?.focus()}
      ></wall-header>
      ${
        unreadable && unreadable.uri !== this.dismissed
          ? html`
              <wall-notice
                .unreadable=${unreadable}
                @wall-dismiss=${() => (this.dismissed = unreadable.uri)}
              ></wall-notice>
            `
          : undefined
      }
      <main aria-label="Board" aria-busy=${isLoading}>
        ${isLoading ? html`<wall-loading></wall-loading>` : all === 0 ? html`<wall-empty></wall-empty>` : this.#renderBoard()}
      </main>
      <wall-live-region .text=${count}></wall-live-region>
    `;
  }

  #renderBoard(): TemplateResult {
    if (countCards(this.#shown) === 0) {
      return html`<wall-no-match .query=${this.#view.query} @wall-query=${this.#onClear}></wall-no-match>`;
    }
    return html`
      <wall-board
        .columns=${this.#shown}
        .folded=${this.#view.folded}
        .focused=${this.#view.focused}
        .today=${this.feed?.status.today}
        @wall-fold=${this.#onFold}
        @wall-choose=${this.#onChoose}
      ></wall-board>
    `;
  }

  get #view(): WallState {
    return this.view ?? initialWallState;
  }

  /** Which stages start folded depends on the cards, so it is settled when all of them have been read. */
  #firstView({ cards, status }: Feed): WallState | undefined {
    if (cards.size === 0 || status.reading) return undefined;
    const folded = foldedAtFirst(this.#columns, this.getBoundingClientRect().width < narrowBelow);
    return { ...initialWallState, folded };
  }

  /** The words are read at the first search only: most people look at the wall without searching it. */
  #search(cards: ReadonlyMap<string, Card>): ReadonlySet<string> | undefined {
    if (this.#view.query.trim() === "") return undefined;
    const words = this.#index?.words ?? indexCards(cards.values());
    if (this.#index) reindexCards(words, this.#index.of, cards);
    this.#index = { of: cards, words };
    return searchWall(this.#view.query, { cards, words, today: this.feed?.status.today ?? "" });
  }

  readonly #onQuery = ({ query }: WallQueryEvent): void => {
    this.view = { ...this.#view, query };
  };

  readonly #onClear = (event: WallQueryEvent): void => {
    this.#onQuery(event);
    this.#focusSearch();
  };

  readonly #onFold = ({ name }: WallFoldEvent): void => {
    const { folded } = this.#view;
    this.view = {
      ...this.#view,
      folded: folded.includes(name) ? folded.filter((other) => other !== name) : [...folded, name],
    };
  };

  readonly #onChoose = ({ uri }: WallChooseEvent): void => {
    this.view = { ...this.#view, focused: uri };
  };

  /** `/` searches from everywhere but a field, where it is a letter. */
  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.composedPath()[0] instanceof HTMLInputElement) return;
    event.preventDefault();
    this.#focusSearch();
  };

  #focusSearch(): void {
    this.renderRoot.querySelector("wall-header")?.focus();
  }
}

customElements.define("wall-app", WallApp);
