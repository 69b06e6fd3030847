import { folderOf, isWithin, resolvePath } from "./uri.ts";

/**
 * The URIs at which a file may be that another one names by a path: beside it, then from the root.
 *
 * Empty for addresses of the web, and for what lies outside of the root.
 */
export function filePlacesOf(path: string, { uri, root }: { uri: string; root: string }): readonly string[] {
  const places = [folderOf(uri), root].flatMap((folder) => findPlace(folder, path, root) ?? []);
  return Array.from(new Set(places));
}

function findPlace(folder: string, path: string, root: string): string | undefined {
  const file = path.trim();
  if (file === "" || /^[a-z][a-z0-9+.-]*:/i.test(file) || inNoName.test(file)) return undefined;
  const uri = resolvePath(folder, file.split(/[/\\]/).map(encodeURIComponent).join("/"));
  return uri !== root && isWithin(uri, root) ? uri : undefined;
}

/** No name on any disk holds these, and half of a letter in UTF-16 has no place in a URI. */
const inNoName = /[\0\r\n]|\p{Surrogate}/u;
