import { css, html, LitElement, type TemplateResult } from "lit";

import type { StoryMemo, StoryPlace } from "../../core/query/story/story.ts";
import { baseStyles } from "../styles/base-styles.ts";
import { buttonStyles } from "../styles/button-styles.ts";
import { countOf } from "../text/count-of.ts";
import { WallOpenEvent } from "../wall-events.ts";
import { memoPieces } from "./memo-pieces.ts";
import { parseMemo } from "./memo-tree.ts";
import { renderMemo } from "./render-memo.ts";

/** What people wrote down about an experiment, in Markdown; of a long one the first part, and the rest when asked. */
export class WallMemo extends LitElement {
  static override readonly properties = {
    memo: { attribute: false },
    place: { attribute: false },
    isCopy: { attribute: false },
    shown: { state: true },
  };

  static override readonly styles = [
    baseStyles,
    buttonStyles,
    css`
      :host {
        display: block;
        max-width: 68ch;
        overflow-wrap: anywhere;
      }

      p,
      ul,
      ol,
      pre,
      blockquote,
      table,
      h4,
      h5,
      h6 {
        margin: 0 0 8px;
      }

      h4,
      h5,
      h6 {
        font-size: inherit;
      }

      ul,
      ol {
        padding-inline-start: 20px;
      }

      ul {
        list-style: disc;
      }

      li p,
      :host > :last-child {
        margin: 0;
      }

      pre {
        padding: 8px;
        overflow: hidden;
        background: var(--lane);
        white-space: pre-wrap;
      }

      code {
        font-family: var(--vscode-editor-font-family, monospace);
        font-size: var(--small);
      }

      blockquote {
        padding-inline-start: 12px;
        border-inline-start: 3px solid var(--line);
      }

      hr {
        border: 0;
        border-block-start: 1px solid var(--line);
      }

      th,
      td {
        padding: 2px 8px;
        border: 1px solid var(--line);
        text-align: start;
        vertical-align: top;
      }

      table {
        border-collapse: collapse;
      }

      a {
        color: var(--link);
      }

      .left {
        color: var(--muted);
      }
    `,
  ];

  declare memo: StoryMemo | undefined;
  declare place: StoryPlace | undefined;
  declare isCopy: boolean;
  /** How many pieces of it are shown. */
  declare protected shown: number;

  constructor() {
    super();
    this.isCopy = false;
    this.shown = 1;
  }

  override render(): TemplateResult | undefined {
    if (!this.memo) return undefined;
    const { text, length } = this.memo;
    const pieces = memoPieces(text).slice(0, this.shown);
    const left = length - pieces.reduce((sum, piece) => sum + piece.length, 0);
    return html`
      ${pieces.map((piece) => renderMemo(parseMemo(piece)))}
      ${left > 0 ? this.#renderRest(left, text.length - (length - left)) : undefined}
    `;
  }

  /** @param more How many of the characters that are left are known here. */
  #renderRest(left: number, more: number): TemplateResult {
    return html`
      <p class="left">${countOf(left, "character")} left.</p>
      <p>
        ${more > 0 ? html`<button class="button second" @click=${() => this.shown++}>Show more of it</button>` : undefined}
        ${
          this.isCopy || !this.place
            ? undefined
            : html`<button class="link" @click=${this.#open}>Read it in the file</button>`
        }
      </p>
    `;
  }

  readonly #open = (): void => {
    if (this.place) this.dispatchEvent(new WallOpenEvent(this.place.uri, this.place.line));
  };
}

customElements.define("wall-memo", WallMemo);

declare global {
  interface HTMLElementTagNameMap {
    "wall-memo": WallMemo;
  }
}
