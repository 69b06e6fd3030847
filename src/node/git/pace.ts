/** Gives way when we have worked for a while; nothing to wait for until then. */
export type Pace = () => Promise<void> | undefined;

/** In milliseconds: a key that is typed meanwhile is not felt to wait. */
const longestStretch = 5;

/** @throws The signal's reason, from the pace itself, when the work was cancelled. */
export function createPace(pause?: () => Promise<void> | void, signal?: AbortSignal): Pace {
  let since = performance.now();
  return () => {
    signal?.throwIfAborted();
    if (!pause || performance.now() - since < longestStretch) return undefined;
    return Promise.resolve(pause()).then(() => {
      since = performance.now();
      signal?.throwIfAborted();
    });
  };
}
