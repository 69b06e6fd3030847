import type { ObjectId } from "../../history/commit.ts";
import { tipsOf, type KnownBranch } from "./known-branches.ts";
import type { Ref } from "./ref.ts";
import type { RemoteSettings } from "./remote-settings.ts";

/** The branch that others are merged into. */
export interface MainLine {
  readonly name: string;
  /** Where it stands here and on the remotes of the team: what one of them holds is merged. */
  readonly tips: readonly ObjectId[];
}

const usual = ["main", "master", "trunk"];

/** By what remotes call their HEAD, else by the usual names, else by the name that is set for new repositories. */
export function findMainLine(
  refs: readonly Ref[],
  branches: ReadonlyMap<string, KnownBranch>,
  { firstBranch }: RemoteSettings,
): MainLine | undefined {
  const names = [findHeadOfRemotes(refs, branches), ...usual, firstBranch];
  const branch = names.map((name) => (name === undefined ? undefined : branches.get(name))).find(Boolean);
  return branch && { name: branch.name, tips: tipsOf(ofTeam(branch)) };
}

/** What `origin/HEAD` stands for, or the one other remote that has a HEAD. */
function findHeadOfRemotes(refs: readonly Ref[], branches: ReadonlyMap<string, KnownBranch>): string | undefined {
  const heads = refs.filter(({ name, target }) => target !== undefined && /^refs\/remotes\/.+\/HEAD$/.test(name));
  const head =
    heads.find(({ name }) => name === "refs/remotes/origin/HEAD") ?? (heads.length === 1 ? heads[0] : undefined);
  if (!head) return undefined;
  return Array.from(branches.values()).find(({ remotes }) =>
    Array.from(remotes.values()).some(({ name }) => name === head.target),
  )?.name;
}

/** Without the forks of single people, where there is a remote that is not one. */
function ofTeam(branch: KnownBranch): KnownBranch {
  const remotes = Array.from(branch.remotes).filter(
    ([remote, { name }]) => remote === "origin" || remote === "upstream" || name === branch.local?.upstream,
  );
  return remotes.length === 0 ? branch : { ...branch, remotes: new Map(remotes) };
}
