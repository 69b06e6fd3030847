import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";

import type { Day } from "../core/base/day.ts";
import type { Card } from "../core/query/card.ts";
import type { Completion } from "../core/query/search/complete-query.ts";
import { queryProblems } from "../core/grammar/query-problems.ts";
import { joinQuery } from "../core/query/search/split-query.ts";
import {
  complete,
  completionsAt,
  problemIn,
  settled,
  toTyped,
  typedValueAt,
  typeText,
  withoutToken,
  type TypedQuery,
} from "../core/query/search/typed-query.ts";
import { icon } from "./icons.ts";
import { renderCompletions } from "./search/render-completions.ts";
import { renderToken } from "./search/render-token.ts";
import { belowStyles, searchStyles } from "./search/search-styles.ts";
import { warmTexts } from "./search/warm-texts.ts";
import { baseStyles } from "./styles/base-styles.ts";
import { kbdStyles } from "./styles/kbd-styles.ts";
import { WallLeaveEvent, WallQueryEvent } from "./wall-events.ts";

/**
 * The search field. Asks at every key; `Esc` closes what it offers, then leaves it and keeps what stands in it.
 *
 * What the field shows is made of the query and of nothing else: terms with a key are tokens, words are text.
 */
export class WallSearch extends LitElement {
  static override readonly properties = {
    query: { attribute: false },
    cards: { attribute: false },
    today: { attribute: false },
    field: { state: true },
    isOpen: { state: true },
    isTyping: { state: true },
    active: { state: true },
  };

  static override readonly styles = [baseStyles, kbdStyles, searchStyles, belowStyles];

  declare query: string;
  /** All cards, of which completions are made. */
  declare cards: readonly Card[];
  declare today: Day | undefined;
  declare protected field: TypedQuery;
  /** Whether completions are shown, where there are any. */
  declare protected isOpen: boolean;
  declare protected isTyping: boolean;
  /** The completion that `Enter` takes; -1 for none, so that words are not turned into something else. */
  declare protected active: number;

  #completions: readonly Completion[] = [];
  /** What was asked for last: a query that comes back is one's own. */
  #asked: string | undefined;
  #stopWarming = (): void => undefined;

  constructor() {
    super();
    this.query = "";
    this.cards = [];
    this.field = toTyped("");
    this.isOpen = false;
    this.isTyping = false;
    this.active = -1;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWarming();
  }

  /** Gives the focus to the field; a key without a value is gone on with, any other text is ready to be replaced. */
  override focus(options?: FocusOptions): void {
    this.#input?.focus(options);
    void this.updateComplete.then(() => {
      this.isOpen = this.field.text.endsWith(":");
      if (!this.isOpen) this.#input?.select();
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("cards")) {
      this.#stopWarming();
      this.#stopWarming = warmTexts(this.cards);
    }
    if (changed.has("query")) {
      if (this.query !== this.#asked) this.field = toTyped(this.query);
      this.#asked = this.query;
    }
    if (["field", "isOpen", "cards", "today"].some((name) => changed.has(name))) this.#complete();
  }

  protected override updated(changed: PropertyValues): void {
    const { text, caret } = this.field;
    const input = this.#input;
    if (changed.has("field") && input?.selectionStart !== caret && input?.value === text) {
      input.setSelectionRange(caret, caret);
    }
    this.renderRoot.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }

  override render(): TemplateResult {
    const { today } = this;
    const problem = today === undefined ? undefined : problemIn(this.field, today, this.isTyping);
    return html`
      <search>
        <div class="box" @focusout=${this.#onFocusOut}>
          ${icon("search")}
          <div class="line">${this.field.tokens.map(this.#renderToken)}${this.#renderInput(problem !== undefined)}</div>
          ${this.#renderEnd()}
        </div>
        <div class="below">
          <p class="problem" id="problem" role="status">${problem}</p>
          ${
            this.#completions.length === 0
              ? undefined
              : renderCompletions(this.#completions, {
                  active: this.active,
                  typed: typedValueAt(this.field),
                  onChoose: (completion) => this.#choose(completion, true),
                })
          }
        </div>
      </search>
    `;
  }

  readonly #renderToken = (token: string, at: number): TemplateResult =>
    renderToken(token, {
      problem: this.today === undefined ? undefined : queryProblems(token, this.today)[0]?.message,
      onRemove: () => {
        this.#take(withoutToken(this.field, at));
        this.#input?.focus();
      },
      onKey: (event) => void this.#onTokenKey(event, at),
    });

  #renderInput(isWrong: boolean): TemplateResult {
    const isExpanded = this.#completions.length > 0;
    return html`
      <input
        type="text"
        role="combobox"
        enterkeyhint="search"
        autocomplete="off"
        aria-label="Search the wall"
        aria-keyshortcuts="/"
        aria-autocomplete="list"
        aria-expanded=${isExpanded}
        aria-controls=${isExpanded ? "completions" : nothing}
        aria-activedescendant=${isExpanded && this.active >= 0 ? `completion-${this.active}` : nothing}
        aria-invalid=${isWrong ? "true" : nothing}
        aria-describedby=${isWrong ? "problem" : nothing}
        placeholder=${this.field.tokens.length === 0 ? "Search, or status:refuted tag:checkout" : nothing}
        spellcheck="false"
        .value=${live(this.field.text)}
        @focus=${() => (this.isTyping = true)}
        @input=${this.#onInput}
        @keydown=${this.#onKey}
        @keyup=${this.#onCaret}
        @click=${this.#onCaret}
      />
    `;
  }

  #renderEnd(): TemplateResult {
    if (joinQuery(this.field) === "") return html`<kbd aria-hidden="true">/</kbd>`;
    return html`
      <button class="tool" aria-label="Clear search" title="Clear search" @click=${this.#clear}>
        ${icon("close")}
      </button>
    `;
  }

