const signals = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Runs `last` when this process ends, Ctrl+C included, so that nothing it started is left behind.
 *
 * @param last Synchronous, because an ending process waits for nobody.
 * @returns Takes it back.
 */
export function onExit(last: () => void): () => void {
  // Without a listener a signal ends the process without its `exit` event.
  for (const [signal, code] of Object.entries(signals)) process.once(signal, () => process.exit(code));
  process.once("exit", last);
  return () => process.off("exit", last);
}
