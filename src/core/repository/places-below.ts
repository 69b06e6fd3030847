import { relativePath } from "../base/uri.ts";
import type { Unanswered } from "../history/unanswered.ts";
import type { FlagPlace } from "./flag-place.ts";

/** What git said of the files of a folder, whose URI it is; places are seen from there. */
export interface SearchedFolder {
  readonly folder: string;
  readonly answer: readonly FlagPlace[] | Unanswered;
}

/**
 * What was found in a root and in repositories below it, as seen from the root; the first silence where git could not
 * answer for one of them, because then nobody knows.
 *
 * Where one folder lies in another, only the inner one has a word on its files: outside of a repository git looks into
 * those below as well.
 */
export function placesBelow(root: string, searched: readonly SearchedFolder[]): readonly FlagPlace[] | Unanswered {
  const prefixes = searched.map(({ folder }) => prefixOf(folder, root));
  const all: FlagPlace[] = [];
  for (const { folder, answer } of searched) {
    if ("why" in answer) return answer;
    const prefix = prefixOf(folder, root);
    const inner = prefixes.filter((other) => prefix.length < other.length && other.startsWith(prefix));
    const seen = answer.map((place) => ({ ...place, path: prefix + place.path }));
    all.push(...seen.filter(({ path }) => !inner.some((other) => path.startsWith(other))));
  }
  return all;
}

function prefixOf(folder: string, root: string): string {
  return folder === root ? "" : `${relativePath(folder, root)}/`;
}
