import { html, type TemplateResult } from "lit";

import { icon } from "../icons.ts";
import { countOf } from "../text/count-of.ts";

/** What can be done to the picture. */
export interface BarWishes {
  readonly zoomBy: (direction: 1 | -1) => void;
  readonly zoomTo: (zoom: number) => void;
  readonly fit: () => void;
}

/** The buttons by which the picture becomes larger and smaller. */
export function renderZoom(zoom: number, { zoomBy, zoomTo, fit }: BarWishes): TemplateResult {
  const percent = `${Math.round(100 * zoom)}%`;
  return html`
    <div class="zoom" role="group" aria-label="Zoom">
      <button class="tool" title="Zoom out (-)" aria-label="Zoom out" @click=${() => zoomBy(-1)}>
        ${icon("zoom-out")}
      </button>
      <button class="pick" title="Full size (0)" aria-label=${`${percent}, to full size`} @click=${() => zoomTo(1)}>
        ${percent}
      </button>
      <button class="tool" title="Zoom in (+)" aria-label="Zoom in" @click=${() => zoomBy(1)}>
        ${icon("zoom-in")}
      </button>
      <button class="pick" title="Show the whole picture" @click=${fit}>${icon("screen-full")}Fit</button>
    </div>
  `;
}

/** What the lines mean. */
export function renderLegend(): TemplateResult {
  return html`
    <ul class="legend" aria-label="Legend">
      <li>
        <svg width="28" height="12" aria-hidden="true"><path class="edge" d="M0 6h28"></path></svg>persevere
      </li>
      <li>
        <svg width="28" height="12" aria-hidden="true"><path class="edge pivot" d="M0 6h28"></path></svg>pivot
      </li>
      <li>
        <svg width="28" height="12" aria-hidden="true"><path class="edge" d="M0 6h26m0 -5v10"></path></svg>stop
      </li>
    </ul>
  `;
}

/** The button that shows and folds what has no lineage; nothing where there is no such question. */
export function renderFold(count: number, isOpen: boolean, toggle: () => void): TemplateResult | undefined {
  if (count === 0) return undefined;
  return html`
    <button class="pick" aria-expanded=${isOpen} @click=${toggle}>
      ${icon(isOpen ? "chevron-down" : "chevron-right")}${countOf(count, "question")} without a lineage
    </button>
  `;
}
