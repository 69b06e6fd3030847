import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";

import type { Card } from "../../core/query/card.ts";
import type { Grouping } from "../../protocol/wall-view.ts";
import type { ViewElement } from "../app/view-element.ts";
import { WallChooseEvent, WallDetailEvent, WallFoldEvent } from "../wall-events.ts";
import { renderGap, renderGroup } from "./render-group.ts";
import { entriesOf, isFolded, type RowEntry, type RowGroup } from "./row-entries.ts";
import { nextInHead, nextRow } from "./row-keys.ts";
import { rowHeight, rowsInSight, scrollTopFor, type Sight } from "./row-window.ts";

/** Rows drawn before the page has told how much room there is. */
const firstHeight = 900;

/**
 * Cards as the rows of one table, in groups that fold. Only the rows in sight stand in the page.
 *
 * One stop of `Tab`: inside, arrows move from row to row, and up from the first into the head of the table.
 */
export abstract class GroupedRows extends LitElement implements ViewElement {
  static override readonly properties: PropertyDeclarations = {
    cards: { attribute: false },
    today: { attribute: false },
    grouping: { attribute: false },
    focused: { attribute: false },
    detail: { attribute: false },
    folded: { attribute: false },
  };

  declare cards: readonly Card[];
  declare today: string;
  declare grouping: Grouping;
  /** The card that had the focus last. */
  declare focused: string | undefined;
  /** The card whose details are open. */
  declare detail: string | undefined;
  declare folded: readonly string[];

  /** The properties on which it depends which rows there are, and in which order. */
  protected abstract readonly orderedBy: readonly string[];
  /** All groups with their rows, folded or not. */
  protected abstract groupRows(): readonly RowGroup[];
  /** The cells of a card; `title` is the button that stands in one of them. */
  protected abstract renderCells(card: Card, title: (words: TemplateResult) => TemplateResult): TemplateResult;

  protected groups: readonly RowGroup[] = [];
  #entries: readonly RowEntry[] = [];
  #places: ReadonlyMap<string, number> = new Map();
  /** The row to which `Tab` comes. */
  #stop: string | undefined;
  #isFocusNext = false;
  #hadFocus = false;
  #sight: Sight = { top: 0, height: firstHeight };
  #rows: readonly number[] = [];

  readonly #sizes = new ResizeObserver(() => this.onResize());

