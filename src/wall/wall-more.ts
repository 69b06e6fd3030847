import { html, LitElement, type TemplateResult } from "lit";

import type { Card } from "../core/query/card.ts";
import { moreItemsOf, wishOf } from "./text/more-items.ts";
import type { WallPickEvent } from "./wall-events.ts";
import "./wall-menu.ts";

/** The menu of a card in a view whose rows have no button for it. */
export class WallMore extends LitElement {
  static override readonly properties = { card: { state: true }, anchor: { state: true } };

  declare protected card: Card | undefined;
  declare protected anchor: HTMLElement | undefined;

  /** Opens the menu of a card at the element that has the focus, to which it comes back. */
  async openFor(card: Card, anchor: HTMLElement): Promise<void> {
    this.card = card;
    this.anchor = anchor;
    await this.updateComplete;
    await this.renderRoot.querySelector("wall-menu")?.open();
  }

  override render(): TemplateResult | undefined {
    if (!this.card) return undefined;
    return html`
      <wall-menu
        .label=${"More"}
        .anchor=${this.anchor}
        .items=${moreItemsOf(this.card)}
        @wall-pick=${this.#onPick}
      ></wall-menu>
    `;
  }

  readonly #onPick = ({ id }: WallPickEvent): void => {
    if (this.card) this.dispatchEvent(wishOf(id, this.card.uri));
  };
}

customElements.define("wall-more", WallMore);

declare global {
  interface HTMLElementTagNameMap {
    "wall-more": WallMore;
  }
}
