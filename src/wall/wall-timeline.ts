import { html, LitElement, type TemplateResult } from "lit";

import { baseStyles } from "./styles/base-styles.ts";

/** Windows, decisions and check-backs of the cards in time. */
export class WallTimeline extends LitElement {
  static override readonly styles = [baseStyles];

  override render(): TemplateResult {
    return html``;
  }
}

customElements.define("wall-timeline", WallTimeline);

declare global {
  interface HTMLElementTagNameMap {
    "wall-timeline": WallTimeline;
  }
}
