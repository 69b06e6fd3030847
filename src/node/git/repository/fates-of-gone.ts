import { whyGitRefuses } from "../../../core/authoring/branch-name.ts";
import { toCommitFacts } from "../../../core/history/commit.ts";
import { unanswered } from "../../../core/history/unanswered.ts";
import { hasOurName } from "../../../core/model/file-glob.ts";
import type { BranchFate } from "../../../core/repository/branch-facts.ts";
import { fateByMerges } from "../../../core/repository/fate/fate-by-merges.ts";
import type { AskedBranch } from "../../../core/repository/fate/fate-world.ts";
import type { LogCommit, RawChange } from "../../../core/repository/fate/log-commit.ts";
import type { Main } from "../../../core/repository/fate/main.ts";
import { mergesNaming } from "../../../core/repository/fate/merged-by-ancestry.ts";
import { findNewName } from "../../../core/repository/fate/renames.ts";
import { isReverted } from "../../../core/repository/fate/reverts.ts";
import { findBySameTip } from "../../../core/repository/fate/same-tip.ts";
import { findTrailerCommit } from "../../../core/repository/fate/trailer-commit.ts";
import { whyUnknown } from "../../../core/repository/fate/why-unknown.ts";
import { trailerKey } from "../../../core/repository/trailer.ts";
import { unknownFates } from "../../../core/repository/unknown-fate.ts";
import { askGit } from "../ask-git.ts";
import type { AskedTree } from "./ask-tree.ts";
import { keyOfCommits, type FateMemory } from "./fate-memory.ts";
import type { FateScene } from "./fate-scene.ts";
import { readMerges } from "./merges.ts";
import { readCommits } from "./read-commits.ts";
import { readFullMerges } from "./read-full-merges.ts";
import { readLastSeen, readRenames } from "./read-renames.ts";
import { readReverts } from "./read-reverts.ts";
import { staysMerged } from "./stays-merged.ts";

type Fates = ReadonlyMap<string, BranchFate>;

/**
 * What became of branches that are neither here nor on a remote, by their names.
 *
 * @param merged Those of which it is known that they were merged.
 */
export async function readFatesOfGone(
  scene: FateScene,
  asked: readonly AskedBranch[],
  merged: readonly AskedBranch[],
): Promise<Fates> {
  const fates = new Map<string, BranchFate>();
  const findMerged = (): readonly AskedBranch[] => asked.filter(({ name }) => fates.get(name)?.is === "merged");
  const ways: readonly ((rest: readonly AskedBranch[]) => Promise<Fates>)[] = [
    (rest) => readByName(scene, rest),
    (rest) => readBySameTip(scene, rest),
    (rest) => readByTrailer(scene, rest, [...merged, ...findMerged()]),
    (rest) => readGone(scene, rest),
  ];
  for (const read of ways) {
    const rest = asked.filter(({ name }) => !fates.has(name));
    if (rest.length > 0) for (const [name, fate] of await read(rest)) fates.set(name, fate);
  }
  return fates;
}

/** Those that were renamed here, and those that a merge names. */
async function readByName(scene: FateScene, asked: readonly AskedBranch[]): Promise<Fates> {
  const renames = await readRenames(scene);
  const fates = new Map<string, BranchFate>();
  for (const { name } of asked) {
    const to = findNewName(renames, name, (one) => scene.branches.has(one));
    const place = to === undefined ? undefined : scene.places.get(to);
    const fate: BranchFate | undefined =
      to !== undefined && place ? { is: "renamed", to, place } : await readFateByMerges(scene, name);
    if (fate) fates.set(name, fate);
  }
  return fates;
}

async function readFateByMerges(scene: FateScene, name: string): Promise<BranchFate | undefined> {
  const { mains, memory } = scene;
  if (mains.length === 0) return undefined;
  const merges = mergesNaming(await readMerges(scene, memory, mains), name);
  const full = Array.from(await readFullMerges(scene, memory, merges));
  const [latest] = full;
  if (!latest || !(await staysMerged(scene, memory, mains, latest))) return undefined;
  return fateByMerges(full, await readReverts(scene, memory, mains));
}

/** What was taken back is not merged. */
async function trailerFate(scene: FateScene, commit: LogCommit | undefined): Promise<BranchFate | undefined> {
  if (!commit || isReverted(commit, await readReverts(scene, scene.memory, scene.mains))) return undefined;
  return { is: "merged", how: "trailer", commit: toCommitFacts(commit) };
}

