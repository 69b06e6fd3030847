/** Moves the focus in a list that is one stop of `Tab`; gives what has it now, where the key was one that moves. */
export function walkStops(event: KeyboardEvent, stops: readonly HTMLElement[]): HTMLElement | undefined {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return undefined;
  const at = stops.findIndex((stop) => stop === event.target);
  const to = placeFor(event.key, at, stops.length);
  const next = to === undefined || at < 0 ? undefined : stops[Math.max(0, Math.min(stops.length - 1, to))];
  if (!next) return undefined;
  event.preventDefault();
  next.focus();
  return next;
}

function placeFor(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case "ArrowDown":
      return at + 1;
    case "ArrowUp":
      return at - 1;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}
