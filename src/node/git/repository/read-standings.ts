import type { ObjectId } from "../../../core/history/commit.ts";
import type { LeftBranch } from "../../../core/repository/fate/content-change.ts";
import type { Main } from "../../../core/repository/fate/main.ts";
import { ownCommitsOf } from "../../../core/repository/fate/own-commits.ts";
import { emptyStanding, endsOf, standingOfLeft, type TipFacts } from "../../../core/repository/fate/standing-of.ts";
import type { MergedStanding, Standing } from "../../../core/repository/fate/standing.ts";
import { GitFailure } from "../git-failure.ts";
import type { AskedTree } from "./ask-tree.ts";
import { keyOfCommits, type FateMemory } from "./fate-memory.ts";
import { findMergedByAncestry } from "./merged-by-ancestry.ts";
import { readMergedByContent } from "./read-merged-by-content.ts";
import { findBase, readUnmerged } from "./read-unmerged.ts";

/** A branch that is there, here or on a remote. */
export interface StandingQuestion {
  readonly name: string;
  /** The units that name it. */
  readonly units: readonly string[];
  /** Where it stands, here before remotes. */
  readonly tips: readonly ObjectId[];
}

/** How branches stand to the main line, in their order; `undefined` where the clone lacks what would show it. */
export async function readStandings(
  tree: AskedTree,
  memory: FateMemory,
  mains: readonly Main[],
  questions: readonly StandingQuestion[],
): Promise<readonly (Standing | undefined)[]> {
  const key = keyOfCommits(mains.map(({ tip }) => tip));
  const keyOf = ({ name, units, tips }: StandingQuestion): string => [key, name, ...tips, ...units].join("\n");
  const unknown = questions.filter((question) => !memory.standings.find(keyOf(question)));
  const all = await readTips(tree, mains, unknown);
  for (const question of unknown) {
    const standing = await standingOf(tree, memory, mains, question, all);
    if (standing) memory.standings.keep(keyOf(question), standing);
  }
  return questions.map((question) => memory.standings.find(keyOf(question)));
}

async function readTips(
  tree: AskedTree,
  mains: readonly Main[],
  questions: readonly StandingQuestion[],
): Promise<TipFacts> {
  const tips = Array.from(new Set(questions.flatMap((question) => question.tips)));
  const ids = mains.map(({ tip }) => tip);
  const unmerged = await readUnmerged(tree, tips, ids);
  const own = new Map(Array.from(unmerged, ([tip, commits]) => [tip, ownCommitsOf(tip, commits)]));
  const bases = new Map<ObjectId, ObjectId>();
  const left: LeftBranch[] = [];
  for (const [tip, { commits, bases: several, isCut }] of own) {
    if (commits.length === 0) continue;
    const base = isCut || 1 < several.length ? await findBase(tree, tip, ids) : several[0];
    if (base === undefined) continue;
    bases.set(tip, base);
    const work = commits.filter(({ parents }) => parents.length < 2);
    // What merges alone brought is the work of others.
    if (!isCut && work.length > 0) left.push({ tip, base, own: work });
  }
  return { own, bases, byContent: await readByContent(tree, mains, left) };
}

async function readByContent(
  tree: AskedTree,
  mains: readonly Main[],
  left: readonly LeftBranch[],
): Promise<TipFacts["byContent"]> {
  const found = new Map<ObjectId, MergedStanding>();
  try {
    for (const main of mains) {
      const rest = left.filter(({ tip }) => !found.has(tip));
      for (const [tip, standing] of await readMergedByContent(tree, main, rest)) found.set(tip, standing);
    }
    return found;
  } catch (error) {
    if (error instanceof GitFailure) return undefined;
    throw error;
  }
}

async function standingOf(
  tree: AskedTree,
  memory: FateMemory,
  mains: readonly Main[],
  { name, units, tips }: StandingQuestion,
  facts: TipFacts,
): Promise<Standing | undefined> {
  const [end, ...others] = endsOf(tips, facts);
  if (end !== undefined) return standingOfLeft([end, ...others], facts);
  for (const tip of tips) {
    const standing = await findMergedByAncestry(tree, memory, mains, { name, units, tip });
    if (standing) return standing;
  }
  return emptyStanding(tips);
}
