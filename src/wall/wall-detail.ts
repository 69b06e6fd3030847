import { html, LitElement, type TemplateResult } from "lit";

import { baseStyles } from "./styles/base-styles.ts";

/** The whole story of one card. */
export class WallDetail extends LitElement {
  static override readonly styles = [baseStyles];

  override render(): TemplateResult {
    return html``;
  }
}

customElements.define("wall-detail", WallDetail);

declare global {
  interface HTMLElementTagNameMap {
    "wall-detail": WallDetail;
  }
}
