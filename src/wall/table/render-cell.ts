import { html, nothing, type TemplateResult } from "lit";

import type { Day } from "../../core/base/day.ts";
import type { Card } from "../../core/query/card.ts";
import { cellWords, daysFor } from "../../core/query/table/cell-words.ts";
import type { TableColumn } from "../../core/query/table/table-columns.ts";
import { decisionLooks } from "../decision-looks.ts";
import { icon, type IconName } from "../icons.ts";
import "../wall-interval.ts";
import "../wall-registration.ts";
import "../wall-verdict.ts";

/** What stands in a cell: a shape and its word where there is one, else the words alone. */
export function renderCell(card: Card, column: TableColumn, today: Day): unknown {
  const words = cellWords(card, column, daysFor(today));
  switch (column) {
    case "result":
      return html`<b><bdi>${words}</bdi></b>`;
    case "interval":
      return card.verdict?.plot
        ? html`<wall-interval .plot=${card.verdict.plot} .isBare=${true}></wall-interval>`
        : nothing;
    case "verdict":
      return card.verdict ? html`<wall-verdict .verdict=${card.verdict}></wall-verdict>` : nothing;
    case "registration":
      return card.registration
        ? html`<wall-registration .registration=${card.registration}></wall-registration>`
        : nothing;
    case "decision":
      return card.decision?.choice ? renderLine(decisionLooks[card.decision.choice].shape, words) : nothing;
    case "owes":
      return renderOwes(card, words);
    default:
      return words === "" ? nothing : html`<bdi>${words}</bdi>`;
  }
}

/** A clock once it is overdue; quiet while there is time, and where only the plan lacks something. */
function renderOwes({ owed, unreadable }: Card, words: string): unknown {
  if (unreadable !== undefined) return renderLine("bracket-error", "Not read");
  if (words === "") return nothing;
  if (!owed || owed.daysOverdue <= 0) return html`<bdi class="quiet">${words}</bdi>`;
  return renderLine("clockface", words.replace(/ overdue$/, ""), "late");
}

function renderLine(name: IconName, words: string, look = ""): TemplateResult {
  return html`<span class="line ${look}">${icon(name)}<span>${words}</span></span>`;
}
