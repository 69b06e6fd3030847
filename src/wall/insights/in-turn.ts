/** After so long a wait a step is done though somebody needs the page, in milliseconds. */
const patience = 100;

/**
 * Does one step after the other, each in an idle moment, so that none of them is in the way of a key.
 *
 * @returns Gives up what is left.
 */
export function inTurn(steps: readonly (() => void)[]): () => void {
  let at = 0;
  const work = (): void => {
    steps[at]?.();
    at += 1;
    if (at < steps.length) handle = requestIdleCallback(work, { timeout: patience });
  };
  let handle = requestIdleCallback(work, { timeout: patience });
  return () => cancelIdleCallback(handle);
}
