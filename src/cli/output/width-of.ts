/** The length of the longest text. A loop, because so many findings as there may be are too many for `Math.max(...)`. */
export function widthOf(texts: readonly string[]): number {
  return texts.reduce((width, { length }) => Math.max(width, length), 0);
}
