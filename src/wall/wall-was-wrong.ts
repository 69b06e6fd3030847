import { css, html, LitElement } from "lit";

import type { Card } from "../core/query/card.ts";
import { wasWrongParts, wasWrongTitle } from "../core/query/was-wrong-words.ts";
import { icon } from "./icons.ts";
import { baseStyles } from "./styles/base-styles.ts";

/**
 * What was believed and what is known now. It is something to be proud of, so it has no colour of a fault; pinned, it is
 * called what it is.
 */
export class WallWasWrong extends LitElement {
  static override readonly properties = { beliefs: { attribute: false }, isPinned: { attribute: false } };

  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: block;
        padding-inline-start: 8px;
        border-inline-start: 3px solid var(--open);
      }

      p {
        display: flex;
        gap: 8px;
      }

      dl,
      dd {
        margin: 0;
      }

      dt {
        color: var(--muted);
        font-size: var(--tiny);
        line-height: calc(16 / 11);
      }

      p + dl,
      dd + dt {
        margin-block-start: 4px;
      }

      dd {
        overflow-wrap: break-word;
        text-wrap: pretty;
      }

      dd.was {
        color: var(--muted);
      }

      dd.now {
        font-weight: 600;
      }
    `,
  ];

  declare beliefs: Card["wasWrong"];
  declare isPinned: boolean;

  override render(): unknown {
    if (!this.beliefs) return undefined;
    const { was, now } = this.beliefs;
    return html`
      ${this.isPinned ? html`<p>${icon("lightbulb")}<b>${wasWrongTitle}</b></p>` : undefined}
      <dl>
        <dt>${wasWrongParts.was}</dt>
        <dd class="was">${was}</dd>
        <dt>${wasWrongParts.now}</dt>
        <dd class="now">${now}</dd>
      </dl>
    `;
  }
}

customElements.define("wall-was-wrong", WallWasWrong);
