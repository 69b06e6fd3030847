import { compareText } from "../../core/base/compare-text.ts";
import type { BranchPlace } from "../../core/repository/branch-facts.ts";
import type { Repository } from "./git-api.ts";

/**
 * Where each branch of a repository is now, here and as far as remotes were fetched, in the order of their names. From
 * then on the repository knows as well what is checked out at this moment.
 */
export async function branchPlacesOf(repository: Repository): Promise<readonly BranchPlace[]> {
  await repository.status();
  const places = new Map<string, BranchPlace>();
  for (const { type, name, remote } of await repository.getRefs({})) {
    const branch = name === undefined ? undefined : branchOf(type, name, remote);
    if (branch === undefined) continue;
    const { isLocal = false, remotes = [] } = places.get(branch) ?? {};
    places.set(branch, {
      name: branch,
      isLocal: isLocal || type === local,
      remotes: remote === undefined ? remotes : [...remotes, remote],
    });
  }
  for (const [branch, path] of otherWorktrees(repository)) {
    const place = places.get(branch);
    if (place) places.set(branch, { ...place, worktree: path });
  }
  return Array.from(places.values()).toSorted((a, b) => compareText(a.name, b.name));
}

const local = 0;
const onRemote = 1;

function branchOf(type: number, name: string, remote: string | undefined): string | undefined {
  if (type === local) return name;
  if (type !== onRemote || remote === undefined) return undefined;
  const branch = name.slice(remote.length + 1);
  return branch === "HEAD" ? undefined : branch;
}

function otherWorktrees({ state, rootUri }: Repository): [branch: string, path: string][] {
  return (state.worktrees ?? []).flatMap(({ ref, path }): [string, string][] => {
    const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1];
    const isOther = branch !== undefined && branch !== state.HEAD?.name && path !== rootUri.fsPath;
    return isOther ? [[branch, path]] : [];
  });
}
