import { folderOf, isWithin } from "../base/uri.ts";
import type { KindName } from "../model/kinds.ts";
import type { Settings } from "../model/settings.ts";
import type { SourceDocument } from "../source/source-document.ts";
import { readEntry, type Entry, type EntryOf, type FileReading } from "./entry.ts";
import { isExcluded } from "./is-excluded.ts";
import { keysOf } from "./keys.ts";

/**
 * Every record of the workspace at one moment.
 *
 * Immutable: `applyChanges` gives a new one and shares what did not change, so that whoever holds an old snapshot
 * keeps a consistent picture, and equal objects mean that nothing changed.
 */
export interface Snapshot {
  /** Our files by URI, in the order in which they were first seen. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** Files with our suffixes that do not count: foreign, excluded, or empty and not among files of ours. */
  readonly aside: ReadonlyMap<string, FileReading>;
  /** URIs of the entries that provide a key (`keys.ts`). An array is replaced only when it changes. */
  readonly byKey: ReadonlyMap<string, readonly string[]>;
  /** The settings of each root that has a `learning.yaml`. */
  readonly settings: ReadonlyMap<string, EntryOf<"settings">>;
  /** The folder for new files, below each root: where even an empty file is ours. */
  readonly folder: string;
}

/** What became of one file; without a source it is gone. */
export interface FileChange {
  readonly uri: string;
  readonly root: string;
  readonly source?: SourceDocument | undefined;
}

export function emptySnapshot(folder = "learning"): Snapshot {
  return { entries: new Map(), aside: new Map(), byKey: new Map(), settings: new Map(), folder };
}

/** The snapshot after `changes`; the same object when they change nothing that counts. */
export function applyChanges(snapshot: Snapshot, changes: readonly FileChange[]): Snapshot {
  if (changes.length === 0) return snapshot;
  const draft: Draft = {
    entries: new Map(snapshot.entries),
    aside: new Map(snapshot.aside),
    byKey: new KeyTable(snapshot.byKey),
    folder: snapshot.folder,
  };

  const touchedRoots = new Set<string>();
  const readings = changes.map(({ uri, root, source }) => {
    const reading = source && readEntry(uri, root, source);
    const before = snapshot.entries.get(uri) ?? snapshot.aside.get(uri)?.entry;
    if (reading?.entry.kind === "settings" || before?.kind === "settings") touchedRoots.add(root);
    return { uri, reading };
  });

  // Settings come first: what they exclude decides about the others.
  const settings = touchedRoots.size === 0 ? snapshot.settings : settingsAfter(snapshot, readings);
  for (const { uri, reading } of readings) place(draft, uri, reading, settings);
  if (settings !== snapshot.settings) replaceAll(draft, touchedRoots, settings);
  settleUnclear(draft, settings);
  return { entries: draft.entries, aside: draft.aside, byKey: draft.byKey.result(), settings, folder: draft.folder };
}

/** The settings of a root, empty where it has none. */
export function settingsOf(snapshot: Snapshot, root: string): Settings {
  return snapshot.settings.get(root)?.record ?? noSettings;
}

/** One object, so that "no settings" is equal to itself. */
const noSettings: Settings = {};

/** The entries of one kind, in the order of the snapshot. */
export function entriesOfKind<Name extends KindName>(snapshot: Snapshot, kind: Name): EntryOf<Name>[] {
  return Array.from(snapshot.entries.values()).filter((entry): entry is Extract<Entry, EntryOf<Name>> => entry.kind === kind);
}

interface Draft {
  readonly entries: Map<string, Entry>;
  readonly aside: Map<string, FileReading>;
  readonly byKey: KeyTable;
  readonly folder: string;
}

function place(
  { entries, aside, byKey, folder }: Draft,
  uri: string,
  reading: FileReading | undefined,
  settings: Snapshot["settings"],
): void {
  const before = entries.get(uri);
  const after = reading && counts(reading, settings, folder) ? reading.entry : undefined;
  if (after) entries.set(uri, after);
  else entries.delete(uri);
  if (reading && !after) aside.set(uri, reading);
  else aside.delete(uri);
  byKey.replace(uri, before ? keysOf(before) : [], after ? keysOf(after) : []);
}

