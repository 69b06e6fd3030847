import { matchesGlob } from "./matches-glob.ts";

/** Whether a path below the root is one that `exclude:` of `learning.yaml` names. A glob that cannot be read excludes nothing. */
export function isExcluded(path: string, globs: readonly string[] | undefined): boolean {
  return globs?.some((glob) => matchesGlob(path, glob)) ?? false;
}
