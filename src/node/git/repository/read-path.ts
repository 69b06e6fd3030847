import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { definedOf } from "../../../core/base/defined-of.ts";
import { toCommitFacts } from "../../../core/history/commit.ts";
import { unanswered, type Unanswered } from "../../../core/history/unanswered.ts";
import { refsOf } from "../../../core/repository/fate/known-branches.ts";
import type { LogCommit } from "../../../core/repository/fate/log-commit.ts";
import { mergedBranchesOf } from "../../../core/repository/merged-branches.ts";
import type { PathCommit, PathPast } from "../../../core/repository/path-past.ts";
import type { PathQuestion } from "../../../core/repository/repository-source.ts";
import { unitsInMessage } from "../../../core/repository/trailer.ts";
import { findGitFolder } from "../git-folder.ts";
import { nextTurn } from "../next-turn.ts";
import { createPace } from "../pace.ts";
import type { AskedTree } from "./ask-tree.ts";
import { openTree, sceneOf, type Scene } from "./open-scene.ts";
import { readCommits, withoutControls } from "./read-commits.ts";

/** How many commits of a path are told, of the head and of the branches. */
const mostCommits = 300;

/**
 * What commits did to a file or a folder, by one log of the head, and one of what branches have besides.
 *
 * A file is not followed to earlier names: that would cost a comparison of all files in each commit, and what is asked
 * is what touched the code that stands there.
 *
 * @param folder Its path.
 * @throws When git cannot be started, or was cancelled.
 */
export async function readPath(
  gitPath: string,
  folder: string,
  question: PathQuestion,
): Promise<PathPast | Unanswered> {
  const ofHead = readOfHead(gitPath, folder, question);
  const opening = openTree(gitPath, folder, question);
  const branches = nextTurn().then(question.branches);
  // Why git cannot say is asked of the work tree.
  for (const early of [ofHead, branches]) early.catch(() => {});
  const tree = await opening;
  if ("why" in tree) return tree;
  if (tree.head === undefined) return unanswered("no-commit");
  const path = posix
    .normalize(posix.isAbsolute(question.path) ? question.path : `${tree.prefix}${question.path}`)
    .replace(/\/$/, "");
  if (/^(?:\/|\.\.(?:\/|$))/.test(path)) return unanswered("outside", question.path);
  const below = path === "." ? [] : [`:(top,literal)${path}`];
  const apart = await readApart(tree, await branches, below);
  const all = await ofHead;
  const told = (some: readonly SourcedCommit[]): readonly SourcedCommit[] => withoutHorizon(tree, some.filter(brings));
  const commits = inOrder(...joined(told(apart), told(all)));
  return {
    commits: commits.slice(0, mostCommits),
    isCut: [all, apart, commits].some(({ length }) => mostCommits < length),
    ...(tree.lacks ? { lacks: tree.lacks } : {}),
  };
}

/** The log that takes the longest, which is started before anything is known of the work tree. */
async function readOfHead(gitPath: string, folder: string, asked: PathQuestion): Promise<LogCommit[]> {
  const path = posix.normalize(asked.path);
  const isTop = path === "." && findGitFolder(folder) !== undefined;
  const below = isTop ? [] : [`:(literal)${path}`];
  const tree = { gitPath, topLevel: folder, signal: asked.signal, pace: createPace(asked.pause, asked.signal) };
  return readCommits(tree, {
    message: "all",
    args: [...howMany, "--diff-merges=first-parent", "HEAD", "--", ...below],
  });
}

const howMany = ["--full-history", "--raw", `--max-count=${mostCommits + 1}`];

/**
 * What branches did that the head does not hold, and, where one of them is checked out, that the main line does not hold;
 * git is not asked where none of them is there.
 */
async function readApart(
  tree: AskedTree,
  asked: readonly string[],
  below: readonly string[],
): Promise<readonly SourcedCommit[]> {
  if (asked.length === 0) return [];
  const scene = await sceneOf(tree);
  const names = namesOfRefs(scene, asked);
  if (names.size === 0) return [];
  const isHere = asked.some((name) => scene.branches.get(name)?.local?.id === tree.head);
  const others = (isHere ? scene.main?.tips : undefined) ?? ["HEAD"];
  // What a branch merged into itself is the work of others; only what it made of that is its own.
  const how = ["--source", "--diff-merges=combined", ...howMany];
  const args = [...how, ...names.keys(), "--not", ...others, "--", ...below];
  const commits = await readCommits(tree, { message: "all", args, isSourced: true });
  return commits.map((commit) => {
    const branch = names.get(commit.source ?? "");
    return { ...commit, ...(branch === undefined ? {} : { branch }) };
  });
}

type SourcedCommit = LogCommit & Pick<PathCommit, "branch" | "isHere">;

/** Git tells merges as well that joined what differs there, and brought nothing of it themselves. */
function brings({ parents, changes }: LogCommit): boolean {
  return parents.length < 2 || 0 < changes.length;
}

/** Each commit once, with the branch that it is on. */
function joined(
  apart: readonly SourcedCommit[],
  ofHead: readonly SourcedCommit[],
): [apart: readonly SourcedCommit[], ofHead: readonly SourcedCommit[]] {
  const own = new Map(apart.map(({ commit, branch }) => [commit, branch]));
  const known = new Set(ofHead.map(({ commit }) => commit));
  return [
    apart.filter(({ commit }) => !known.has(commit)),
    ofHead.map((commit) => {
      const branch = own.get(commit.commit);
      return branch === undefined ? commit : { ...commit, branch, isHere: true };
    }),
  ];
}

/** Two logs as one, the latest first, each in its order. */
function inOrder(apart: readonly SourcedCommit[], ofHead: readonly SourcedCommit[]): readonly PathCommit[] {
  const merged: PathCommit[] = [];
  const left = [...apart];
  for (const commit of ofHead) {
    while (left[0] && commit.seconds <= left[0].seconds) merged.push(...left.splice(0, 1).map(pathCommitOf));
    merged.push(pathCommitOf(commit));
  }
  return [...merged, ...left.map(pathCommitOf)];
}

/** The names of branches by the whole names under which they are here or of a remote. */
function namesOfRefs({ branches }: Scene, asked: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    asked.flatMap((name): [string, string][] => {
      const branch = branches.get(name);
      return branch ? refsOf(branch).map((ref) => [ref.name, name]) : [];
    }),
  );
}

/** A clone without older history has commits at its edge that seem to have made every file. */
function withoutHorizon(
  { lacks, commonFolder }: AskedTree,
  commits: readonly SourcedCommit[],
): readonly SourcedCommit[] {
  if (lacks?.why !== "shallow") return commits;
  const edge = new Set(readFileSync(join(commonFolder, "shallow"), "utf8").split(/\s+/));
  return commits.filter(({ commit }) => !edge.has(commit));
}

function pathCommitOf(commit: SourcedCommit): PathCommit {
  const [line = ""] = commit.message.split("\n", 1);
  const subject = withoutControls(line);
  // Of several branches that were merged at once, nobody can tell which of them brought it.
  const [merged, ...others] = commit.parents.length < 2 ? [] : mergedBranchesOf(subject);
  return {
    ...toCommitFacts(commit),
    subject,
    units: Array.from(new Set(unitsInMessage(commit.message))),
    ...(merged === undefined || 0 < others.length ? {} : { merged }),
    ...definedOf({ branch: commit.branch, isHere: commit.isHere }),
  };
}
