import { scaleLinear } from "d3-scale";
import { html, type TemplateResult } from "lit";

import { plural } from "../../core/base/plural.ts";
import type { DayChart } from "../../core/query/insights/chart.ts";
import { percent } from "../../core/query/percent.ts";
import { renderLink } from "./render-link.ts";

/** What waits, each with a bar as long as it has waited. */
export function renderDays({ rows }: DayChart, detail: string | undefined): TemplateResult {
  const scale = scaleLinear([0, rows.reduce((most, { days }) => Math.max(most, days), 1)], [0, 100]);
  return html`
    <ol class="days">
      ${rows.map(
        ({ uri, title, what, days }) => html`
          <li>
            ${renderLink(uri, title, detail)}
            <span class="what">${what}</span>
            <svg width="100%" height="12" aria-hidden="true">
              <rect
                class="late"
                x="0.5"
                y="0.5"
                width=${`calc(${percent(scale(days))} - 1px)`}
                height="11"
                rx="2"
              ></rect>
            </svg>
            <b>${plural(days, "day")}</b>
          </li>
        `,
      )}
    </ol>
  `;
}
