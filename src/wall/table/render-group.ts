import { html, type TemplateResult } from "lit";

import { icon } from "../icons.ts";
import { toNumberText } from "../text/count-of.ts";
import type { RowGroup } from "./row-entries.ts";
import { rowHeight } from "./row-window.ts";

interface GroupLook {
  readonly isClosed: boolean;
  /** Its place among all rows, from zero. */
  readonly at: number;
  readonly isTabStop: boolean;
  readonly columnCount: number;
  readonly onFocus: () => void;
  readonly onFold: () => void;
}

/** The head of a group: its name, how many cards it has, and the button that folds it. */
export function renderGroup(
  { name, cards }: RowGroup,
  { isClosed, at, isTabStop, columnCount, onFocus, onFold }: GroupLook,
): TemplateResult {
  return html`
    <tr class="group" aria-rowindex=${at + 2}>
      <th scope="rowgroup" colspan=${columnCount}>
        <button
          data-row=${at}
          tabindex=${isTabStop ? 0 : -1}
          aria-expanded=${!isClosed}
          @focus=${onFocus}
          @click=${onFold}
        >
          ${icon(isClosed ? "chevron-right" : "chevron-down")}<bdi>${name}</bdi>
          <span class="count">${toNumberText(cards.length)}</span>
        </button>
      </th>
    </tr>
  `;
}

/** As high as the rows in whose place it stands; through the CSSOM, because the policy bars `style` attributes. */
export function renderGap(rows: number, columnCount: number): TemplateResult {
  return html`
    <tr class="gap" aria-hidden="true">
      <td colspan=${columnCount} .style=${`block-size: ${rows * rowHeight}px`}></td>
    </tr>
  `;
}
