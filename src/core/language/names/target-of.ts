import type { Entry } from "../../index/entry.ts";
import { findById, providersOf } from "../../index/find.ts";
import { mentionKey, objectiveKey } from "../../index/keys.ts";
import type { Snapshot } from "../../index/snapshot.ts";
import { findEntry } from "../../source/source-document.ts";
import { mentionsOf, type Mention, type NamedKind } from "./mentions-of.ts";

/** What an id stands for. */
export interface Target {
  readonly kind: NamedKind;
  readonly id: string;
  /** The root that holds it; for what has no file, the root that names it. */
  readonly root: string;
  /** The file that it is the name of, or that lists it; absent for what is only named, as metrics may be. */
  readonly uri?: string;
}

/** A mention with the file that it stands in. */
export interface MentionIn {
  readonly entry: Entry;
  readonly mention: Mention;
}

/**
 * What a mention stands for: in its own root, else in the others.
 *
 * A unit that names its own id as its parent means the experiment of that name, where there is one.
 *
 * @param from The file that holds the mention.
 */
export function targetOf({ id, kinds }: Mention, from: Pick<Entry, "uri" | "root">, snapshot: Snapshot): Target {
  const found = kinds.flatMap((kind) => findTarget(kind, id, from.root, snapshot) ?? []);
  const [first] = found;
  if (!first) return { kind: kinds[0] ?? "metric", id, root: from.root };
  return first.uri === from.uri ? (found[1] ?? first) : first;
}

function findTarget(kind: NamedKind, id: string, root: string, snapshot: Snapshot): Target | undefined {
  const entry = kind === "objective" ? findObjective(id, root, snapshot) : findById(snapshot, kind, id, root);
  return entry && { kind, id, root: entry.root, uri: entry.uri };
}

/** What a file itself stands for; `undefined` for settings, which nobody names. */
export function targetOfFile({ kind, id, root, uri }: Entry): Target | undefined {
  return kind === "settings" ? undefined : { kind, id, root, uri };
}

export function isSameTarget(a: Target, b: Target): boolean {
  return a.kind === b.kind && a.id === b.id && a.uri === b.uri && (a.uri !== undefined || a.root === b.root);
}

/** Every mention of a target, in the order of the URIs and then of the places. */
export function mentionsOfTarget(target: Target, snapshot: Snapshot): MentionIn[] {
  return filesNaming(target, snapshot).flatMap((entry) =>
    mentionsIn(entry, target, snapshot).map((mention) => ({ entry, mention })),
  );
}

/** The mentions of a target in one file, from top to bottom. */
export function mentionsIn(entry: Entry, target: Target, snapshot: Snapshot): Mention[] {
  return mentionsOf(entry)
    .filter((mention) => mention.id === target.id && isSameTarget(targetOf(mention, entry, snapshot), target))
    .sort((a, b) => a.start - b.start);
}

/** The files that may name a target: in whatever root, and perhaps another one of the same id. */
export function filesNaming({ kind, id }: Target, snapshot: Snapshot): Entry[] {
  const key = kind === "objective" ? objectiveKey(id) : mentionKey(id);
  return providersOf(snapshot, key).flatMap(({ uri }) => snapshot.entries.get(uri) ?? []);
}

/** As it is listed, be its description readable or not. */
function findObjective(id: string, root: string, { settings }: Snapshot): Entry | undefined {
  const entry = settings.get(root);
  return entry && findEntry(entry.source, ["objectives", id]) ? entry : undefined;
}
