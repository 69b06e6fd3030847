import { css, html, LitElement } from "lit";

import type { CardVerdict } from "../core/query/card.ts";
import { confidenceMeaning } from "../core/query/confidence-meaning.ts";
import { verdictLooks, verdictTitleOf, type VerdictLook } from "../core/query/verdict-words.ts";
import { icon, type IconName } from "./icons.ts";
import { baseStyles } from "./styles/base-styles.ts";

const shapes: Readonly<Record<VerdictLook, { readonly shape: IconName }>> = verdictLooks;

/** What the data say: shape, word and confidence. Only what is shown, and what is wrong, has a colour, in its shape alone. */
export class WallVerdict extends LitElement {
  static override readonly properties = { verdict: { attribute: false }, isBrief: { attribute: false } };

  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: inline-flex;
        gap: 8px;
        align-items: center;
        white-space: nowrap;
      }

      :host([look="supported"]) .icon {
        color: var(--supported);
      }

      :host([look="refuted"]) .icon {
        color: var(--refuted);
      }

      :host([look="invalid"]) .icon {
        color: var(--wrong);
      }

      :host([look="none"]),
      :host([look="collecting"]),
      .confidence {
        color: var(--muted);
      }

      :host([look="none"]) b,
      :host([look="collecting"]) b {
        font-weight: 400;
      }

      .confidence {
        font-size: var(--small);
      }

      :host([look="inconclusive"]) .confidence {
        white-space: normal;
      }
    `,
  ];

  declare verdict: CardVerdict | undefined;
  /** Whether there is room for shape and word only. */
  declare isBrief: boolean | undefined;

  override render(): unknown {
    if (!this.verdict) return undefined;
    const { look, word, confidence: digits } = verdictTitleOf(this.verdict);
    // A card has little room.
    const confidence = digits?.replace(/^above /, "> ");
    this.setAttribute("look", look);
    if (this.isBrief) return html`${icon(shapes[look].shape)}<span>${word}</span>`;
    return html`
      ${icon(shapes[look].shape)}<b>${word}</b> ${
        confidence && html`<span class="confidence" title=${confidenceMeaning}>${confidence}</span>`
      }
    `;
  }
}

customElements.define("wall-verdict", WallVerdict);
