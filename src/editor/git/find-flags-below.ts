import { isWithin } from "../../core/base/uri.ts";
import type { Unanswered } from "../../core/history/unanswered.ts";
import { entriesOfKind } from "../../core/index/snapshot.ts";
import type { FlagPlace } from "../../core/repository/flag-place.ts";
import { placesBelow, type SearchedFolder } from "../../core/repository/places-below.ts";
import type { FlagQuestion } from "../../core/repository/repository-source.ts";
import { TimeSlices } from "../time-slices.ts";
import type { LiveRepositoryOptions } from "./live-branches.ts";

const slices = new TimeSlices();

/** Where flags stand below a workspace folder, in repositories there too that hold an experiment with a flag. */
export async function findFlagsBelow(
  root: string,
  { flags, signal }: Required<Pick<FlagQuestion, "flags" | "signal">>,
  { workspace, git, repository }: Pick<LiveRepositoryOptions, "workspace" | "git" | "repository">,
): Promise<readonly FlagPlace[] | Unanswered> {
  const flagged = entriesOfKind(workspace.picture.snapshot, "experiment").filter(({ record }) => record.flag);
  const tops = git.repositories.map(({ rootUri }) => String(rootUri)).filter((top) => top !== root);
  const below = tops.filter((top) => isWithin(top, root) && flagged.some(({ uri }) => isWithin(uri, top)));
  const searched: SearchedFolder[] = [];
  for (const folder of [root, ...below]) {
    const pause = (): Promise<void> => slices.pause();
    searched.push({ folder, answer: await repository.findFlags({ folder, flags, signal, pause }) });
  }
  return placesBelow(root, searched);
}
