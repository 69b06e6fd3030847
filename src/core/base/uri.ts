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

/** The path of `uri` below `root`, with `/`, decoded, for people and for globs. */
export function relativePath(uri: string, root: string): string {
  return isWithin(uri, root) ? decode(uri.slice(root.length).replace(/^\//, "")) : decode(uri);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray `%` in the name of a file is a name like any other.
    return text;
  }
}
