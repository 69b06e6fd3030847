import { nextTurn, turnAge } from "./next-turn.ts";

/** Gives way when all of us together have worked for a while; nothing to wait for until then. */
export type Pace = () => Promise<void> | undefined;

/** In milliseconds: a key that is typed meanwhile is not felt to wait. */
const longestStretch = 5;

/**
 * @param pause What the caller wants to be waited for. It need not give the thread back: a turn of our own does.
 * @throws The signal's reason, from the pace itself, when the work was cancelled.
 */
export function createPace(pause?: () => Promise<void> | void, signal?: AbortSignal): Pace {
  const giveWay = async (wait: () => Promise<void> | void): Promise<void> => {
    await wait();
    await nextTurn();
    signal?.throwIfAborted();
  };
  return () => {
    signal?.throwIfAborted();
    return pause && longestStretch <= turnAge() ? giveWay(pause) : undefined;
  };
}
