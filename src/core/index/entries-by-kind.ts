import { SharedMap } from "../base/shared-map.ts";
import type { KindName } from "../model/kinds.ts";
import type { Entry } from "./entry.ts";

type Lists = ReadonlyMap<KindName, readonly Entry[]>;

const known = new WeakMap<SharedMap<Entry>, Lists>();
/** Those that were asked about last: what comes next mostly differs from them in a file or two. */
let last = SharedMap.empty<Entry>();

/** Entries by their kinds, each kind in the order of its URIs; the same lists for the same entries. */
export function entriesByKind(entries: SharedMap<Entry>): Lists {
  const lists = known.get(entries) ?? listsAfter(known.get(last) ?? new Map(), last, entries);
  known.set(entries, lists);
  last = entries;
  return lists;
}

function listsAfter(lists: Lists, before: SharedMap<Entry>, now: SharedMap<Entry>): Lists {
  const changed = now.keysApartFrom(before);
  const young = new Map<KindName, Entry[]>();
  for (const uri of changed) {
    const [old, entry] = [before.get(uri), now.get(uri)];
    if (old && !young.has(old.kind)) young.set(old.kind, []);
    if (!entry) continue;
    const others = young.get(entry.kind);
    if (others) others.push(entry);
    else young.set(entry.kind, [entry]);
  }
  const after = new Map(lists);
  for (const [kind, added] of young) {
    const kept = (lists.get(kind) ?? []).filter(({ uri }) => !changed.has(uri));
    after.set(kind, merge(kept, added.sort(byUri)));
  }
  return after;
}

/** Two lists in order as one. */
function merge(kept: readonly Entry[], added: readonly Entry[]): readonly Entry[] {
  const merged: Entry[] = [];
  let at = 0;
  for (const entry of kept) {
    for (let next = added[at]; next && next.uri < entry.uri; next = added[++at]) merged.push(next);
    merged.push(entry);
  }
  return [...merged, ...added.slice(at)];
}

function byUri(a: Entry, b: Entry): number {
  return a.uri < b.uri ? -1 : 1;
}
