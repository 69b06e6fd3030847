import { html, LitElement, type TemplateResult } from "lit";

import { baseStyles } from "./styles/base-styles.ts";

/** Filters with counts, for the search field beside them. */
export class WallFacets extends LitElement {
  static override readonly styles = [baseStyles];

  override render(): TemplateResult {
    return html``;
  }
}

customElements.define("wall-facets", WallFacets);

declare global {
  interface HTMLElementTagNameMap {
    "wall-facets": WallFacets;
  }
}
