import type { Range } from "../../base/position.ts";
import { folderOf, isWithin, resolvePath } from "../../base/uri.ts";
import type { Entry } from "../../index/entry.ts";
import type { KindName } from "../../model/kinds.ts";
import { rangeAt } from "../../source/source-document.ts";
import { patternOf } from "../place/role-at.ts";
import { scalarsOf } from "../place/scalars-of.ts";
import { wordsOfScalar } from "../place/scalar-words.ts";

/** A place that names a file by its path, and the URIs at which that file may be, the likelier first. */
export interface FileMention {
  readonly range: Range;
  readonly uris: readonly string[];
}

const places: Readonly<Record<KindName, ReadonlySet<string>>> = {
  unit: new Set(),
  experiment: new Set(["propagation.*.doc", "results.*.data", "exploratory.*.data", "checkBack.*.data"]),
  metric: new Set(["series.data"]),
  settings: new Set(),
};

/** The documents and data files that a file names: sought beside it, then from the root. */
export function fileMentionsOf({ kind, uri, root, source }: Entry): FileMention[] {
  return scalarsOf(source).flatMap(({ path, node }): FileMention[] => {
    if (!places[kind].has(patternOf(path))) return [];
    const words = wordsOfScalar(node);
    const uris = [folderOf(uri), root].flatMap((folder) => findUri(folder, words, root) ?? []);
    if (uris.length === 0) return [];
    const isQuoted = node.end - node.start === words.length + 2;
    const [start, end] = isQuoted ? [node.start + 1, node.end - 1] : [node.start, node.end];
    return [{ range: rangeAt(source, start, end), uris: Array.from(new Set(uris)) }];
  });
}

/** The URI of a path; `undefined` for addresses of the web, and for what lies outside of the root. */
function findUri(folder: string, path: string, root: string): string | undefined {
  const file = path.trim().replace(/#.*$/, "");
  if (file === "" || /^[a-z][a-z0-9+.-]*:/i.test(file) || /[\r\n]/.test(file)) return undefined;
  const uri = resolvePath(folder, file.split(/[/\\]/).map(encodeURIComponent).join("/"));
  return uri !== root && isWithin(uri, root) ? uri : undefined;
}
