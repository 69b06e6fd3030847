import { basename, dirname } from "node:path";
import type { Unanswered } from "../../../core/history/unanswered.ts";
import type { BranchFacts } from "../../../core/repository/branch-facts.ts";
import { placeOf } from "../../../core/repository/fate/known-branches.ts";
import { isSameRepositoryName, repositoryNameOf } from "../../../core/repository/repository-name.ts";
import type { BranchQuestion } from "../../../core/repository/repository-source.ts";
import type { FateMemory } from "./fate-memory.ts";
import { headOf } from "./head-of.ts";
import { openScene, type Scene } from "./open-scene.ts";
import { readFates } from "./read-fates.ts";

/**
 * The branches of a repository, and what became of those that are asked about.
 *
 * @param folder Its path.
 * @throws When git cannot be started, or was cancelled.
 */
export async function readBranches(
  gitPath: string,
  folder: string,
  memory: FateMemory,
  question: BranchQuestion,
): Promise<BranchFacts | Unanswered> {
  const scene = await openScene(gitPath, folder, question);
  if ("why" in scene) return scene;
  const repository = nameOf(scene);
  const links = question.links.filter(({ repo }) => repo === undefined || isSameRepositoryName(repo, repository));
  const names = new Set(scene.refs.map(({ name }) => name));
  const places = new Map(
    Array.from(scene.branches, ([name, branch]) => [name, placeOf(branch, scene.topLevel, names)]),
  );
  return {
    repository,
    ...(scene.main ? { mainLine: scene.main.name } : {}),
    head: headOf(scene, scene.refs),
    branches: Array.from(places.values()),
    fates: await readFates({ ...scene, places, memory }, links),
  };
}

/** A repository without a remote is called like the folder of its first work tree, in all others too. */
function nameOf({ settings: { remotes }, topLevel, commonFolder }: Scene): string {
  const remote = remotes.find(({ name }) => name === "origin") ?? remotes[0];
  const own = basename(commonFolder) === ".git" ? dirname(commonFolder) : topLevel;
  return repositoryNameOf(remote?.address ?? "") ?? basename(own);
}
