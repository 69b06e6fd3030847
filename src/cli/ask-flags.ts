import type { Day } from "../core/base/day.ts";
import { applyFlags, wantedFlags } from "../core/index/apply-flags.ts";
import { entriesOfKind, type Snapshot } from "../core/index/snapshot.ts";
import { placesBelow } from "../core/repository/places-below.ts";
import { gitFoldersOf } from "./git-folders-of.ts";
import type { Io } from "./io.ts";

/** The snapshot with where the flags of stopped and refuted experiments stand in code; without one nothing is searched. */
export async function askFlags(
  io: Pick<Io, "repository" | "findGitRoot">,
  snapshot: Snapshot,
  root: string,
  today: Day,
): Promise<Snapshot> {
  const flags = wantedFlags(snapshot, root, today);
  if (flags.length === 0) return snapshot;
  const flagged = entriesOfKind(snapshot, "experiment").filter(({ record }) => record.flag !== undefined);
  const folders = Array.from(new Set([root, ...gitFoldersOf(io, flagged, root)]));
  const answers = await Promise.all(folders.map((folder) => io.repository.findFlags({ folder, flags })));
  const searched = folders.map((folder, at) => ({ folder, answer: answers[at] ?? [] }));
  const places = placesBelow(root, searched);
  return "why" in places ? snapshot : applyFlags(snapshot, root, { flags, places });
}
