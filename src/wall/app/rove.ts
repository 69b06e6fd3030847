/**
 * The place that an arrow key, `Home` or `End` leads to in a row that is one stop of `Tab`; `undefined` for other keys.
 *
 * The ends lead to each other. In a page that runs from right to left the arrows are turned.
 */
export function rove(key: string, at: number, count: number, isTurned = false): number | undefined {
  const step = isTurned ? -1 : 1;
  switch (key) {
    case "ArrowRight":
      return (at + step + count) % count;
    case "ArrowLeft":
      return (at - step + count) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}
