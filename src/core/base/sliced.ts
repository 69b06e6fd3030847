/**
 * Work that can pause: each `yield` is a place where the caller may do something else first.
 *
 * The same code then runs through at once in a CLI and in slices in an editor, whose host is shared.
 */
export type Sliced<T> = Generator<void, T, void>;

/** Runs sliced work to its end without a pause. */
export function runThrough<T>(work: Sliced<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
