import { css, html, LitElement } from "lit";

import { dayText } from "../core/base/day-text.ts";
import type { CardCheckBack } from "../core/query/card.ts";
import { heldShapes } from "../core/query/held-looks.ts";
import { icon } from "./icons.ts";
import { baseStyles } from "./styles/base-styles.ts";

/** What became of a decision when it was measured again, and when that is to be done; what did not hold is said aloud. */
export class WallCheckBack extends LitElement {
  static override readonly properties = { checkBack: { attribute: false }, today: { attribute: false } };

  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: block;
        color: var(--muted);
      }

      p {
        display: flex;
        gap: 8px;
      }

      :host([mark="held"]) .done .icon {
        color: var(--supported);
      }

      :host([mark="not-held"]) .done {
        color: var(--text);
        font-weight: 600;
      }

      :host([mark="not-held"]) .done .icon,
      .due .icon {
        color: var(--late);
      }

      .due {
        color: var(--text);
      }
    `,
  ];

  declare checkBack: CardCheckBack | undefined;
  declare today: string;

  override render(): unknown {
    const { words, mark, next, toDo } = this.checkBack ?? {};
    this.setAttribute("mark", mark ?? "none");
    const coming = next === undefined || toDo !== undefined ? undefined : dayText(next, this.today);
    const shape = mark ? heldShapes[mark] : "circle-large";
    if (words === undefined && toDo === undefined) {
      return coming && html`<p>${icon("circle-large")}<span>Check-back on ${coming}</span></p>`;
    }
    return html`
      ${words && html`<p class="done">${icon(shape)}<span>${words}${coming && `, next ${coming}`}</span></p>`}
      ${toDo && html`<p class="due">${icon("circle-large")}<span>${toDo}</span></p>`}
    `;
  }
}

customElements.define("wall-check-back", WallCheckBack);
