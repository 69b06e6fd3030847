import { isWithin } from "../../core/base/uri.ts";
import {
  learningsForEntry,
  learningsForFile,
  type RelevantLearning,
} from "../../core/query/learnings/relevant-learnings.ts";
import { findRecord } from "../find-record.ts";
import type { Io } from "../io.ts";
import type { Workspace } from "../read-workspace.ts";
import { WrongUse } from "../wrong-use.ts";

/**
 * The learnings that apply to what a person names: a file of ours, a file of the code, that need not be there yet, or the
 * id of a unit or an experiment.
 */
export function learningsFor(io: Io, { snapshot, root, today }: Workspace, place: string): RelevantLearning[] {
  const uri = uriOf(io, root, place);
  const file = snapshot.entries.get(uri);
  if (!file && (/[/\\]/.test(place) || io.exists(uri))) {
    if (!isWithin(uri, root))
      throw new WrongUse(`"${place}" lies outside of ${io.toPath(root)}; name a file below it.`);
    return learningsForFile(uri, snapshot, today);
  }
  const entry = file ?? findRecord(snapshot, place);
  if (entry.kind === "unit" || entry.kind === "experiment") return learningsForEntry(entry, snapshot, today);
  throw new WrongUse(`"${place}" is no unit and no experiment; learnings apply to these and to files of the code.`);
}

/** Seen from the current folder, as paths are; where nothing is there, from the root. */
function uriOf(io: Io, root: string, place: string): string {
  const seen = io.toUri(place);
  return io.exists(seen) || !io.exists(`${root}/${place}`) ? seen : `${root}/${place}`;
}
