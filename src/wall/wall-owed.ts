import { css, html, LitElement, type TemplateResult } from "lit";

import type { Owed } from "../core/query/card.ts";
import type { Deed } from "../protocol/from-wall.ts";
import { icon } from "./icons.ts";
import { baseStyles } from "./styles/base-styles.ts";
import { toOwedText } from "./text/owed-text.ts";
import { WallActEvent } from "./wall-events.ts";

/** The deed by which it is done. */
const deeds = {
  result: "record",
  memo: "memo",
  decision: "decide",
  propagation: "propagate",
  unit: "experiment",
  branch: "experiment",
} as const satisfies Record<Owed["what"], Deed>;

/** What the team owes: an inbox while there is time, a clock and bold words once it is overdue. */
export class WallOwed extends LitElement {
  static override readonly properties = {
    owed: { attribute: false },
    today: { attribute: false },
    uri: { attribute: false },
  };

  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: flex;
        gap: 8px;
        color: var(--muted);
      }

      :host([overdue]) {
        color: var(--text);
      }

      button {
        position: relative;
        z-index: 1;
        min-height: 16px;
        border-radius: 2px;
        text-align: start;
      }

      button:hover {
        text-decoration: underline;
      }

      /* At least 24 pixels to hit, in a line of 16. */
      button::after {
        position: absolute;
        content: "";
        inset: -4px 0;
      }

      :host([overdue]) .icon {
        color: var(--late);
      }
    `,
  ];

  declare owed: Owed | undefined;
  declare today: string;
  /** The card that owes it; with one, the words are the button to the deed. */
  declare uri: string | undefined;

  override render(): unknown {
    if (!this.owed) return undefined;
    const isOverdue = this.owed.daysOverdue > 0;
    const { deed, when } = toOwedText(this.owed, this.today);
    this.toggleAttribute("overdue", isOverdue);
    const words = isOverdue ? html`<b>${deed}</b>, ${when}` : html`${deed}, ${when}`;
    return html`${icon(isOverdue ? "clockface" : "inbox")}${this.#renderWords(words)}`;
  }

  /** Without a stop of `Tab`: the deed stands in the menu of the card as well. */
  #renderWords(words: TemplateResult): TemplateResult {
    if (this.uri === undefined) return html`<span>${words}</span>`;
    return html`<button tabindex="-1" @click=${this.#act}>${words}</button>`;
  }

  readonly #act = (): void => {
    if (this.uri !== undefined && this.owed) this.dispatchEvent(new WallActEvent(deeds[this.owed.what], this.uri));
  };
}

customElements.define("wall-owed", WallOwed);
