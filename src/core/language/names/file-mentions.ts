import { filePlacesOf } from "../../base/file-places.ts";
import type { Range } from "../../base/position.ts";
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
    const uris = filePlacesOf(words.replace(/#.*$/, ""), { uri, root });
    if (uris.length === 0) return [];
    const isQuoted = node.end - node.start === words.length + 2;
    const [start, end] = isQuoted ? [node.start + 1, node.end - 1] : [node.start, node.end];
    return [{ range: rangeAt(source, start, end), uris }];
  });
}
