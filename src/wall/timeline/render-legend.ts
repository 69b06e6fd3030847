import { html, svg, type SVGTemplateResult, type TemplateResult } from "lit";

import { legendWords, type LegendSign } from "../../core/query/timeline/legend.ts";
import { icon } from "../icons.ts";
import { timelineLooks } from "./timeline-looks.ts";

/** What the signs mean that occur. */
export function renderLegend(signs: readonly LegendSign[]): TemplateResult {
  return html`
    <ul class="foot" aria-label="Legend">
      ${signs.map((sign) => html`<li>${renderSign(sign)}<span>${legendWords[sign]}</span></li>`)}
    </ul>
  `;
}

function renderSign(sign: LegendSign): TemplateResult {
  switch (sign) {
    case "past":
    case "planned":
      return sample(svg`<rect class="window ${sign}" x="1" y="2" width="22" height="10" rx="2"></rect>`);
    case "running":
      return sample(svg`
        <rect class="window running" x="1" y="2" width="22" height="10" rx="2"></rect>
        <rect class="ran" x="1" y="2" width="12" height="10" rx="2"></rect>
      `);
    case "overdue":
      return sample(svg`<path class="overdue" d="M0 7H24"></path>`);
    default: {
      const { shape, colour = "" } = timelineLooks[sign];
      return html`<span class="sign ${colour}">${icon(shape)}</span>`;
    }
  }
}

function sample(shapes: SVGTemplateResult): TemplateResult {
  return html`<svg width="24" height="14" aria-hidden="true">${shapes}</svg>`;
}
