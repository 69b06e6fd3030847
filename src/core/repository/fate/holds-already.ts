import type { RawChange } from "./log-commit.ts";

/**
 * Whether one side of a merge had made every change of the other before, so that nothing was left to take.
 *
 * @param theirs What each side changed since both parted.
 */
export function holdsAlready(ours: readonly RawChange[], theirs: readonly RawChange[]): boolean {
  const made = new Map(ours.map(({ path, to }) => [path, to]));
  return theirs.length > 0 && theirs.every(({ path, to }) => made.get(path) === to);
}
