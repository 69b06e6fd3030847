import { SharedMap } from "../base/shared-map.ts";
import { runThrough, type Sliced } from "../base/sliced.ts";
import { folderOf, isWithin } from "../base/uri.ts";
import type { Past } from "../history/past.ts";
import type { Pasts } from "../history/history-source.ts";
import type { Unanswered } from "../history/unanswered.ts";
import type { KindName } from "../model/kinds.ts";
import type { Settings } from "../model/settings.ts";
import type { SourceDocument } from "../source/source-document.ts";
import { entriesByKind } from "./entries-by-kind.ts";
import { readEntry, type Entry, type EntryOf } from "./entry.ts";
import { isExcluded } from "./is-excluded.ts";
import { provisionsOf } from "./keys.ts";
import { KeyTableDraft, type KeyTable } from "./provider.ts";

/**
 * Every record of the workspace at one moment.
 *
 * Immutable: `applyChanges` gives a new one and shares what did not change, so that whoever holds an old snapshot
 * keeps a consistent picture, and equal objects mean that nothing changed.
 */
export interface Snapshot {
  /** Our files by URI. */
  readonly entries: SharedMap<Entry>;
  /** Files with our suffixes that do not count: foreign, excluded, or empty and not among files of ours. */
  readonly aside: SharedMap<Entry>;
  /** URIs of the files whose ownership is unclear; they count or not, depending on their neighbours. */
  readonly unclear: ReadonlySet<string>;
  /** Who provides which key (`keys.ts`). */
  readonly byKey: KeyTable;
  /** The settings of each root that has a `learning.yaml`. */
  readonly settings: ReadonlyMap<string, EntryOf<"settings">>;
  /** What git says of each root that it was asked about. */
  readonly history: ReadonlyMap<string, Pasts>;
  /** The folder for new files, below each root: where even an empty file is ours. */
  readonly folder: string;
}

/** What became of one file; without a source it is gone. */
export interface FileChange {
  readonly uri: string;
  readonly root: string;
  readonly source?: SourceDocument | undefined;
}

/** @param folder A path below each root, as people write it: `learning`, `./docs/our learning/`. */
export function emptySnapshot(folder = "learning"): Snapshot {
  return {
    entries: SharedMap.empty(),
    aside: SharedMap.empty(),
    unclear: new Set(),
    byKey: SharedMap.empty(),
    settings: new Map(),
    history: new Map(),
    folder: toUriPath(folder),
  };
}

/** A path as it stands in URIs, without `.` and empty parts. */
function toUriPath(path: string): string {
  const parts = path.split(/[/\\]+/).filter((part) => part !== "" && part !== ".");
  return parts.map(encodeURIComponent).join("/");
}

/** The snapshot after `changes`; the same object when they change nothing that counts. */
export function applyChanges(snapshot: Snapshot, changes: readonly FileChange[]): Snapshot {
  if (changes.length === 0) return snapshot;
  const draft: Draft = {
    entries: new MapDraft(snapshot.entries),
    aside: new MapDraft(snapshot.aside),
    unclear: new Set(snapshot.unclear),
    byKey: new KeyTableDraft(snapshot.byKey),
    folder: snapshot.folder,
  };

  const touchedRoots = new Set<string>();
  const files = changes.map(({ uri, root, source }): ChangedFile => {
    const before = snapshot.entries.get(uri) ?? snapshot.aside.get(uri);
    const read = source && readEntry(uri, root, source, before);
    const entry = read && withPast(read, pastIn(snapshot.history, read));
    if (entry?.kind === "settings" || before?.kind === "settings") touchedRoots.add(root);
    return { uri, entry };
  });

  // Settings come first: what they exclude decides about the others.
  const settings = touchedRoots.size === 0 ? snapshot.settings : settingsAfter(snapshot, files);
  for (const { uri, entry } of files) {
    place(draft, uri, entry, entry !== undefined && counts(entry, settings, draft.folder));
  }
  const rootsToReplace = Array.from(touchedRoots).filter((root) => decidesAnew(snapshot.settings, settings, root));
  if (0 < rootsToReplace.length) replaceAll(draft, new Set(rootsToReplace), settings);
  settleUnclear(draft, settings);
  return {
    entries: draft.entries.finish(),
    aside: draft.aside.finish(),
    unclear: draft.unclear,
    byKey: draft.byKey.finish(),
    settings,
    history: snapshot.history,
    folder: draft.folder,
  };
}

/** The snapshot after git was asked about a root; entries of which it says what it said before stay the same objects. */
export function applyHistory(snapshot: Snapshot, root: string, pasts: Pasts): Snapshot {
  return runThrough(applyHistoryInSlices(snapshot, root, pasts));
}

/** The same, with a pause after each file. */
export function* applyHistoryInSlices(snapshot: Snapshot, root: string, pasts: Pasts): Sliced<Snapshot> {
  const history = new Map([...snapshot.history, [root, pasts]]);
  const changed: [string, Entry][] = [];
  for (const entry of snapshot.entries.values()) {
    if (entry.root !== root) continue;
    const past = pastIn(history, entry);
    if (!isSamePast(entry.past, past)) changed.push([entry.uri, withPast(entry, past)]);
    yield;
  }
  return { ...snapshot, history, entries: snapshot.entries.with(changed) };
}

function pastIn(history: Snapshot["history"], { kind, root, uri }: Entry): Past | Unanswered | undefined {
  const pasts = kind === "experiment" ? history.get(root) : undefined;
  return pasts && (pasts.byUri.get(uri) ?? pasts.otherwise);
}

function withPast(entry: Entry, past: Past | Unanswered | undefined): Entry {
  return past ? { ...entry, past } : entry;
}

function isSamePast(a: Past | Unanswered | undefined, b: Past | Unanswered | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && JSON.stringify(a) === JSON.stringify(b));
}

