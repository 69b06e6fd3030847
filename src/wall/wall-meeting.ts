import { html, LitElement, type TemplateResult } from "lit";

import { baseStyles } from "./styles/base-styles.ts";

/** One card at a time, in large type, with the questions of whoever leads the meeting. */
export class WallMeeting extends LitElement {
  static override readonly styles = [baseStyles];

  override render(): TemplateResult {
    return html``;
  }
}

customElements.define("wall-meeting", WallMeeting);

declare global {
  interface HTMLElementTagNameMap {
    "wall-meeting": WallMeeting;
  }
}
