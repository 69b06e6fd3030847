import { css, html, LitElement } from "lit";

import type { Card } from "../core/query/card.ts";
import { decisionLooks } from "./decision-looks.ts";
import { icon } from "./icons.ts";
import { baseStyles } from "./styles/base-styles.ts";

/** What was decided and why: straight on, a turn, or an end. */
export class WallDecision extends LitElement {
  static override readonly properties = { decision: { attribute: false } };

  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: flex;
        gap: 8px;
        color: var(--muted);
      }

      b {
        color: var(--text);
      }

      span {
        display: -webkit-box;
        overflow: hidden;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
      }
    `,
  ];

  declare decision: Card["decision"];

  override render(): unknown {
    const { choice, because } = this.decision ?? {};
    if (!choice) return because && html`${icon("dash")}<span>${because}</span>`;
    const { shape, word } = decisionLooks[choice];
    return html`${icon(shape)}<span><b>${word}.</b> ${because}</span>`;
  }
}

customElements.define("wall-decision", WallDecision);
