import type { Entry } from "../../index/entry.ts";
import type { Snapshot } from "../../index/snapshot.ts";
import { findNode, rangeAt, type SourceEntry } from "../../source/source-document.ts";
import type { Location } from "./location.ts";
import { locationOf } from "./location-of.ts";
import { mentionAt } from "./mentions-of.ts";
import { mentionsOfTarget, targetOf, targetOfFile, type Target } from "./target-of.ts";

/**
 * All places that name what is meant at an offset: an id, an objective's key, or on the first key of a file that file.
 *
 * `undefined` where nothing of that kind is written.
 */
export function referencesAt(
  entry: Entry,
  offset: number,
  snapshot: Snapshot,
  isDefinitionAsked: boolean,
): Location[] | undefined {
  const target = targetAt(entry, offset, snapshot);
  if (!target) return undefined;
  const definition = isDefinitionAsked ? locationOf(target, snapshot) : undefined;
  return [...(definition ? [definition] : []), ...referencesTo(target, snapshot)];
}

/** All places that name a target. */
export function referencesTo(target: Target, snapshot: Snapshot): Location[] {
  return mentionsOfTarget(target, snapshot).map(({ entry: { uri, source }, mention: { start, end } }) => ({
    uri,
    range: rangeAt(source, start, end),
  }));
}

/** What is meant at an offset. */
export function targetAt(entry: Entry, offset: number, snapshot: Snapshot): Target | undefined {
  const mention = mentionAt(entry, offset);
  if (mention) return targetOf(mention, entry, snapshot);
  const objective = objectiveKeyAt(entry, offset);
  if (objective) return { kind: "objective", id: objective.key, root: entry.root, uri: entry.uri };
  return isOnFirstKey(entry, offset) ? targetOfFile(entry) : undefined;
}

/** The key of an objective in `learning.yaml` that an offset touches. */
export function objectiveKeyAt({ kind, source }: Entry, offset: number): SourceEntry | undefined {
  const objectives = kind === "settings" ? findNode(source, ["objectives"]) : undefined;
  const keys = objectives?.kind === "mapping" ? objectives.entries : [];
  return keys.find(({ start, end }) => start <= offset && offset <= end);
}

function isOnFirstKey({ source: { root } }: Entry, offset: number): boolean {
  const first = root?.kind === "mapping" ? root.entries[0] : undefined;
  return first !== undefined && first.start <= offset && offset <= first.end;
}
