import { css, html, LitElement, type TemplateResult } from "lit";

import type { WallStatus } from "../protocol/to-wall.ts";
import type { WallState } from "../protocol/wall-state.ts";
import type { Found } from "./app/found-cards.ts";
import type { ViewElement } from "./app/view-element.ts";
import { baseStyles } from "./styles/base-styles.ts";
import { toNumberText } from "./text/count-of.ts";
import "./wall-controls.ts";
import "./wall-facets.ts";
import "./wall-search.ts";
import "./wall-tools.ts";
import "./wall-views.ts";

/** The two rows above the view: ways of looking and what is about the whole wall; then what is looked for. */
export class WallHeader extends LitElement {
  static override readonly properties = {
    state: { attribute: false },
    status: { attribute: false },
    found: { attribute: false },
    count: { attribute: false },
    isSearchable: { attribute: false },
    viewElement: { attribute: false },
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
        gap: 8px;
        align-items: center;
        justify-content: space-between;
        height: 36px;
        min-width: 0;
        padding: 0 12px;
        border-block-end: 1px solid var(--line);
      }

      .row.search {
        height: 40px;
      }

      wall-search {
        min-width: 0;
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

      @container (width < 760px) {
        .row:not(.search) {
          flex-wrap: wrap;
          height: auto;
          min-height: 36px;
        }
      }

      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  declare state: WallState;
  declare status: WallStatus | undefined;
  declare found: Found;
  /** How many cards are shown, in words. */
  declare count: string;
  /** False on an empty wall, where there is nothing to search and nothing to look at in another way. */
  declare isSearchable: boolean;
  /** The element of the view, when it is there. */
  declare viewElement: () => ViewElement | null;

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector("wall-search")?.focus(options);
  }

  override render(): TemplateResult {
    return html`
      <header>
        <h1 class="unseen">Learning Wall</h1>
        ${this.isSearchable ? this.#renderRows() : undefined}
      </header>
    `;
  }

  #renderRows(): TemplateResult {
    const reading = this.status?.reading;
    const { query } = this.state;
    return html`
      <div class="row">
        <wall-views .view=${this.state.view}></wall-views>
        <wall-tools .state=${this.state} .status=${this.status}></wall-tools>
      </div>
      <div class="row search">
        <wall-search .query=${query} .cards=${this.found.all} .today=${this.status?.today}></wall-search>
        <wall-facets .query=${query} .cards=${this.found.all} .today=${this.status?.today}></wall-facets>
        <p class="count">${reading ? toReadingText(reading) : this.count}</p>
        <wall-controls .state=${this.state} .viewElement=${this.viewElement}></wall-controls>
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
