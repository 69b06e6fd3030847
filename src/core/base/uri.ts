/** The last segment of a URI, decoded: the name of the file. */
export function fileNameOf(uri: string): string {
  return decode(uri.slice(uri.lastIndexOf("/") + 1));
}

/** The URI of the folder that holds `uri`, without a slash at its end. */
export function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf("/"));
}

/** Whether `uri` is `folder` or lies somewhere below it. */
export function isWithin(uri: string, folder: string): boolean {
  return uri === folder || uri.startsWith(folder.endsWith("/") ? folder : `${folder}/`);
}

/** The URIs of all folders above, from the nearest to the farthest. */
export function ancestorsOf(uri: string): string[] {
  const folders: string[] = [];
  for (let at = uri.lastIndexOf("/"); 0 < at; at = uri.lastIndexOf("/", at - 1)) folders.push(uri.slice(0, at));
  return folders;
}

/** Whether a URI is one of `uris` or lies below one; files of one folder share the way up. */
export function belowAny(uris: ReadonlySet<string>): (uri: string) => boolean {
  const known = new Map<string, boolean>();
  return (uri) => {
    if (uris.has(uri)) return true;
    const folder = folderOf(uri);
    let answer = known.get(folder);
    if (answer === undefined) {
      answer = uris.has(folder) || ancestorsOf(folder).some((above) => uris.has(above));
      known.set(folder, answer);
    }
    return answer;
  };
}

/** The path of `uri` below `root`, with `/`, decoded, for people and for globs. */
export function relativePath(uri: string, root: string): string {
  return isWithin(uri, root) ? decode(uri.slice(root.length).replace(/^\//, "")) : decode(uri);
}

/** The URI of a path below a folder: `relativePath` the other way round. */
export function uriBelow(folder: string, path: string): string {
  return `${folder}/${path.split("/").map(encodeURIComponent).join("/")}`;
}

/** The path, or the URI, that a path leads to from a folder, along `.`, `..` and slashes of either kind. */
export function resolvePath(folder: string, path: string): string {
  const parts = folder === "" ? [] : folder.split("/");
  for (const part of path.split(/[/\\]+/)) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/");
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray `%` in the name of a file is a name like any other.
    return text;
  }
}
