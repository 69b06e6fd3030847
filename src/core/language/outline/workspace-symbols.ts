import type { Day } from "../../base/day.ts";
import { stageTitles } from "../../base/stage.ts";
import type { Entry } from "../../index/entry.ts";
import { providersOf } from "../../index/find.ts";
import { kindKey } from "../../index/keys.ts";
import type { Snapshot } from "../../index/snapshot.ts";
import type { KindName } from "../../model/kinds.ts";
import { stageOfEntry } from "../hover/stage-of-entry.ts";
import type { Location } from "../names/location.ts";
import { locationOfFile } from "../names/location-of.ts";

/** A unit, an experiment or a metric, as it is found by name from anywhere. */
export interface WorkspaceSymbol {
  /** Id and title in one, because what is typed is looked for in the name alone. */
  readonly name: string;
  readonly kind: Exclude<KindName, "settings">;
  /** What it is and where it stands, for people: "experiment · Run". The editor itself adds the path. */
  readonly about: string;
  readonly location: Location;
}

/** More than these nobody reads; whoever types on is asked again. */
const mostSymbols = 200;
const kinds = ["unit", "experiment", "metric"] as const;

/**
 * The files whose id or title holds the letters of a query in their order, those that hold them together first.
 *
 * The same leniency as the editor's own, which ranks the answer once more.
 */
export function workspaceSymbolsOf(query: string, snapshot: Snapshot, today: Day): WorkspaceSymbol[] {
  const wanted = query.toLowerCase().replaceAll(/\s+/g, "");
  const ranks: Entry[][] = [[], [], [], []];
  for (const kind of kinds) {
    for (const { uri } of providersOf(snapshot, kindKey(kind))) {
      const entry = snapshot.entries.get(uri);
      const rank = entry && rankOf(searchTextOf(entry), wanted);
      if (entry && rank !== undefined) ranks[rank]?.push(entry);
    }
  }
  return ranks
    .flat()
    .slice(0, mostSymbols)
    .map((entry) => toSymbol(entry, snapshot, today));
}

/** 0: the id begins with it; 1: the id holds it; 2: the title does; 3: only its letters in their order. */
function rankOf({ words, idLength }: SearchText, wanted: string): number | undefined {
  const at = words.indexOf(wanted);
  if (at === 0) return 0;
  if (at !== -1) return at + wanted.length <= idLength ? 1 : 2;
  return holdsInOrder(words, wanted) ? 3 : undefined;
}

function holdsInOrder(words: string, wanted: string): boolean {
  let at = -1;
  for (const letter of wanted) {
    at = words.indexOf(letter, at + 1);
    if (at === -1) return false;
  }
  return true;
}

/** Of longer titles nobody remembers the end. */
const longestTitle = 200;

interface SearchText {
  readonly words: string;
  readonly idLength: number;
}

const texts = new WeakMap<Entry, SearchText>();

/** Made once for each state of a file: a person types letter after letter. */
function searchTextOf(entry: Entry): SearchText {
  let text = texts.get(entry);
  if (!text) {
    const words = `${entry.id}:${titleOf(entry)?.slice(0, longestTitle) ?? ""}`;
    text = { words: words.toLowerCase().replaceAll(/\s+/g, ""), idLength: entry.id.length };
    texts.set(entry, text);
  }
  return text;
}

function nameOf(entry: Entry): string {
  const title = titleOf(entry)?.slice(0, longestTitle).replaceAll(/\s+/g, " ").trim();
  return title ? `${entry.id}: ${title}` : entry.id;
}

function titleOf(entry: Entry): string | undefined {
  if (entry.kind === "experiment") return entry.record.hypothesis;
  if (entry.kind === "unit") return entry.record.title ?? entry.record.learn;
  return entry.kind === "metric" ? entry.record.title : undefined;
}

function toSymbol(entry: Entry, snapshot: Snapshot, today: Day): WorkspaceSymbol {
  const kind = entry.kind as WorkspaceSymbol["kind"];
  const stage = stageOfEntry(entry, snapshot, today);
  const about = stage === undefined ? kind : `${kind} · ${stageTitles[stage]}`;
  return { name: nameOf(entry), kind, about, location: locationOfFile(entry) };
}
