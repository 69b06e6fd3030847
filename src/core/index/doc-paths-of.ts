import { filePlacesOf } from "../base/file-places.ts";
import { relativePath } from "../base/uri.ts";
import type { EntryOf } from "./entry.ts";

/**
 * Where a document may lie that a receipt names, seen from the root: beside the experiment, then from the root.
 *
 * None for addresses of the web, and for what lies outside of the root. What stands behind a `#` names a part of it.
 */
export function docPathsOf(doc: string, { uri, root }: Pick<EntryOf<"experiment">, "uri" | "root">): readonly string[] {
  return filePlacesOf(doc.replace(/#.*$/, ""), { uri, root }).map((place) => relativePath(place, root));
}
