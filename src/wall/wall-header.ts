import { css, html, LitElement, type TemplateResult } from "lit";

import type { WallState } from "../protocol/wall-state.ts";
import type { Found } from "./app/found-cards.ts";
import type { ViewElement } from "./app/view-element.ts";
import type { WallStatus } from "../protocol/to-wall.ts";
import { baseStyles } from "./styles/base-styles.ts";
import { toNumberText } from "./text/count-of.ts";
import "./wall-search.ts";

/** The row above the board: search, how much is shown, and how far the reading is. */
export class WallHeader extends LitElement {
  static override readonly properties = {
    state: { attribute: false },
    status: { attribute: false },
    found: { attribute: false },
    count: { attribute: false },
    viewElement: { attribute: false },
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

  declare state: WallState;
  declare status: WallStatus | undefined;
  declare found: Found;
  /** How many cards are shown, in words. */
  declare count: string;
  /** The element of the view, when it is there. */
  declare viewElement: () => ViewElement | null;
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
    const reading = this.status?.reading;
    return html`
      <div class="row">
        <wall-search .query=${this.state.query}></wall-search>
        <p class="count">${reading ? toReadingText(reading) : this.count}</p>
      </div>
      ${
        reading
          ? html`<progress aria-label="Reading files" max=${reading.total} .value=${reading.done}></progress>`
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
