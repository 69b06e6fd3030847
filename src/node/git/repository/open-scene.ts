import type { Unanswered } from "../../../core/history/unanswered.ts";
import { knownBranchesOf, type KnownBranch } from "../../../core/repository/fate/known-branches.ts";
import { findMainLine, type MainLine } from "../../../core/repository/fate/main-line.ts";
import type { Ref } from "../../../core/repository/fate/ref.ts";
import type { RemoteSettings } from "../../../core/repository/fate/remote-settings.ts";
import type { AskedFolder } from "../../../core/repository/repository-source.ts";
import { openWorkTree } from "../open-work-tree.ts";
import { createPace } from "../pace.ts";
import type { AskedTree } from "./ask-tree.ts";
import { readRefs } from "./read-refs.ts";
import { readRemotes } from "./read-remotes.ts";

/** A repository with its branches, as it stands at this moment. */
export interface Scene extends AskedTree {
  readonly refs: readonly Ref[];
  readonly settings: RemoteSettings;
  readonly branches: ReadonlyMap<string, KnownBranch>;
  readonly main?: MainLine;
}

/** @param folder Its path. */
export async function openScene(gitPath: string, folder: string, question: AskedFolder): Promise<Scene | Unanswered> {
  const tree = await openTree(gitPath, folder, question);
  return "why" in tree ? tree : sceneOf(tree);
}

/** The work tree alone, for those who need no branches, or need them later. */
export async function openTree(
  gitPath: string,
  folder: string,
  { signal, pause }: AskedFolder,
): Promise<AskedTree | Unanswered> {
  const tree = await openWorkTree(gitPath, folder, signal);
  return "why" in tree ? tree : { ...tree, pace: createPace(pause, signal), signal };
}

export async function sceneOf(asked: AskedTree): Promise<Scene> {
  const [refs, settings] = await Promise.all([readRefs(asked), readRemotes(asked)]);
  const branches = knownBranchesOf(refs, settings.remotes);
  const main = findMainLine(refs, branches, settings);
  return { ...asked, refs, settings, branches, ...(main ? { main } : {}) };
}
