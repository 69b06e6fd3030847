import { html, nothing, type TemplateResult } from "lit";

import { WallDetailEvent } from "../wall-events.ts";

/**
 * Words that open the details of a card.
 *
 * @param detail The card whose details are open.
 */
export function renderLink(uri: string, words: string, detail: string | undefined): TemplateResult {
  return html`
    <button
      class="to-details stop"
      aria-current=${detail === uri ? "true" : nothing}
      @click=${(event: Event) => event.target?.dispatchEvent(new WallDetailEvent(uri))}
    >
      <bdi>${words}</bdi>
    </button>
  `;
}
