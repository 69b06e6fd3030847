import type { Move } from "./move.ts";

/** What git writes in the log of a branch that gets another name. */
export const renameWords = "Branch: renamed refs/heads/";

/** The new names of branches that were renamed, by their old names, as the logs of their moves tell. */
export function renamesOf(moves: readonly Move[]): ReadonlyMap<string, string> {
  const renames = new Map<string, string>();
  for (const { subject } of moves) {
    const [, from, to] = /^Branch: renamed refs\/heads\/(\S+) to refs\/heads\/(\S+)$/.exec(subject) ?? [];
    if (from !== undefined && to !== undefined && !renames.has(from)) renames.set(from, to);
  }
  return renames;
}

/** The name that a branch has now, along the names that it had in between. */
export function findNewName(
  renames: ReadonlyMap<string, string>,
  name: string,
  isThere: (name: string) => boolean,
): string | undefined {
  const seen = new Set([name]);
  for (let next = renames.get(name); next !== undefined && !seen.has(next); next = renames.get(next)) {
    if (isThere(next)) return next;
    seen.add(next);
  }
  return undefined;
}
