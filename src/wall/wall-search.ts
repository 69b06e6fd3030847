import { css, html, LitElement, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";

import { icon } from "./icons.ts";
import { baseStyles } from "./styles/base-styles.ts";
import { WallLeaveEvent, WallQueryEvent } from "./wall-events.ts";

/** The search field. Asks at every key; `Esc` leaves it and keeps what stands in it. */
export class WallSearch extends LitElement {
  static override readonly properties = { query: { attribute: false } };

  static override readonly styles = [
    baseStyles,
    css`
      :host {
        flex: 1 1 320px;
        min-width: 0;
        max-width: 440px;
      }

      .box {
        display: flex;
        align-items: center;
        gap: 4px;
        height: 28px;
        padding: 0 1px 0 8px;
        border: 1px solid var(--vscode-input-border, transparent);
        border-radius: 4px;
        background: var(--vscode-input-background);
      }

      .box:has(input:focus) {
        outline: 1px solid var(--focus);
        outline-offset: -1px;
      }

      .box > .icon {
        color: var(--muted);
      }

      input {
        flex: 1;
        min-width: 48px;
        height: 100%;
        padding: 0 4px;
        border: 0;
        background: none;
        color: var(--vscode-input-foreground);
        font: inherit;
      }

      input:focus-visible {
        outline: none;
      }

      input::placeholder {
        color: var(--vscode-input-placeholderForeground);
        opacity: 1;
      }

      input::-webkit-search-cancel-button {
        display: none;
      }

      kbd {
        min-width: 18px;
        margin-inline-end: 3px;
        padding: 0 4px;
        border: 1px solid var(--vscode-keybindingLabel-border);
        border-radius: 3px;
        background: var(--vscode-keybindingLabel-background);
        color: var(--vscode-keybindingLabel-foreground);
        font: inherit;
        font-size: var(--tiny);
        line-height: calc(16 / 11);
        text-align: center;
      }

      @container (width < 760px) {
        kbd {
          display: none;
        }
      }
    `,
  ];

  declare query: string;

  override focus(options?: FocusOptions): void {
    const input = this.renderRoot.querySelector("input");
    input?.focus(options);
    input?.select();
  }

  override render(): TemplateResult {
    return html`
      <search class="box">
        ${icon("search")}
        <input
          type="search"
          aria-label="Search the wall"
          aria-keyshortcuts="/"
          placeholder="Search"
          spellcheck="false"
          .value=${live(this.query)}
          @input=${this.#onInput}
          @keydown=${this.#onKeydown}
        />
        ${
          this.query === ""
            ? html`<kbd aria-hidden="true">/</kbd>`
            : html`<button class="tool" aria-label="Clear search" title="Clear search" @click=${this.#clear}>
                ${icon("close")}
              </button>`
        }
      </search>
    `;
  }

  readonly #onInput = ({ target }: InputEvent): void => {
    if (target instanceof HTMLInputElement) this.dispatchEvent(new WallQueryEvent(target.value));
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    // The browser would empty a search field.
    event.preventDefault();
    this.dispatchEvent(new WallLeaveEvent());
  };

  readonly #clear = (): void => {
    this.dispatchEvent(new WallQueryEvent(""));
    this.focus();
  };
}

customElements.define("wall-search", WallSearch);

declare global {
  interface HTMLElementTagNameMap {
    "wall-search": WallSearch;
  }
}
