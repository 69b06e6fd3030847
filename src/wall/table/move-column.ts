import { tableColumns, type TableColumn } from "../../core/query/table/table-columns.ts";

/**
 * The columns with one of them a place farther, and what to say of it.
 *
 * Without a sentence nothing moved, because the column stands at that end already.
 */
export function moveColumn(
  columns: readonly TableColumn[],
  column: TableColumn,
  direction: number,
): { readonly columns: readonly TableColumn[]; readonly sentence?: string } {
  const at = columns.indexOf(column);
  const other = columns[at + direction];
  if (at < 0 || other === undefined) return { columns };
  const moved = columns.with(at, other).with(at + direction, column);
  const place = direction < 0 ? "before" : "behind";
  return { columns: moved, sentence: `${tableColumns[column]} stands ${place} ${tableColumns[other]}.` };
}
