import { filePlacesOf } from "../base/file-places.ts";
import { folderOf, isWithin, relativePath } from "../base/uri.ts";
import type { DataQuestion } from "../data/data-source.ts";
import type { EntryOf } from "../index/entry.ts";
import { dataRequestOf } from "../verdict/data-requests-of.ts";

/** A file of rows that a person chose, for the results of an experiment. */
export interface FileToImport {
  readonly uri: string;
  /** As the person knows it, for sentences. */
  readonly name: string;
  readonly columns: Readonly<Record<string, string>>;
}

export interface ImportQuestion extends DataQuestion {
  /** What is to stand in `data`: the path from the root; absent where the file lies outside. */
  readonly data?: string;
}

/**
 * What to ask of a file, and where: of one in the folder at the places where everybody will look for it.
 *
 * @returns A sentence for a person where its name cannot stand in `data`.
 */
export function importQuestion(
  { uri, name, columns }: FileToImport,
  entry: Pick<EntryOf<"experiment">, "uri" | "root" | "record">,
): ImportQuestion | string {
  const { root, record } = entry;
  const request = dataRequestOf({ data: name, columns }, record);
  const requests = request ? [request] : [];
  if (uri === root || !isWithin(uri, root)) return { root: folderOf(uri), path: name, places: [uri], requests };
  const data = relativePath(uri, root);
  const places = filePlacesOf(data, entry);
  if (!places.some((place) => relativePath(place, root) === data)) {
    return `An experiment cannot name a file that is called ${name}; rename it.`;
  }
  return { root, path: name, places, requests, data };
}
