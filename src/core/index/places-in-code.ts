import { filePlacesOf } from "../base/file-places.ts";
import { relativePath } from "../base/uri.ts";
import type { FlagPlace } from "../repository/flag-place.ts";
import { isCode } from "../repository/is-code.ts";
import { dataRequestsOf } from "../verdict/data-requests-of.ts";
import { entriesOfKind, type Snapshot } from "./snapshot.ts";

/** Those of places, seen from a root, that are in code: not in files of ours, texts for people, and rows that an experiment reads. */
export function placesInCode(places: readonly FlagPlace[], snapshot: Snapshot, root: string): readonly FlagPlace[] {
  const rows = rowPathsIn(snapshot, root);
  return places.filter(({ path }) => isCode(path) && !rows.has(path));
}

/** Files of rows lie beside their experiment, or are seen from the root. */
function rowPathsIn(snapshot: Snapshot, root: string): ReadonlySet<string> {
  const paths = new Set<string>();
  for (const { record, uri, root: own } of entriesOfKind(snapshot, "experiment")) {
    if (own !== root) continue;
    for (const { path } of dataRequestsOf(record)) {
      for (const place of filePlacesOf(path, { uri, root })) paths.add(relativePath(place, root));
    }
  }
  return paths;
}
