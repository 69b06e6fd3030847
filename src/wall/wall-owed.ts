import { css, html, LitElement } from "lit";

import type { Owed } from "../core/query/card.ts";
import { icon } from "./icons.ts";
import { baseStyles } from "./styles/base-styles.ts";
import { toOwedText } from "./text/owed-text.ts";

/** What the team owes: an inbox while there is time, a clock and bold words once it is overdue. */
export class WallOwed extends LitElement {
  static override readonly properties = { owed: { attribute: false }, today: { attribute: false } };

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

      :host([overdue]) .icon {
        color: var(--late);
      }
    `,
  ];

  declare owed: Owed | undefined;
  declare today: string;

  override render(): unknown {
    if (!this.owed) return undefined;
    const isOverdue = this.owed.daysOverdue > 0;
    const { deed, when } = toOwedText(this.owed, this.today);
    this.toggleAttribute("overdue", isOverdue);
    return isOverdue
      ? html`${icon("clockface")}<span><b>${deed}</b>, ${when}</span>`
      : html`${icon("inbox")}<span>${deed}, ${when}</span>`;
  }
}

customElements.define("wall-owed", WallOwed);
