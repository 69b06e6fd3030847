import { css, html, LitElement, type TemplateResult } from "lit";

import type { WallStatus } from "../protocol/to-wall.ts";
import { baseStyles } from "./styles/base-styles.ts";
import { toNumberText } from "./text/count-of.ts";
import "./wall-search.ts";

/** The row above the board: search, how much is shown, and how far the reading is. */
export class WallHeader extends LitElement {
  static override readonly properties = {
    query: { attribute: false },
    count: { attribute: false },
    reading: { attribute: false },
    isSearchable: { attribute: false },
  };

  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: block;
        flex: none;
      }

      .row {
        display: flex;
        align-items: center;
        gap: 12px;
        height: 40px;
        padding: 0 12px;
        border-block-end: 1px solid var(--line);
      }

      .count {
        margin-inline-start: auto;
        color: var(--muted);
        white-space: nowrap;
      }

      progress {
        position: relative;
        display: block;
        width: 100%;
        height: 2px;
        margin-block-start: -2px;
        border: 0;
        appearance: none;
      }

      progress::-webkit-progress-bar {
        background: transparent;
      }

      progress::-webkit-progress-value {
        background: var(--progress);
      }
    `,
  ];

  declare query: string;
  /** How many cards are shown, in words. */
  declare count: string;
  declare reading: WallStatus["reading"];
  /** False on an empty wall, where there is nothing to search. */
  declare isSearchable: boolean;

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector("wall-search")?.focus(options);
  }

  override render(): TemplateResult {
    return html`
      <header>
        <h1 class="unseen">Learning Wall</h1>
        ${this.isSearchable ? this.#renderRow() : undefined}
      </header>
    `;
  }

  #renderRow(): TemplateResult {
    return html`
      <div class="row">
        <wall-search .query=${this.query}></wall-search>
        <p class="count">${this.reading ? toReadingText(this.reading) : this.count}</p>
      </div>
      ${
        this.reading
          ? html`<progress aria-label="Reading files" max=${this.reading.total} .value=${this.reading.done}></progress>`
          : undefined
      }
    `;
  }
}

function toReadingText({ done, total }: { readonly done: number; readonly total: number }): string {
  if (total === 0) return "Looking for files";
  return `Reading ${toNumberText(total)} files, ${toNumberText(done)} so far`;
}

customElements.define("wall-header", WallHeader);

declare global {
  interface HTMLElementTagNameMap {
    "wall-header": WallHeader;
  }
}
