import { html, LitElement, type TemplateResult } from "lit";

import { columnsIn, isTableColumn, tableColumns, type TableColumn } from "../core/query/table/table-columns.ts";
import { moveColumn } from "./table/move-column.ts";
import { baseStyles } from "./styles/base-styles.ts";
import { WallSayEvent, WallTableEvent, type WallPickEvent } from "./wall-events.ts";
import type { MenuItem } from "./menu/menu-item.ts";
import "./wall-menu.ts";

/** The line of the menu that goes back to the columns of somebody who has not chosen. */
const usual = "usual";

/** The menu that chooses the columns of the table; `Shift` with an arrow moves one. */
export class WallTableColumns extends LitElement {
  static override readonly properties = {
    columns: { attribute: false },
    stop: { attribute: false },
  };

  static override readonly styles = [baseStyles];

  /** The usual ones where it is `undefined`. */
  declare columns: readonly string[] | undefined;
  /** The `tabindex` of the button, where it is one of several under one stop of `Tab`. */
  declare stop: number | undefined;

  /** All columns as they stand in the menu, so that a line keeps its place when it is chosen. */
  #order: readonly TableColumn[] = [];

  override focus(options?: FocusOptions): void {
    this.#menu?.focus(options);
  }

  override render(): TemplateResult {
    return html`
      <wall-menu
        .label=${"Columns"}
        .tip=${"Columns"}
        .icon=${"list-flat"}
        .items=${this.#items()}
        .stop=${this.stop}
        @wall-pick=${this.#onPick}
        @keydown=${{ handleEvent: this.#onKey, capture: true }}
      ></wall-menu>
    `;
  }

  #items(): readonly MenuItem[] {
    const shown = columnsIn(this.columns);
    this.#order = orderWith(this.#order, shown);
    return [
      { id: "", title: "Shift+↑ and Shift+↓ move a column", isHeading: true },
      ...this.#order.map((column) => ({
        id: column,
        title: tableColumns[column],
        isChecked: shown.includes(column),
      })),
      { id: "", title: "All columns", isHeading: true },
      { id: usual, title: "Show the usual columns" },
    ];
  }

  readonly #onPick = (event: WallPickEvent): void => {
    event.stopPropagation();
    const { id } = event;
    if (id === usual) this.dispatchEvent(new WallTableEvent({ columns: undefined }));
    else if (id === "question") this.dispatchEvent(new WallSayEvent("The question always stays."));
    else if (isTableColumn(id)) this.#toggle(id);
  };

  #toggle(column: TableColumn): void {
    const shown = new Set(columnsIn(this.columns));
    if (!shown.delete(column)) shown.add(column);
    this.dispatchEvent(new WallTableEvent({ columns: this.#order.filter((other) => shown.has(other)) }));
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const direction = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const line = event.composedPath()[0];
    const column = line instanceof HTMLElement ? line.dataset["id"] : undefined;
    if (!event.shiftKey || direction === undefined || column === undefined || !isTableColumn(column)) return;
    event.preventDefault();
    event.stopPropagation();
    void this.#move(column, direction);
  };

  async #move(column: TableColumn, direction: number): Promise<void> {
    const { columns, sentence } = moveColumn(columnsIn(this.columns), column, direction);
    if (!sentence) return;
    this.dispatchEvent(new WallTableEvent({ columns }));
    this.dispatchEvent(new WallSayEvent(sentence));
    // The answer comes down from the wall, which draws itself first.
    await new Promise(requestAnimationFrame);
    await this.updateComplete;
    await this.#menu?.updateComplete;
    this.#menu?.renderRoot.querySelector<HTMLElement>(`[data-id="${column}"]`)?.focus();
  }

  get #menu(): HTMLElementTagNameMap["wall-menu"] | null {
    return this.renderRoot.querySelector("wall-menu");
  }
}

/** The order as it was while it still agrees with the columns that are shown; else these first, then all others. */
function orderWith(before: readonly TableColumn[], shown: readonly TableColumn[]): readonly TableColumn[] {
  const isSame = before.filter((column) => shown.includes(column)).every((column, at) => column === shown[at]);
  if (before.length > 0 && isSame) return before;
  return Array.from(new Set([...shown, ...Object.keys(tableColumns).filter(isTableColumn)]));
}

customElements.define("wall-table-columns", WallTableColumns);

declare global {
  interface HTMLElementTagNameMap {
    "wall-table-columns": WallTableColumns;
  }
}
