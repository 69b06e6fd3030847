import { findReferred, ownIdOf, parseLearningReference } from "../model/learning-id.ts";
import type { EntryOf } from "./entry.ts";
import { findById, findByKey } from "./find.ts";
import { learningIdKey } from "./learning-keys.ts";
import { numberedLearnings, type NumberedLearning } from "./numbered-learnings.ts";
import type { Snapshot } from "./snapshot.ts";

/** The learning that a reference means, in the folder that asks, else in the others; `undefined` where none is. */
export function findLearning(
  snapshot: Snapshot,
  reference: string,
  root: string,
): { readonly entry: EntryOf<"experiment">; readonly numbered: NumberedLearning } | undefined {
  const parsed = parseLearningReference(reference);
  const { experiment, learning } = parsed;
  const entry =
    experiment === undefined ? findOwner(snapshot, learning, root) : findById(snapshot, "experiment", experiment, root);
  const learnings = entry ? numberedLearnings(entry) : [];
  const ownIds = ownIdsIn(learnings);
  const at = findReferred(ownIds, parsed);
  const numbered = at === undefined ? undefined : learnings.find(({ number }) => number === at + 1);
  return entry && numbered && { entry, numbered };
}

function findOwner(snapshot: Snapshot, id: string, root: string): EntryOf<"experiment"> | undefined {
  const owners = findByKey(snapshot, learningIdKey(id)).flatMap((entry) =>
    entry.kind === "experiment" ? [entry] : [],
  );
  return owners.find((entry) => entry.root === root) ?? owners[0];
}

/** By place; empty for those without an id, and for what could not be read. */
function ownIdsIn(learnings: readonly NumberedLearning[]): readonly string[] {
  const ids: string[] = [];
  for (const { learning, number } of learnings) {
    while (ids.length < number - 1) ids.push("");
    ids.push(ownIdOf(learning) ?? "");
  }
  return ids;
}
