import { css, html, LitElement } from "lit";

import { registrationShapes, registrationTitles } from "../core/query/card-words.ts";
import type { Card } from "../core/query/card.ts";
import { icon, type IconName } from "./icons.ts";
import { baseStyles } from "./styles/base-styles.ts";

type Registration = NonNullable<Card["registration"]>;

const shapes: Readonly<Record<Registration["state"], IconName>> = registrationShapes;

/** Whether the bar stood before the data came in: shape and word. The reason is read out, and shown to a pointer. */
export class WallRegistration extends LitElement {
  static override readonly properties = { registration: { attribute: false } };

  static override readonly styles = [
    baseStyles,
    css`
      :host {
        position: relative;
        z-index: 1;
        display: flex;
        flex: none;
        gap: 4px;
        align-items: center;
        cursor: pointer;
      }

      .icon {
        width: 14px;
        height: 14px;
      }

      :host([broken]) b {
        color: var(--text);
      }

      :host([broken]) .icon {
        color: var(--wrong);
      }
    `,
  ];

  declare registration: Registration | undefined;

  override render(): unknown {
    if (!this.registration) return undefined;
    const { state, reason } = this.registration;
    const isBroken = state === "broken";
    const word = registrationTitles[state];
    this.toggleAttribute("broken", isBroken);
    this.title = reason;
    const why = html`<span class="unseen">${reason}</span>`;
    return html`${icon(shapes[state])}${isBroken ? html`<b>${word}${why}</b>` : html`<span>${word}${why}</span>`}`;
  }
}

customElements.define("wall-registration", WallRegistration);
