let last: Promise<void> = Promise.resolve();
let began = Number.NEGATIVE_INFINITY;

/**
 * Waits for a turn of the event loop that nobody else was given here.
 *
 * To start a program holds the thread for some milliseconds, and so does a stretch of our work; so no two of them share a
 * turn, whoever asked for them.
 */
export function nextTurn(): Promise<void> {
  last = last.then(() => new Promise((resolve) => void setImmediate(() => resolve(begin()))));
  return last;
}

/** The milliseconds since a turn was given last. What comes long after it is the answer of a program. */
export function turnAge(): number {
  return performance.now() - began;
}

function begin(): void {
  began = performance.now();
}
