import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";

import type { Card } from "../core/query/card.ts";
import { groupCards } from "../core/query/grouping.ts";
import { sortCards } from "../core/query/table/sort-cards.ts";
import { columnsIn, isTableColumn, tableColumns, type TableColumn } from "../core/query/table/table-columns.ts";
import { tableText, type TableFormat } from "../core/query/table/table-text.ts";
import type { WallState } from "../protocol/wall-state.ts";
import { columnsOf, type Column } from "./columns.ts";
import { icon } from "./icons.ts";
import { baseStyles } from "./styles/base-styles.ts";
import { columnWidths } from "./table/column-widths.ts";
import { GroupedRows } from "./table/grouped-rows.ts";
import { moveColumn } from "./table/move-column.ts";
import { renderCell } from "./table/render-cell.ts";
import type { RowGroup } from "./table/row-entries.ts";
import { rowsStyles } from "./table/rows-styles.ts";
import { tableStyles } from "./table/table-styles.ts";
import { WallSayEvent, WallTableEvent } from "./wall-events.ts";

/** The cards as rows, with the columns that somebody chose, in the order in which somebody wants them. */
export class WallTable extends GroupedRows {
  static override readonly properties = {
    columns: { attribute: false },
    sort: { attribute: false },
  };

  static override readonly styles = [baseStyles, rowsStyles, tableStyles];

  /** The usual ones where it is `undefined`. */
  declare columns: readonly string[] | undefined;
  /** As on the board where it is `undefined`. */
  declare sort: WallState["sort"];

  protected override readonly orderedBy = ["cards", "grouping", "sort"];
  /** In the order of the board. */
  #stages: readonly Column[] = [];
  #movedColumn: TableColumn | undefined;

  /** The rows and columns that are shown. */
  toText(format: TableFormat): string {
    return tableText({ groups: this.shownGroups, columns: this.#columns, today: this.today }, format);
  }

  protected override groupRows(): readonly RowGroup[] {
    this.#stages = columnsOf(this.cards, this.#stages);
    const onBoard = this.#stages.flatMap((stage) => stage.cards);
    const { column = "", isDescending = false } = this.sort ?? {};
    const cards = isTableColumn(column) ? sortCards(onBoard, { column, isDescending }) : onBoard;
    return groupCards(cards, this.grouping).map((group) => {
      return { ...group, fold: `table:${group.name}`, startsFolded: false };
    });
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#movedColumn) this.#headOf(this.#movedColumn)?.focus();
    this.#movedColumn = undefined;
  }

  override render(): TemplateResult {
    const columns = this.#columns;
    if (this.groups.length === 0) {
      return html`<p class="none">Only units with experiments were found; a table shows their experiments.</p>`;
    }
    const width = columns.reduce((sum, column) => sum + columnWidths[column], 0);
    return html`
      <table aria-label="Experiments" aria-rowcount=${this.rowCount} .style=${`min-inline-size: ${width}px`}>
        <colgroup>
          ${columns.map((column) => html`<col .style=${column === "question" ? "" : `inline-size: ${columnWidths[column]}px`} />`)}
        </colgroup>
        <thead>
          <tr aria-rowindex="1">
            ${repeat(columns, String, (column) => this.#renderHead(column))}
          </tr>
        </thead>
        ${this.renderBodies(columns.length)}
      </table>
    `;
  }

  #renderHead(column: TableColumn): TemplateResult {
    const isSorted = this.sort?.column === column;
    const isDown = isSorted && this.sort?.isDescending;
    return html`
      <th scope="col" class=${classOf(column)} aria-sort=${isSorted ? (isDown ? "descending" : "ascending") : nothing}>
        <button
          tabindex="-1"
          data-column=${column}
          title="Sort by ${tableColumns[column]}. Shift with an arrow moves the column."
          aria-label=${tableColumns[column]}
          @click=${() => this.dispatchEvent(new WallTableEvent({ sort: nextSort(column, this.sort) }))}
          @keydown=${(event: KeyboardEvent) => this.#onHeadKey(event, column)}
        >
          <span>${tableColumns[column]}</span>${isSorted ? icon(isDown ? "arrow-down" : "arrow-up") : undefined}
        </button>
      </th>
    `;
  }

  protected override renderCells(card: Card, title: (words: TemplateResult) => TemplateResult): TemplateResult {
    return html`${repeat(this.#columns, String, (column) =>
      column === "question"
        ? html`<th scope="row" class="question" title=${card.title}>${title(html`<bdi>${card.title}</bdi>`)}</th>`
        : html`<td class=${classOf(column)}>${renderCell(card, column, this.today)}</td>`,
    )}`;
  }

  get #columns(): readonly TableColumn[] {
    return columnsIn(this.columns);
  }

  #onHeadKey(event: KeyboardEvent, column: TableColumn): void {
    const direction = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!event.shiftKey || direction === undefined) return;
    event.preventDefault();
    const { columns, sentence } = moveColumn(this.#columns, column, direction);
    if (!sentence) return;
    this.#movedColumn = column;
    this.dispatchEvent(new WallTableEvent({ columns }));
    this.dispatchEvent(new WallSayEvent(sentence));
  }

  #headOf(column: TableColumn): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`[data-column="${column}"]`);
  }
}

/** Up, then down, then as on the board. */
function nextSort(column: TableColumn, sort: WallState["sort"]): WallState["sort"] {
  if (sort?.column !== column) return { column, isDescending: false };
  return sort.isDescending ? undefined : { column, isDescending: true };
}

function classOf(column: TableColumn): string {
  return column === "result" || column === "confidence" ? "number" : column;
}

customElements.define("wall-table", WallTable);

declare global {
  interface HTMLElementTagNameMap {
    "wall-table": WallTable;
  }
}