function counts({ entry, ownership }: FileReading, settings: Snapshot["settings"], folder: string): boolean {
  if (entry.kind === "settings") return settings.get(entry.root)?.uri === entry.uri;
  if (isExcluded(entry.path, settings.get(entry.root)?.record.exclude)) return false;
  return ownership === "ours" || (ownership === "unclear" && isWithin(entry.uri, `${entry.root}/${folder}`));
}

/** Reads every file of the touched roots anew against settings that changed. */
function replaceAll(draft: Draft, roots: ReadonlySet<string>, settings: Snapshot["settings"]): void {
  const readings: FileReading[] = [
    ...Array.from(draft.entries.values(), (entry): FileReading => ({ entry, ownership: "ours" })),
    ...draft.aside.values(),
  ];
  for (const reading of readings) {
    if (roots.has(reading.entry.root)) place(draft, reading.entry.uri, reading, settings);
  }
}

/** Takes in the empty and broken files that lie in a folder with files of ours. */
function settleUnclear(draft: Draft, settings: Snapshot["settings"]): void {
  const unclear = Array.from(draft.aside.values()).filter(({ ownership }) => ownership === "unclear");
  if (unclear.length === 0) return;
  const folders = new Set(Array.from(draft.entries.values(), ({ uri }) => folderOf(uri)));
  for (const { entry } of unclear) {
    if (folders.has(folderOf(entry.uri))) place(draft, entry.uri, { entry, ownership: "ours" }, settings);
  }
}

/**
 * The `learning.yaml` of each root after a change: the one at the root, else the one in the folder for new files.
 */
function settingsAfter(
  { settings, entries, aside, folder }: Snapshot,
  changed: readonly { uri: string; reading: FileReading | undefined }[],
): Snapshot["settings"] {
  const candidates = new Map<string, FileReading>();
  for (const entry of entries.values()) {
    if (entry.kind === "settings") candidates.set(entry.uri, { entry, ownership: "ours" });
  }
  for (const [uri, reading] of aside) if (reading.entry.kind === "settings") candidates.set(uri, reading);
  for (const { uri, reading } of changed) {
    if (reading?.entry.kind === "settings") candidates.set(uri, reading);
    else candidates.delete(uri);
  }

  const after = new Map<string, EntryOf<"settings">>();
  for (const { entry, ownership } of candidates.values()) {
    if (entry.kind !== "settings" || ownership === "foreign") continue;
    const depth = [entry.root, `${entry.root}/${folder}`].indexOf(folderOf(entry.uri));
    const other = after.get(entry.root);
    if (depth !== -1 && (!other || depth === 0)) after.set(entry.root, entry);
  }
  return sameSettings(settings, after) ? settings : after;
}

function sameSettings(a: Snapshot["settings"], b: Snapshot["settings"]): boolean {
  return a.size === b.size && Array.from(a).every(([root, entry]) => b.get(root) === entry);
}

/** The table of keys while it changes: copied only when it must be. */
class KeyTable {
  readonly #before: ReadonlyMap<string, readonly string[]>;
  #after: Map<string, readonly string[]> | undefined;

  constructor(before: ReadonlyMap<string, readonly string[]>) {
    this.#before = before;
  }

  /** Lists `uri` under the keys of `after`, and no longer under those of `before`. */
  replace(uri: string, before: readonly string[], after: readonly string[]): void {
    for (const key of before) if (!after.includes(key)) this.#set(key, this.#uris(key).filter((other) => other !== uri));
    for (const key of after) if (!this.#uris(key).includes(uri)) this.#set(key, [...this.#uris(key), uri]);
  }

  result(): ReadonlyMap<string, readonly string[]> {
    return this.#after ?? this.#before;
  }

  #uris(key: string): readonly string[] {
    return (this.#after ?? this.#before).get(key) ?? [];
  }

  #set(key: string, uris: readonly string[]): void {
    this.#after ??= new Map(this.#before);
    if (uris.length === 0) this.#after.delete(key);
    else this.#after.set(key, uris);
  }
}
