import { html, LitElement, type TemplateResult } from "lit";

import { baseStyles } from "./styles/base-styles.ts";

/** The cards as rows. */
export class WallTable extends LitElement {
  static override readonly styles = [baseStyles];

  override render(): TemplateResult {
    return html``;
  }
}

customElements.define("wall-table", WallTable);

declare global {
  interface HTMLElementTagNameMap {
    "wall-table": WallTable;
  }
}
