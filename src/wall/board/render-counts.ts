import { html, type TemplateResult } from "lit";

import type { Card } from "../../core/query/card.ts";
import { countOverdue } from "../columns.ts";
import { icon } from "../icons.ts";
import { toNumberText } from "../text/count-of.ts";

/** How many cards there are, and how many of them are overdue. */
export function renderCounts(cards: readonly Card[]): TemplateResult {
  const overdue = countOverdue(cards);
  return html`
    <span class="count">${toNumberText(cards.length)}<span class="unseen"> cards</span></span>
    ${
      overdue > 0
        ? html`
            <span class="overdue" title="${toNumberText(overdue)} overdue">
              ${icon("clockface")}<span class="overdue-word">${toNumberText(overdue)} overdue</span>
            </span>
          `
        : undefined
    }
  `;
}
