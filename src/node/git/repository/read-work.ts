import type { ObjectId } from "../../../core/history/commit.ts";
import { unanswered, type Unanswered } from "../../../core/history/unanswered.ts";
import type { BranchWork } from "../../../core/repository/branch-work.ts";
import { tipsOf } from "../../../core/repository/fate/known-branches.ts";
import type { WorkQuestion } from "../../../core/repository/repository-source.ts";
import { unitsInMessage } from "../../../core/repository/trailer.ts";
import { streamTree } from "./ask-tree.ts";
import { headOf } from "./head-of.ts";
import { parseLineCount } from "./line-counts.ts";
import { openScene, type Scene } from "./open-scene.ts";
import { plainDiff, readCommits } from "./read-commits.ts";
import { findBase } from "./read-unmerged.ts";

/**
 * What a branch did since it left the main line.
 *
 * @param folder Its path.
 * @throws When git cannot be started, or was cancelled.
 */
export async function readWork(
  gitPath: string,
  folder: string,
  question: WorkQuestion,
): Promise<BranchWork | Unanswered> {
  const scene = await openScene(gitPath, folder, question);
  if ("why" in scene) return scene;
  const side = sideOf(scene, question.branch);
  if ("why" in side) return side;
  const base = await findBaseOf(scene, side);
  if (base === undefined && side.tip !== undefined && scene.lacks) return scene.lacks;
  const [changed, untracked, told] = await Promise.all([
    readChanged(scene, side, base),
    side.isCheckedOut ? readUntracked(scene, side) : noFiles,
    readOwn(scene, side, base),
  ]);
  const files = Array.from(new Set([...changed.files, ...untracked.files]));
  return {
    ...(side.branch === undefined ? {} : { branch: side.branch }),
    ...(side.mainTips.length === 0 ? {} : { mainLine: scene.main?.name ?? "" }),
    ...(base === undefined ? {} : { base }),
    commits: told.commits,
    files: files.slice(0, mostFiles).toSorted(),
    lines: changed.lines,
    units: told.units,
    isCut: mostFiles < files.length || untracked.isCut || told.isCut,
  };
}

/** How many files, and commits, are told. */
const [mostFiles, mostCommits] = [2_000, 500];

/** What is held against the main line. */
interface Side {
  readonly branch?: string;
  /** Absent before the first commit. */
  readonly tip?: ObjectId;
  /** Whether what is not committed counts as well. */
  readonly isCheckedOut: boolean;
  /** Empty where there is no main line, or where this is it. */
  readonly mainTips: readonly ObjectId[];
}

function sideOf(scene: Scene, asked: string | undefined): Side | Unanswered {
  const { branch: own } = headOf(scene, scene.refs);
  const isCheckedOut = asked === undefined || asked === own;
  const branch = asked ?? own;
  const known = isCheckedOut || branch === undefined ? undefined : scene.branches.get(branch);
  if (!isCheckedOut && !known) return unanswered("no-branch", branch);
  const tip = known ? tipsOf(known)[0] : scene.head;
  return {
    ...(branch === undefined ? {} : { branch }),
    ...(tip === undefined ? {} : { tip }),
    isCheckedOut,
    mainTips: scene.main === undefined || scene.main.name === branch ? [] : scene.main.tips,
  };
}

/** Where the main line is here and where it is on a remote are asked together: the later place counts. */
async function findBaseOf(scene: Scene, { tip, mainTips }: Side): Promise<ObjectId | undefined> {
  return tip === undefined || mainTips.length === 0 ? tip : findBase(scene, tip, mainTips);
}

interface Files {
  readonly files: readonly string[];
  readonly isCut: boolean;
}

const noFiles: Files = { files: [], isCut: false };

/** What differs from the base in the last commit, in the index or on disk. */
async function readChanged(
  scene: Scene,
  { tip, isCheckedOut }: Side,
  base: ObjectId | undefined,
): Promise<{ files: readonly string[]; lines: number }> {
  const from = base ?? tip;
  if (tip === undefined || from === undefined) return { files: [], lines: 0 };
  const options = ["-r", "-z", "--numstat", ...plainDiff];
  const args = isCheckedOut
    ? // What people change within a submodule is work in another repository.
      ["diff", ...options, "--ignore-submodules=dirty", from, "--"]
    : ["diff-tree", ...options, from, tip, "--"];
  const files: string[] = [];
  let lines = 0;
  for await (const pieces of streamTree(scene, args, "\0")) {
    for (const piece of pieces) {
      const change = parseLineCount(piece);
      if (!change) continue;
      lines += change.lines;
      if (change.path.startsWith(scene.prefix)) files.push(change.path.slice(scene.prefix.length));
    }
  }
  return { files, lines };
}

/** New files that git does not hold yet and does not ignore; before the first commit those that it holds too. */
async function readUntracked(scene: Scene, { tip }: Side): Promise<Files> {
  const files: string[] = [];
  const which = tip === undefined ? ["--cached", "--others"] : ["--others"];
  const below = scene.prefix === "" ? [] : [`:(top,literal)${scene.prefix}`];
  const args = ["ls-files", ...which, "--exclude-standard", "-z", "--", ...below];
  for await (const paths of streamTree(scene, args, "\0")) {
    // A slash ends the name of a repository of its own.
    for (const path of paths) if (!path.endsWith("/")) files.push(path.slice(scene.prefix.length));
    if (mostFiles < files.length) return { files: files.slice(0, mostFiles), isCut: true };
  }
  return { files, isCut: false };
}

async function readOwn(
  scene: Scene,
  { tip, mainTips }: Side,
  base: ObjectId | undefined,
): Promise<Pick<BranchWork, "commits" | "units" | "isCut">> {
  if (tip === undefined || mainTips.length === 0 || tip === base) return { commits: [], units: [], isCut: false };
  const args = [`--max-count=${mostCommits + 1}`, tip, "--not", ...mainTips, "--"];
  const all = await readCommits(scene, { message: "all", args });
  const commits = all.slice(0, mostCommits);
  return {
    commits: commits.map(({ commit }) => commit),
    units: Array.from(new Set(commits.flatMap(({ message }) => unitsInMessage(message)))),
    isCut: mostCommits < all.length,
  };
}