interface ChangedFile {
  readonly uri: string;
  readonly entry: Entry | undefined;
}

/** The settings of a root, empty where it has none. */
export function settingsOf(snapshot: Snapshot, root: string): Settings {
  return snapshot.settings.get(root)?.record ?? noSettings;
}

/** One object, so that "no settings" is equal to itself. */
const noSettings: Settings = {};

/** The entries of one kind, in the order of their URIs; the same list as long as no file changes. */
export function entriesOfKind<Name extends KindName>(
  { entries }: Pick<Snapshot, "entries">,
  kind: Name,
): readonly EntryOf<Name>[] {
  const list = entriesByKind(entries).get(kind) ?? [];
  // The list of a kind holds that kind alone.
  return list as readonly Extract<Entry, EntryOf<Name>>[];
}

interface Draft {
  readonly entries: MapDraft<Entry>;
  readonly aside: MapDraft<Entry>;
  readonly unclear: Set<string>;
  readonly byKey: KeyTableDraft;
  readonly folder: string;
}

function place(draft: Draft, uri: string, entry: Entry | undefined, isCounted: boolean): void {
  const { entries, aside, unclear, byKey } = draft;
  const before = entries.get(uri);
  const after = isCounted ? entry : undefined;
  entries.set(uri, after);
  aside.set(uri, after ? undefined : entry);
  if (entry?.ownership === "unclear") unclear.add(uri);
  else unclear.delete(uri);
  if (before !== after) byKey.replace(before, after, provisionsOf);
}

function counts(entry: Entry, settings: Snapshot["settings"], folder: string): boolean {
  if (entry.kind === "settings") return settings.get(entry.root)?.uri === entry.uri;
  if (isExcluded(entry.path, settings.get(entry.root)?.record.exclude)) return false;
  return (
    entry.ownership === "ours" || (entry.ownership === "unclear" && isWithin(entry.uri, `${entry.root}/${folder}`))
  );
}

/** Whether other settings files count now than before, or other files are excluded. */
function decidesAnew(before: Snapshot["settings"], after: Snapshot["settings"], root: string): boolean {
  const [old, young] = [before.get(root), after.get(root)];
  return old?.uri !== young?.uri || old?.record.exclude?.join("\0") !== young?.record.exclude?.join("\0");
}

/** Decides anew about every file of the touched roots, against settings that changed. */
function replaceAll(draft: Draft, roots: ReadonlySet<string>, settings: Snapshot["settings"]): void {
  for (const entry of [...draft.entries.finish().values(), ...draft.aside.finish().values()]) {
    if (roots.has(entry.root)) place(draft, entry.uri, entry, counts(entry, settings, draft.folder));
  }
}

/** Takes in the empty and broken files that lie in a folder with files of ours, and sets others aside again. */
function settleUnclear(draft: Draft, settings: Snapshot["settings"]): void {
  const unclear = Array.from(draft.unclear, (uri) => draft.entries.get(uri) ?? draft.aside.get(uri));
  if (unclear.length === 0) return;
  const ours = Array.from(draft.entries.finish().values()).filter(({ ownership }) => ownership === "ours");
  const folders = new Set(ours.map(({ uri }) => folderOf(uri)));
  for (const entry of unclear) {
    if (!entry || entry.kind === "settings") continue;
    const asOurs: Entry = folders.has(folderOf(entry.uri)) ? { ...entry, ownership: "ours" } : entry;
    place(draft, entry.uri, entry, counts(asOurs, settings, draft.folder));
  }
}

/**
 * The `learning.yaml` of each root after a change: the one at the root, else the one in the folder for new files; of
 * two in one place, whose names differ in the extension, `learning.yaml`.
 */
function settingsAfter(
  { settings, entries, aside, folder }: Snapshot,
  changed: readonly ChangedFile[],
): Snapshot["settings"] {
  const candidates = new Map<string, EntryOf<"settings">>();
  for (const entry of [...entries.values(), ...aside.values()]) {
    if (entry.kind === "settings") candidates.set(entry.uri, entry);
  }
  for (const { uri, entry } of changed) {
    if (entry?.kind === "settings") candidates.set(uri, entry);
    else candidates.delete(uri);
  }

  const after = new Map<string, EntryOf<"settings">>();
  for (const entry of candidates.values()) {
    const other = after.get(entry.root);
    const rank = rankOfSettings(entry, folder);
    if (rank !== undefined && (!other || rank < (rankOfSettings(other, folder) ?? ""))) after.set(entry.root, entry);
  }
  return sameSettings(settings, after) ? settings : after;
}

/** Smaller is stronger; `undefined` for a file that is no settings of ours, or stands in another place. */
function rankOfSettings({ uri, root, ownership }: EntryOf<"settings">, folder: string): string | undefined {
  const depth = [root, `${root}/${folder}`].indexOf(folderOf(uri));
  return ownership === "foreign" || depth === -1 ? undefined : `${depth}${uri}`;
}

function sameSettings(a: Snapshot["settings"], b: Snapshot["settings"]): boolean {
  return a.size === b.size && Array.from(a).every(([root, entry]) => b.get(root) === entry);
}

/** A shared map and what shall become of it. */
class MapDraft<Value> {
  readonly #before: SharedMap<Value>;
  readonly #changes = new Map<string, Value | undefined>();

  constructor(before: SharedMap<Value>) {
    this.#before = before;
  }

  get(key: string): Value | undefined {
    return this.#changes.has(key) ? this.#changes.get(key) : this.#before.get(key);
  }

  set(key: string, value: Value | undefined): void {
    if (this.get(key) !== value) this.#changes.set(key, value);
  }

  finish(): SharedMap<Value> {
    return this.#before.with(this.#changes);
  }
}