  constructor() {
    super();
    this.addEventListener("keydown", this.#onKeydown);
    this.addEventListener("scroll", this.#onScroll);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
  }

  /** Gives the focus to the row that had it last, or to the first. */
  override focus(): void {
    this.#moveTo(this.#stopAt);
  }

  async restore(uri: string): Promise<void> {
    await this.#unfoldFor(uri);
    if (!document.hasFocus()) return this.reveal(uri);
    this.#moveTo(this.#places.get(uri) ?? this.#stopAt);
    await this.updateComplete;
  }

  async reveal(uri: string): Promise<void> {
    await this.#unfoldFor(uri);
    const at = this.#places.get(uri);
    if (at !== undefined) this.#scrollTo(at);
  }

  neighbourOf(uri: string, direction: 1 | -1): string | undefined {
    const at = this.#places.get(uri);
    if (at === undefined) return undefined;
    const beyond = direction > 0 ? this.#entries.slice(at + 1) : this.#entries.slice(0, at).reverse();
    return beyond.find(({ card }) => card !== undefined)?.card?.uri;
  }

  /** The groups as far as they are unfolded: what is seen. */
  protected get shownGroups(): readonly RowGroup[] {
    return this.groups.filter((group) => !isFolded(group, this.folded));
  }

  /** The rows of the table, its head included. */
  protected get rowCount(): number {
    return this.#entries.length + 1;
  }

  protected onResize(): void {
    this.#look();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const isRegrouped = this.orderedBy.some((name) => changed.has(name));
    if (isRegrouped) this.groups = this.groupRows();
    const focusedAt = this.#stopAt;
    if (isRegrouped || changed.has("folded")) {
      this.#entries = entriesOf(this.groups, this.folded);
      this.#places = new Map(this.#entries.map(({ key }, at) => [key, at]));
    }
    if (changed.has("focused") && this.focused !== undefined) this.#stop = this.focused;
    this.#hadFocus = this.shadowRoot?.activeElement?.matches("[data-row]") === true;
    // A row that vanished hands the focus to the one that took its place.
    if (this.#hadFocus && !this.#places.has(this.#stop ?? "")) {
      this.#stop = this.#entries[Math.min(focusedAt, this.#entries.length - 1)]?.key;
    }
    this.#rows = rowsInSight(this.#sight, this.#entries.length, this.#stopAt);
  }

  protected override updated(_changed: PropertyValues): void {
    const isLost = this.#hadFocus && this.shadowRoot?.activeElement === null;
    if (!this.#isFocusNext && !isLost) return;
    this.#isFocusNext = false;
    this.renderRoot.querySelector<HTMLElement>(`[data-row="${this.#stopAt}"]`)?.focus({ preventScroll: true });
  }

  /** The bodies of the table: one for each group in sight, with gaps for the rows that are not drawn. */
  protected renderBodies(columnCount: number): TemplateResult {
    const bodies = bodiesOf(this.#rows, (at) => this.#entries[at]?.group);
    return html`
      ${repeat(
        bodies,
        ([group]) => group?.fold,
        ([, rows]) =>
          html`<tbody>
            ${repeat(
              rows,
              (at) => this.#entries[at]?.key,
              (at) => [this.#renderGapBefore(at, columnCount), this.#renderEntry(at, columnCount)],
            )}
          </tbody>`,
      )}
      ${this.#renderLastGap(columnCount)}
    `;
  }

  #renderEntry(at: number, columnCount: number): unknown {
    const entry = this.#entries[at];
    if (!entry) return nothing;
    return entry.card ? this.#renderRow(entry.card, at) : this.#renderHead(entry.group, at, columnCount);
  }

  #renderHead(group: RowGroup, at: number, columnCount: number): TemplateResult {
    return renderGroup(group, {
      at,
      columnCount,
      isClosed: isFolded(group, this.folded),
      isTabStop: at === this.#stopAt,
      onFocus: () => (this.#stop = this.#entries[at]?.key),
      onFold: () => this.dispatchEvent(new WallFoldEvent(group.fold)),
    });
  }

  #renderRow(card: Card, at: number): TemplateResult {
    const title = (words: TemplateResult): TemplateResult => html`
      <button
        class="title"
        data-row=${at}
        tabindex=${at === this.#stopAt ? 0 : -1}
        @focusin=${() => this.#choose(card.uri)}
      >
        ${words}
      </button>
    `;
    return html`
      <tr
        class="row"
        aria-rowindex=${at + 2}
        aria-current=${card.uri === this.detail ? "true" : nothing}
        @click=${() => this.dispatchEvent(new WallDetailEvent(card.uri))}
      >
        ${this.renderCells(card, title)}
      </tr>
    `;
  }

  #renderGapBefore(at: number, columnCount: number): unknown {
    const before = this.#rows[this.#rows.indexOf(at) - 1] ?? -1;
    return at - before === 1 ? nothing : renderGap(at - before - 1, columnCount);
  }

  #renderLastGap(columnCount: number): unknown {
    const rows = this.#entries.length - 1 - (this.#rows.at(-1) ?? -1);
    return rows > 0
      ? html`<tbody>
          ${renderGap(rows, columnCount)}
        </tbody>`
      : nothing;
  }

  #choose(uri: string): void {
    this.#stop = uri;
    this.dispatchEvent(new WallChooseEvent(uri));
  }

