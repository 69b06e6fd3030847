import { toScalar } from "../../authoring/quote-scalar.ts";
import type { TextEdit } from "../../base/text-edit.ts";
import type { Snapshot } from "../../index/snapshot.ts";
import { parseSource } from "../../source/parse-source.ts";
import { findEntry, rangeAt } from "../../source/source-document.ts";
import { renameMentions, type NewName } from "./rename-mentions.ts";
import { filesNaming } from "./target-of.ts";

/** The edits of one file. */
export interface FileEdits {
  readonly uri: string;
  readonly edits: readonly TextEdit[];
}

/** The files whose texts a rename needs: all that may name what gets a new id, or that list it. */
export function filesToRename(names: readonly NewName[], snapshot: Snapshot): string[] {
  return Array.from(
    new Set(
      names.flatMap(({ target }) => [
        ...filesNaming(target, snapshot).map(({ uri }) => uri),
        ...(target.kind === "objective" && target.uri !== undefined ? [target.uri] : []),
      ]),
    ),
  );
}

/**
 * All edits that let things be named by their new ids; the files that bear an id are left to be renamed.
 *
 * @param texts The text of this moment of each of `filesToRename`; a file that is not among them is left alone.
 */
export function planRename(
  names: readonly NewName[],
  snapshot: Snapshot,
  texts: ReadonlyMap<string, string>,
): FileEdits[] {
  return filesToRename(names, snapshot).flatMap((uri): FileEdits[] => {
    const entry = snapshot.entries.get(uri);
    const text = texts.get(uri);
    if (!entry || text === undefined) return [];
    const edits =
      entry.kind === "settings" ? renameObjectives(uri, text, names) : renameMentions(entry, text, names, snapshot);
    return edits.length === 0 ? [] : [{ uri, edits }];
  });
}

function renameObjectives(uri: string, text: string, names: readonly NewName[]): TextEdit[] {
  const source = parseSource(text);
  return names.flatMap(({ target, id }) => {
    const key = target.uri === uri ? findEntry(source, ["objectives", target.id]) : undefined;
    return key ? [{ range: rangeAt(source, key.start, key.end), newText: toScalar(id) }] : [];
  });
}
