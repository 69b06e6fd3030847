interface Fitting {
  fit(): void;
}

const waiting = new Set<Fitting>();

/** Has parts that are drawn one after the other look at the page together, so that it is laid out once for all. */
export function fitSoon(part: Fitting): void {
  if (waiting.size === 0) queueMicrotask(fitAll);
  waiting.add(part);
}

function fitAll(): void {
  const parts = Array.from(waiting);
  waiting.clear();
  for (const part of parts) part.fit();
}
