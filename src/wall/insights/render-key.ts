import { html, type SVGTemplateResult, type TemplateResult } from "lit";

import type { ChartPart, PartLook } from "../../core/query/insights/chart.ts";
import { icon, type IconName } from "../icons.ts";
import { fillOf, hatching } from "./hatching.ts";

const shapes: Readonly<Partial<Record<PartLook, IconName>>> = {
  supported: "pass-filled",
  refuted: "circle-slash",
  open: "question",
};

/** What the shapes of a chart mean. */
export function renderKey(parts: readonly ChartPart[]): TemplateResult {
  return html`
    <ul class="key">
      ${parts.map(({ name, look }) => html`<li class=${look}>${renderSign(look)}<span>${name}</span></li>`)}
    </ul>
  `;
}

function renderSign(look: PartLook): TemplateResult | SVGTemplateResult {
  const shape = shapes[look];
  if (shape) return icon(shape);
  return html`
    <svg width="14" height="14" aria-hidden="true">
      ${hatching}
      <rect class=${look} x="1" y="1" width="12" height="12" rx="2" fill=${fillOf(look)}></rect>
    </svg>
  `;
}
