import { css, html, LitElement, type TemplateResult } from "lit";

import { baseStyles } from "./styles/base-styles.ts";
import { buttonStyles } from "./styles/button-styles.ts";
import { WallQueryEvent } from "./wall-events.ts";

/** Stands where the board would be when a search finds no card. */
export class WallNoMatch extends LitElement {
  static override readonly properties = { query: { attribute: false } };

  static override readonly styles = [
    baseStyles,
    buttonStyles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: 8px;
        align-items: flex-start;
        max-width: 60ch;
        margin: auto;
        padding: 24px;
      }

      h2 {
        overflow-wrap: anywhere;
        font-size: var(--large);
        line-height: calc(24 / 18);
      }

      .button {
        margin-block-start: 8px;
      }
    `,
  ];

  declare query: string;

  override render(): TemplateResult {
    return html`
      <h2>Nothing matches “<bdi>${this.query.trim()}</bdi>”</h2>
      <p>Every word and every filter has to fit a card. Take one away to find more.</p>
      <button class="button second" @click=${() => this.dispatchEvent(new WallQueryEvent(""))}>Clear Search</button>
    `;
  }
}

customElements.define("wall-no-match", WallNoMatch);
