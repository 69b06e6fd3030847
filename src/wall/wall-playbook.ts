import { html, LitElement, type TemplateResult } from "lit";

import { baseStyles } from "./styles/base-styles.ts";

/** What can be relied on, by where it applies. */
export class WallPlaybook extends LitElement {
  static override readonly styles = [baseStyles];

  override render(): TemplateResult {
    return html``;
  }
}

customElements.define("wall-playbook", WallPlaybook);

declare global {
  interface HTMLElementTagNameMap {
    "wall-playbook": WallPlaybook;
  }
}