  #complete(): void {
    const { field, cards, today } = this;
    this.#completions = this.isOpen && today !== undefined ? completionsAt(field, cards, today) : [];
    this.active = -1;
  }

  /** Shows another query, and asks for it where it is one. */
  #take(field: TypedQuery): void {
    const before = joinQuery(this.field);
    this.field = field;
    const query = joinQuery(field);
    if (query === before) return;
    this.#asked = query;
    this.dispatchEvent(new WallQueryEvent(query));
  }

  #choose(completion: Completion, isSettling: boolean): void {
    this.isOpen = !completion.isWhole;
    this.#take(complete(this.field, completion, isSettling));
  }

  readonly #onInput = (): void => {
    const input = this.#input;
    if (!input) return;
    this.isOpen = true;
    this.#take(typeText(this.field, input.value, input.selectionStart ?? input.value.length));
  };

  readonly #onCaret = (): void => {
    const caret = this.#input?.selectionStart ?? this.field.caret;
    if (caret !== this.field.caret) this.field = { ...this.field, caret };
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (this.#answer(event)) event.preventDefault();
  };

  /** Whether the key is used up. */
  #answer({ key, shiftKey, repeat }: KeyboardEvent): boolean {
    switch (key) {
      case "ArrowDown":
        return this.#step(1);
      case "ArrowUp":
        return this.#step(-1);
      case "Enter":
        return this.#enter();
      case "Tab":
        return !shiftKey && this.#tab();
      case "Escape":
        return this.#escape();
      case "Backspace":
      case this.#isTurned ? "ArrowRight" : "ArrowLeft":
        return !shiftKey && !(repeat && key === "Backspace") && this.#toTokens();
      default:
        return false;
    }
  }

  #step(direction: 1 | -1): boolean {
    const count = this.#completions.length;
    if (count === 0) this.isOpen = true;
    else this.active = direction === 1 ? (this.active + 1) % count : (this.active <= 0 ? count : this.active) - 1;
    return true;
  }

  #enter(): boolean {
    const chosen = this.#completions[this.active];
    if (chosen) this.#choose(chosen, true);
    else {
      this.isOpen = false;
      this.#take(settled(this.field));
    }
    return true;
  }

  /** What is completed can still be typed on; where nothing is offered, the field is left. */
  #tab(): boolean {
    const typed = typedValueAt(this.field);
    const chosen = this.#completions[this.active] ?? this.#completions.find(({ text }) => text !== typed);
    if (chosen) this.#choose(chosen, false);
    return chosen !== undefined;
  }

  #escape(): boolean {
    if (this.#completions.length > 0) this.isOpen = false;
    else this.dispatchEvent(new WallLeaveEvent());
    return true;
  }

  #toTokens(): boolean {
    const input = this.#input;
    if (!input || input.selectionEnd !== 0 || this.field.tokens.length === 0) return false;
    this.#tokens.at(-1)?.focus();
    return true;
  }

  /** Every key is the token's own, and a letter goes on with the text. */
  async #onTokenKey(event: KeyboardEvent, at: number): Promise<void> {
    if (event.ctrlKey || event.metaKey || event.altKey || event.key === "Tab") return;
    event.stopPropagation();
    const next = this.#nextToken(event.key, at);
    if (next !== undefined) {
      event.preventDefault();
      (this.#tokens[next] ?? this.#input)?.focus();
    } else if (event.key === "Delete" || event.key === "Backspace") {
      event.preventDefault();
      this.#take(withoutToken(this.field, at));
      await this.updateComplete;
      (this.#tokens[event.key === "Delete" ? at : Math.max(0, at - 1)] ?? this.#input)?.focus();
    } else if (event.key.length === 1 && event.key !== " ") this.#input?.focus();
  }

  /** The token that a key leads to; behind the last one is the field. */
  #nextToken(key: string, at: number): number | undefined {
    const step = this.#isTurned ? -1 : 1;
    if (key === "ArrowLeft") return Math.max(0, at - step);
    if (key === "ArrowRight") return Math.max(0, at + step);
    if (key === "Home") return 0;
    return key === "End" || key === "Escape" ? this.field.tokens.length : undefined;
  }

  /** Who goes elsewhere has typed what was meant. */
  readonly #onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    this.isTyping = false;
    this.isOpen = false;
    const isInside = relatedTarget instanceof Node && this.renderRoot.contains(relatedTarget);
    if (!isInside) this.#take(settled(this.field));
  };

  readonly #clear = (): void => {
    this.#take(toTyped(""));
    this.#input?.focus();
  };

  get #isTurned(): boolean {
    return getComputedStyle(this).direction === "rtl";
  }

  get #input(): HTMLInputElement | null {
    return this.renderRoot.querySelector("input");
  }

  get #tokens(): readonly HTMLElement[] {
    return Array.from(this.renderRoot.querySelectorAll<HTMLElement>(".token button"));
  }
}

customElements.define("wall-search", WallSearch);

declare global {
  interface HTMLElementTagNameMap {
    "wall-search": WallSearch;
  }
}
