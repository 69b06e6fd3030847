import { html, LitElement, type PropertyValues, type TemplateResult } from "lit";

import { baseStyles } from "./styles/base-styles.ts";

/** How long a text has to stand still before it is spoken: every key of a search would interrupt the one before. */
const restInMilliseconds = 500;

/** Says `text` to assistive technology once it has come to rest. */
export class WallLiveRegion extends LitElement {
  static override readonly properties = { text: { attribute: false }, spoken: { state: true } };

  static override readonly styles = baseStyles;

  declare text: string;
  declare protected spoken: string;

  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.text = "";
    this.spoken = "";
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("text")) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.spoken = this.text), restInMilliseconds);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  override render(): TemplateResult {
    return html`<p class="unseen" role="status">${this.spoken}</p>`;
  }
}

customElements.define("wall-live-region", WallLiveRegion);
