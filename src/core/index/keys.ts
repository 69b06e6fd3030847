import type { KindName } from "../model/kinds.ts";
import type { Entry } from "./entry.ts";

/**
 * What an entry offers for others to find: the vocabulary of the snapshot's key table.
 *
 * A rule names the keys that it looks up, so that an edit re-runs it only where an answer can have changed.
 */
export function keysOf(entry: Entry): readonly string[] {
  const keys = [idKey(entry.kind, entry.id)];
  if (entry.kind === "experiment" && entry.record.unit) keys.push(experimentsOfUnitKey(entry.record.unit));
  if (entry.kind === "unit") {
    for (const branch of entry.record.branches ?? []) {
      keys.push(branchKey(typeof branch === "string" ? branch : branch.branch));
    }
  }
  return keys;
}

/** Entries of one kind and id in all roots. Ids that differ only by case share the key, because they clash on disk. */
export function idKey(kind: KindName, id: string): string {
  return `${kind}:${id.toLowerCase()}`;
}

/** The experiments that name a unit. */
export function experimentsOfUnitKey(unit: string): string {
  return `experiments-of:${unit}`;
}

/** The units that name a branch. */
export function branchKey(branch: string): string {
  return `branch:${branch}`;
}
