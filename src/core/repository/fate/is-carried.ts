import type { ObjectId } from "../../history/commit.ts";
import type { LogCommit } from "./log-commit.ts";

/**
 * Whether what a commit brought is carried along to a later one.
 *
 * @param between The commits that lead from the one to the other, parents before children.
 * @param lost The merges that keep nothing of what they joined: they took nothing of it, or were taken back.
 */
export function isCarried(
  from: ObjectId,
  to: ObjectId,
  between: readonly LogCommit[],
  lost: ReadonlySet<LogCommit>,
): boolean {
  const carriers = new Set([from]);
  for (const one of between) {
    const parents = lost.has(one) ? one.parents.slice(0, 1) : one.parents;
    if (parents.some((parent) => carriers.has(parent))) carriers.add(one.commit);
  }
  return carriers.has(to);
}
