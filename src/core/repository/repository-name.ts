/** The folder name in the address of a remote, as `{ repo, branch }` names it; `undefined` where there is none. */
export function repositoryNameOf(address: string): string | undefined {
  const folder = address.replace(/(?:[/\\]|[/\\]?\.git)+$/i, "");
  const name = folder.slice(Math.max(...["/", "\\", ":"].map((mark) => folder.lastIndexOf(mark))) + 1);
  return decode(name) || undefined;
}

/** Hosts take names for equal that differ by case. */
export function isSameRepositoryName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
