import { fileNameOf, folderOf } from "../../base/uri.ts";
import type { Range } from "../../base/position.ts";
import type { Entry } from "../../index/entry.ts";
import { findByKey } from "../../index/find.ts";
import { idKey } from "../../index/keys.ts";
import type { Snapshot } from "../../index/snapshot.ts";
import { claimOf, kinds } from "../../model/kinds.ts";
import { findEntry, rangeAt } from "../../source/source-document.ts";
import { mentionAt, type NamedKind } from "./mentions-of.ts";
import { objectiveKeyAt } from "./references-at.ts";
import type { NewName } from "./rename-mentions.ts";
import { mentionsOfTarget, targetOf, type Target } from "./target-of.ts";
import { wouldMislead } from "./would-mislead.ts";

/** What would be renamed at a place: its id, and where that id is written there. */
export interface Renaming {
  readonly target: Target;
  readonly range: Range;
}

export const nothingToRename =
  "Only ids can be renamed. Put the cursor on the id of a unit, an experiment, a metric or an objective.";

/** What F2 renames at an offset; `undefined` where no id is written. */
export function renamingAt(entry: Entry, offset: number, snapshot: Snapshot): Renaming | undefined {
  const { root, source } = entry;
  const mention = mentionAt(entry, offset);
  if (mention) {
    const target = targetOf(mention, entry, snapshot);
    // What names no experiment may name a learning, whose id stands in the middle of a file.
    const isUnknown = target.kind === "experiment" && target.uri === undefined;
    return isUnknown ? undefined : { target, range: rangeAt(source, mention.start, mention.end) };
  }
  const key = objectiveKeyAt(entry, offset);
  const target: Target | undefined = key && { kind: "objective", id: key.key, root, uri: entry.uri };
  return target && key && { target, range: rangeAt(source, key.start, key.end) };
}

/** Why a target may not have a new id, as a sentence; `undefined` when it may. */
export function whyNotRename(name: NewName, snapshot: Snapshot): string | undefined {
  const { target, id } = name;
  if (id === target.id) return undefined;
  if (!/^[\p{L}\p{M}\p{N}_-]+$/u.test(id)) return "An id is made of letters, digits, - and _, without spaces.";
  if (isTaken(name, snapshot)) return `There is already ${aKind(target.kind)} \`${id}\`. Choose another id.`;
  if (wouldMislead(name, uriWithId(target.uri ?? "", id), snapshot)) {
    return `\`${id}\` is named in files that would then mean something else. Choose another id.`;
  }
  return undefined;
}

/** The URI of a file under a new id, in the same folder, with the same ending. */
export function uriWithId(uri: string, id: string): string {
  const name = fileNameOf(uri);
  const ending = name.slice(claimOf(name)?.id.length ?? 0);
  return `${folderOf(uri)}/${encodeURIComponent(id + ending)}`;
}

function aKind(kind: NamedKind): string {
  const title = kind === "objective" ? kind : kinds[kind].title;
  return `${/^[aeo]/.test(title) ? "an" : "a"} ${title}`;
}

/** What changes its name when files move: the same kind of file under another id. A folder is no part of an id. */
export function newNameOfMove(from: string, to: string, snapshot: Snapshot): NewName | undefined {
  const entry = snapshot.entries.get(from);
  const claim = claimOf(fileNameOf(to));
  if (!entry || entry.kind === "settings" || claim?.kind !== entry.kind || claim.id === entry.id) return undefined;
  const { kind, id, root, uri } = entry;
  return { target: { kind, id, root, uri }, id: claim.id };
}

/** Whether something of that kind has the id already, be it in other letter case, which some disks do not tell apart. */
function isTaken({ target: { kind, root, uri }, id }: NewName, snapshot: Snapshot): boolean {
  const settings = snapshot.settings.get(root);
  if (kind === "objective")
    return settings !== undefined && findEntry(settings.source, ["objectives", id]) !== undefined;
  const files = findByKey(snapshot, idKey(kind, id)).filter((entry) => entry.root === root && entry.uri !== uri);
  return 0 < files.length || (uri === undefined && 0 < mentionsOfTarget({ kind, id, root }, snapshot).length);
}
