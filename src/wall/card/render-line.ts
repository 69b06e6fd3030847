import { html, type TemplateResult } from "lit";

import { icon, type IconName } from "../icons.ts";

/** A quiet line of a card: its shape, and words. */
export function renderLine(name: IconName, words: string): TemplateResult {
  return html`<p class="line quiet">${icon(name)}<span>${words}</span></p>`;
}
