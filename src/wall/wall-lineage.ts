import { html, LitElement, type TemplateResult } from "lit";

import { baseStyles } from "./styles/base-styles.ts";

/** Which question led to which. */
export class WallLineage extends LitElement {
  static override readonly styles = [baseStyles];

  override render(): TemplateResult {
    return html``;
  }
}

customElements.define("wall-lineage", WallLineage);

declare global {
  interface HTMLElementTagNameMap {
    "wall-lineage": WallLineage;
  }
}
