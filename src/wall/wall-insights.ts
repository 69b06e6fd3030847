import { html, LitElement, type TemplateResult } from "lit";

import { baseStyles } from "./styles/base-styles.ts";

/** What all cards say together. */
export class WallInsights extends LitElement {
  static override readonly styles = [baseStyles];

  override render(): TemplateResult {
    return html``;
  }
}

customElements.define("wall-insights", WallInsights);

declare global {
  interface HTMLElementTagNameMap {
    "wall-insights": WallInsights;
  }
}
