import { html, LitElement, type TemplateResult } from "lit";

import { baseStyles } from "./styles/base-styles.ts";

/** Every key of the wall. */
export class WallShortcuts extends LitElement {
  static override readonly styles = [baseStyles];

  override render(): TemplateResult {
    return html``;
  }
}

customElements.define("wall-shortcuts", WallShortcuts);

declare global {
  interface HTMLElementTagNameMap {
    "wall-shortcuts": WallShortcuts;
  }
}
