import type { EntryOf } from "../../core/index/entry.ts";
import { recogniseUnits } from "../../core/query/units-of-branch.ts";
import { askedFolders } from "../git/asked-folders.ts";
import type { Repository } from "../git/git-api.ts";
import { linkedRepositoryOf } from "../git/linked-repository.ts";
import type { BranchWorld } from "./branch-context.ts";

/** The units that the branch serves which is checked out in a repository; none while HEAD is detached. */
export function unitsOfRepository(
  { git, workspace, told }: Omit<BranchWorld, "settled">,
  repository: Repository,
): readonly EntryOf<"unit">[] {
  const branch = repository.state.HEAD?.name;
  if (branch === undefined) return [];
  // Git is asked about the folders of the workspace, and a repository may lie above them.
  const folders = askedFolders(git).filter((folder) => git.repositoryOf(folder) === repository);
  const trailers = folders.flatMap((folder) => {
    const work = told?.workOf(folder.toString());
    return work && "units" in work && work.branch === branch ? work.units : [];
  });
  const linked = linkedRepositoryOf(git, repository);
  return recogniseUnits(workspace.picture.snapshot, branch, linked, trailers).map(({ unit }) => unit);
}
