import type { ObjectId } from "../../../core/history/commit.ts";
import { branchContentOf, changesIn, type BranchContent } from "../../../core/repository/fate/branch-content.ts";
import { pairsOf, type LeftBranch } from "../../../core/repository/fate/content-change.ts";
import type { RawChange } from "../../../core/repository/fate/log-commit.ts";
import type { Main } from "../../../core/repository/fate/main.ts";
import { mergedByContent } from "../../../core/repository/fate/merged-by-content.ts";
import { keyOfPair } from "../../../core/repository/fate/pair.ts";
import { pairsInDoubt, rivalsAmong, type Rivals } from "../../../core/repository/fate/rivals.ts";
import type { MergedStanding } from "../../../core/repository/fate/standing.ts";
import type { AskedTree } from "./ask-tree.ts";
import { readChanges } from "./read-changes.ts";
import { readCommits } from "./read-commits.ts";
import { readPatches } from "./read-patches.ts";

/** Commits of the main line that are looked at. */
const mostOfMain = 5_000;

/** Which of these branches the main line holds under other commits, and how, by tip. */
export async function readMergedByContent(
  tree: AskedTree,
  main: Main,
  branches: readonly LeftBranch[],
): Promise<ReadonlyMap<ObjectId, MergedStanding>> {
  const contents = await readContents(tree, branches);
  const rivals = await readRivals(tree, main, contents);
  const doubtful = pairsInDoubt(contents, rivals);
  const texts = await readPatches(tree, doubtful);
  const patches = new Map(doubtful.map((pair, at) => [keyOfPair(pair), texts[at]]));
  const found = new Map<ObjectId, MergedStanding>();
  for (const content of contents) {
    const standing = mergedByContent(content, { line: main.line, rivals, patches });
    if (standing) found.set(content.branch.tip, standing);
  }
  return found;
}

async function readContents(tree: AskedTree, branches: readonly LeftBranch[]): Promise<readonly BranchContent[]> {
  const changes = await readChanges(tree, branches.flatMap(pairsOf));
  let at = 0;
  return branches.map((branch) => {
    const from = at;
    at += pairsOf(branch).length;
    return branchContentOf(branch, changes.slice(from, at));
  });
}

/** The commits of the main line that touch what one of these branches touches. */
async function readRivals(tree: AskedTree, { tip, line }: Main, contents: readonly BranchContent[]): Promise<Rivals> {
  const wanted = contents.flatMap(changesIn).filter(({ paths }) => paths !== "");
  // What touches all files of a change touches its first one.
  const firsts = new Set(wanted.flatMap(({ first }) => (first === undefined ? [] : [first])));
  if (firsts.size === 0) return new Map();
  const places = contents.map(({ branch }) => line.get(branch.base));
  const lowest = Math.max(...places.map((place) => place ?? Infinity));
  const oldest = contents.find((_, at) => places[at] === lowest)?.branch.base;
  const args = [
    ..."--first-parent --diff-merges=first-parent --full-diff -r --raw".split(" "),
    `--max-count=${mostOfMain}`,
    tip,
    ...(oldest === undefined ? [] : [`^${oldest}`]),
    "--",
    ...(mostPaths < firsts.size ? [] : Array.from(firsts, (path) => `:(top,literal)${path}`)),
  ];
  const keeps = (changes: readonly RawChange[]): boolean => changes.some(({ path }) => firsts.has(path));
  return rivalsAmong(await readCommits(tree, { message: "subject", args, keeps }));
}

/** Git holds every name against every path: with more paths that costs it more than to tell all. */
const mostPaths = 4;
