/** Without a listener a signal ends the process without its `exit` event; one listener does for all who wait for that. */
const signals = [
  ["SIGINT", () => process.exit(130)],
  ["SIGTERM", () => process.exit(143)],
] as const;

/**
 * Runs `last` when this process ends, Ctrl+C included, so that nothing it started is left behind.
 *
 * @param last Synchronous, because an ending process waits for nobody.
 * @returns Takes it back.
 */
export function onExit(last: () => void): () => void {
  for (const [signal, end] of signals) process.off(signal, end).once(signal, end);
  process.once("exit", last);
  return () => process.off("exit", last);
}