  get #stopAt(): number {
    const at = this.#places.get(this.#stop ?? "");
    return (
      at ??
      Math.max(
        0,
        this.#entries.findIndex(({ card }) => card !== undefined),
      )
    );
  }

  async #unfoldFor(uri: string): Promise<void> {
    await this.updateComplete;
    const hiding = this.#places.has(uri)
      ? undefined
      : this.groups.find(({ cards }) => cards.some((card) => card.uri === uri));
    if (!hiding) return;
    this.dispatchEvent(new WallFoldEvent(hiding.fold));
    // The answer comes down from the wall, which draws itself first.
    await new Promise(requestAnimationFrame);
    await this.updateComplete;
  }

  #moveTo(at: number): void {
    const entry = this.#entries[at];
    if (!entry) return;
    this.#stop = entry.key;
    this.#isFocusNext = true;
    this.#scrollTo(at);
    this.requestUpdate();
  }

  #scrollTo(at: number): void {
    const top = scrollTopFor(at, this.#sightNow());
    if (top !== undefined) this.scrollTop = top;
    this.#look();
  }

  #sightNow(): Sight {
    const covered = ["thead", ".foot"].map(
      (part) => this.renderRoot.querySelector<HTMLElement>(part)?.offsetHeight ?? 0,
    );
    return { top: this.scrollTop, height: this.clientHeight - covered.reduce((sum, height) => sum + height, 0) };
  }

  /** Draws other rows as soon as others are in sight. */
  #look(): void {
    this.#sight = { top: this.scrollTop, height: this.clientHeight || firstHeight };
    const rows = rowsInSight(this.#sight, this.#entries.length, this.#stopAt);
    if (rows[0] !== this.#rows[0] || rows.at(-1) !== this.#rows.at(-1) || rows.length !== this.#rows.length) {
      this.requestUpdate();
    }
  }

  readonly #onScroll = (): void => this.#look();

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const origin = event.composedPath()[0];
    if (!(origin instanceof HTMLElement)) return;
    const at = Number(origin.dataset["row"] ?? NaN);
    const isUsed = Number.isNaN(at) ? this.#moveInHead(event.key, origin) : this.#moveFrom(at, event.key);
    if (isUsed) event.preventDefault();
  };

  /** Moves the focus as `key` says; whether it is a key that moves. */
  #moveFrom(at: number, key: string): boolean {
    const page = Math.max(1, Math.floor(this.#sightNow().height / rowHeight) - 1);
    const next = nextRow(key, at, this.#entries.length - 1, page);
    if (next === undefined) return this.#foldAt(at, key);
    if (at === 0 && key === "ArrowUp") this.#headButtons()[0]?.focus();
    else this.#moveTo(next);
    return true;
  }

  #foldAt(at: number, key: string): boolean {
    const { group, card } = this.#entries[at] ?? {};
    if (!group || card || (key !== "ArrowLeft" && key !== "ArrowRight")) return false;
    if (isFolded(group, this.folded) === (key === "ArrowRight")) this.dispatchEvent(new WallFoldEvent(group.fold));
    return true;
  }

  #moveInHead(key: string, origin: HTMLElement): boolean {
    const buttons = this.#headButtons();
    const at = buttons.findIndex((button) => button === origin);
    if (at < 0) return false;
    const next = nextInHead(key, at, buttons.length - 1);
    if (key === "ArrowDown") this.#moveTo(this.scrollTop < rowHeight ? 0 : this.#stopAt);
    else if (next === undefined) return false;
    else buttons[next]?.focus();
    return true;
  }

  #headButtons(): readonly HTMLElement[] {
    return Array.from(this.renderRoot.querySelectorAll<HTMLElement>("thead button"));
  }
}

/** The rows by their groups; rows of one group stand next to each other. */
function bodiesOf<Group>(
  rows: readonly number[],
  groupOf: (row: number) => Group,
): readonly (readonly [Group, readonly number[]])[] {
  const bodies = new Map<Group, number[]>();
  for (const row of rows) {
    const group = groupOf(row);
    const body = bodies.get(group);
    if (body) body.push(row);
    else bodies.set(group, [row]);
  }
  return Array.from(bodies);
}
