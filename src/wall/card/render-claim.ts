import { html } from "lit";

import type { Card } from "../../core/query/card.ts";

/** What would count as an answer, as it was written before the test. */
export function renderClaim({ metric, threshold, baseline }: Card): unknown {
  if (!metric && !threshold) return undefined;
  return html`
    <p class="claim">
      ${metric}${metric && threshold ? ": " : undefined}<span class="threshold">${threshold}</span
      >${baseline && `, baseline ${baseline}`}
    </p>
  `;
}
