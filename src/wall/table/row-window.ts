/** In pixels: every row of a table and of the timeline. */
export const rowHeight = 28;
/** Rows that are drawn above and below those in sight, so that a quick scroll does not show a gap. */
const spare = 4;

/** What of a list is in sight. */
export interface Sight {
  /** In pixels from the top of the first row; less than zero before anything was scrolled. */
  readonly top: number;
  /** In pixels. */
  readonly height: number;
}

/** The rows to be drawn, in their order: those in sight, a few more, and one that is kept wherever it stands. */
export function rowsInSight({ top, height }: Sight, count: number, kept: number): readonly number[] {
  const start = Math.min(Math.max(0, Math.floor(top / rowHeight) - spare), Math.max(0, count - 1));
  const end = Math.min(count, Math.ceil((top + height) / rowHeight) + spare);
  const rows = Array.from({ length: Math.max(0, end - start) }, (_, at) => start + at);
  if (kept < 0 || count <= kept || (start <= kept && kept < end)) return rows;
  return kept < start ? [kept, ...rows] : [...rows, kept];
}

/** How far down to scroll so that a row is seen whole; `undefined` where it is already. */
export function scrollTopFor(row: number, { top, height }: Sight): number | undefined {
  const start = row * rowHeight;
  if (start < top) return start;
  return top + height < start + rowHeight ? start + rowHeight - height : undefined;
}
