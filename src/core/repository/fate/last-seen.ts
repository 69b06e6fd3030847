import type { ObjectId } from "../../history/commit.ts";
import type { Move } from "./move.ts";

/** Where branches stood when they were last left for another one, by their names, as the moves of HEAD tell. */
export function lastSeenOf(moves: readonly Move[]): ReadonlyMap<string, ObjectId> {
  const seen = new Map<string, ObjectId>();
  moves.forEach(({ subject }, at) => {
    const [, name] = /^checkout: moving from (\S+) to /.exec(subject) ?? [];
    // Each entry tells where it led, and the one before it from where.
    const before = moves[at + 1]?.id;
    if (name !== undefined && before !== undefined && !seen.has(name)) seen.set(name, before);
  });
  return seen;
}
