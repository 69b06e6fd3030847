/** Where a key moves the focus from a row, not beyond the first and the last; `undefined` for keys that do not move. */
export function nextRow(key: string, at: number, last: number, page: number): number | undefined {
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: last, PageDown: at + page, PageUp: at - page }[key];
  return next === undefined ? undefined : Math.min(Math.max(0, next), last);
}

/** The same among the buttons in the head of a table, which stand side by side. */
export function nextInHead(key: string, at: number, last: number): number | undefined {
  const next = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: last }[key];
  return next === undefined ? undefined : Math.min(Math.max(0, next), last);
}