/** Those that stood, when they were last left here, where now only one branch stands that nobody names. */
async function readBySameTip(scene: FateScene, asked: readonly AskedBranch[]): Promise<Fates> {
  const seen = await readLastSeen(scene);
  return new Map(
    asked.flatMap(({ name }): [string, BranchFate][] => {
      const fate = findBySameTip(scene, scene.mains, seen.get(name));
      return fate ? [[name, fate]] : [];
    }),
  );
}

/** Those whose unit a commit of the main line names that changed more than files of ours. */
async function readByTrailer(
  scene: FateScene,
  asked: readonly AskedBranch[],
  merged: readonly AskedBranch[],
): Promise<Fates> {
  if (scene.mains.length === 0 || asked.every(({ units }) => units.length === 0)) return new Map();
  const commits = await readTrailers(scene, scene.memory, scene.mains);
  const fates = new Map<string, BranchFate>();
  for (const branch of asked) {
    const fate = await trailerFate(scene, findTrailerCommit(commits, branch, [...merged, ...asked]));
    if (fate) fates.set(branch.name, fate);
  }
  return fates;
}

const mostTrailers = 2_000;

/** The commits of the main line with a trailer of ours that changed more than files of ours, the latest first. */
function readTrailers(
  tree: AskedTree,
  { trailers }: FateMemory,
  mains: readonly Main[],
): Promise<readonly LogCommit[]> {
  const tips = mains.map(({ tip }) => tip);
  const args = [
    ..."--fixed-strings --regexp-ignore-case --diff-merges=first-parent -r --raw".split(" "),
    `--grep=${trailerKey}:`,
    `--max-count=${mostTrailers}`,
    ...tips,
    "--",
  ];
  const keeps = (changes: readonly RawChange[]): boolean => changes.some(({ path }) => !hasOurName(`/${path}`));
  return trailers.get(keyOfCommits(tips), () => readCommits(tree, { message: "all", args, keeps }));
}

/** What is left is gone, where the clone would have it and a commit tells that it was there. */
async function readGone(scene: FateScene, asked: readonly AskedBranch[]): Promise<Fates> {
  const silence = whyUnknown(scene, scene.settings);
  const committed = silence ? new Set<string>() : await readCommittedNames(scene, asked);
  const fateOf = ({ name, isNamedHere }: AskedBranch): BranchFate => {
    if (whyGitRefuses(name) !== undefined) return unknownFates.noName(name);
    if (silence) return silence;
    if (!committed) return { is: "unknown", sentence: unanswered("partial").sentence };
    if (committed.has(name)) return { is: "gone" };
    return isNamedHere ? unknownFates.notCommitted(name) : unknownFates.neverHere(name);
  };
  return new Map(asked.map((one) => [one.name, fateOf(one)]));
}

/** Those of the names that files of ours hold in the last commit; `undefined` where the clone lacks these files. */
async function readCommittedNames(
  { gitPath, topLevel, signal, head }: FateScene,
  asked: readonly AskedBranch[],
): Promise<ReadonlySet<string> | undefined> {
  const names = asked.filter(({ isNamedHere }) => isNamedHere).map(({ name }) => name);
  if (head === undefined || names.length === 0) return new Set();
  const args = ["grep", "-h", "-I", "--fixed-strings", "--no-color", "-f", "-", head];
  const paths = ["--", ":(top,glob)**/*.uol.yaml", ":(top,glob)**/*.uol.yml"];
  const input = names.flatMap((name) => writtenAs(name).map((words) => `${words}\n`));
  const { code, printed } = await askGit({ gitPath, folder: topLevel, args: [...args, ...paths], input, signal });
  // Git ends with 1 where it finds none of them.
  if (code !== 0 && code !== 1) return undefined;
  return new Set(names.filter((name) => writtenAs(name).some((words) => standsIn(printed, words))));
}

/** A name as it is, and as it stands between quotes. */
function writtenAs(name: string): readonly string[] {
  return Array.from(new Set([name, name.replaceAll('"', '\\"'), name.replaceAll("'", "''")]));
}

/** Whether words stand in a text, and not only as part of a longer name. */
function standsIn(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    if (isBetween(text.charAt(at - 1)) && isBetween(text.charAt(at + words.length))) return true;
  }
  return false;
}

function isBetween(sign: string): boolean {
  return sign === "" || /[\s,"'[\]{}]/.test(sign);
}
