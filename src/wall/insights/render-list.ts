import { html, type TemplateResult } from "lit";

import type { ListChart } from "../../core/query/insights/chart.ts";
import { icon, type IconName } from "../icons.ts";
import { renderLink } from "./render-link.ts";

const shapes: Readonly<Record<ListChart["items"][number]["sign"], IconName>> = {
  objective: "target",
  question: "question",
};

/** What is to be read rather than measured. */
export function renderList({ items }: ListChart, detail: string | undefined): TemplateResult {
  return html`
    <ul class="list">
      ${items.map(
        ({ sign, uri, words, rest }) => html`
          <li>
            ${icon(shapes[sign])}
            ${uri === undefined ? html`<b><bdi>${words}</bdi></b>` : renderLink(uri, words, detail)}
            <span class="what">${rest}</span>
          </li>
        `,
      )}
    </ul>
  `;
}
