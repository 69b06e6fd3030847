import type { Entry } from "../../index/entry.ts";
import type { Snapshot } from "../../index/snapshot.ts";
import { findEntry, findNode, placeForMissing, rangeAt } from "../../source/source-document.ts";
import type { Location } from "./location.ts";
import type { Target } from "./target-of.ts";

/** Where a target is defined: the line that says what it is. `undefined` for what is only named. */
export function locationOf({ kind, id, uri }: Target, snapshot: Snapshot): Location | undefined {
  const entry = uri === undefined ? undefined : snapshot.entries.get(uri);
  if (!entry) return undefined;
  if (kind !== "objective") return locationOfFile(entry);
  const objective = findEntry(entry.source, ["objectives", id]);
  return objective && { uri: entry.uri, range: rangeAt(entry.source, objective.start, objective.end) };
}

/** The key that tells best what a file is about. */
export function locationOfFile({ uri, source }: Entry): Location {
  return { uri, range: placeForMissing(source, ["title", "learn", "hypothesis"]) };
}

/** A learning of an experiment, by its number or by the name that it gave itself. */
export function findLearning({ uri, source, record }: Entry, learning: string): Location | undefined {
  const list = findNode(source, ["learnings"]);
  if (list?.kind !== "sequence") return undefined;
  const { learnings = [] } = record as { learnings?: readonly { readonly id?: string }[] };
  const named = learnings.findIndex(({ id }) => id === learning);
  const item = list.items[/^\d+$/.test(learning) ? Number(learning) - 1 : named];
  return item && { uri, range: rangeAt(source, item.start, item.end) };
}
