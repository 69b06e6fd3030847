import { html, type TemplateResult } from "lit";

import type { LearningCard } from "../../core/query/learnings/learning-card.ts";
import type { WallStatus } from "../../protocol/to-wall.ts";
import type { WallState } from "../../protocol/wall-state.ts";
import type { Found } from "./found-cards.ts";
import "../wall-board.ts";
import "../wall-insights.ts";
import "../wall-lineage.ts";
import "../wall-playbook.ts";
import "../wall-table.ts";
import "../wall-timeline.ts";

/** What the views are drawn from. */
export interface Shown {
  readonly state: WallState;
  readonly status: WallStatus;
  readonly found: Found;
  /** The card that stands out: its details are open, or it was chosen. */
  readonly chosen: string | undefined;
  /** Whether nothing can be opened or changed. */
  readonly isCopy: boolean;
  /** `undefined` until the editor has told them. */
  readonly learnings: readonly LearningCard[] | undefined;
  readonly onScroll: () => void;
}

/** The element of the view that is chosen. */
export function renderView(shown: Shown): TemplateResult {
  const { state, status, found, chosen, onScroll } = shown;
  const { grouping, focused, folded } = state;
  switch (state.view) {
    case "board":
      return html`<wall-board
        class="view"
        .cards=${found.cards}
        .all=${found.all}
        .today=${status.today}
        .grouping=${grouping}
        .focused=${focused}
        .detail=${chosen}
        .folded=${folded}
        .isCompact=${state.isCompact}
        .isCopy=${shown.isCopy}
        @scroll=${onScroll}
      ></wall-board>`;
    case "timeline":
      return html`<wall-timeline
        class="view"
        .cards=${found.cards}
        .today=${status.today}
        .grouping=${grouping}
        .focused=${focused}
        .detail=${chosen}
        .folded=${folded}
        @scroll=${onScroll}
      ></wall-timeline>`;
    case "lineage":
      return html`<wall-lineage
        class="view"
        .all=${found.all}
        .found=${found.uris}
        .focused=${focused}
        .detail=${chosen}
        .folded=${folded}
        @scroll=${onScroll}
      ></wall-lineage>`;
    case "table":
      return html`<wall-table
        class="view"
        .cards=${found.cards}
        .today=${status.today}
        .grouping=${grouping}
        .focused=${focused}
        .detail=${chosen}
        .folded=${folded}
        .columns=${state.columns}
        .sort=${state.sort}
        @scroll=${onScroll}
      ></wall-table>`;
    case "insights":
    case "playbook":
      return renderWhole(shown);
    default:
      return state.view satisfies never;
  }
}

/** The views that tell of all cards together. */
function renderWhole({ state, status, found, chosen, learnings, isCopy, onScroll }: Shown): TemplateResult {
  if (state.view === "insights")
    return html`<wall-insights
      class="view"
      .cards=${found.cards}
      .all=${found.all}
      .today=${status.today}
      .detail=${chosen}
      .objectives=${status.objectives}
      .debtLimit=${status.debtLimit}
      @scroll=${onScroll}
    ></wall-insights>`;
  return html`<wall-playbook
    class="view"
    .cards=${found.cards}
    .today=${status.today}
    .focused=${state.focused}
    .detail=${chosen}
    .learnings=${learnings}
    .found=${found.uris}
    .isCopy=${isCopy}
    @scroll=${onScroll}
  ></wall-playbook>`;
}
