import type { ObjectId } from "../../../core/history/commit.ts";
import type { Unmerged } from "../../../core/repository/fate/own-commits.ts";
import { askTree, type AskedTree } from "./ask-tree.ts";
import { readCommits } from "./read-commits.ts";

const mostCommits = 5_000;

/** The unmerged commits of all tips, by tip; one call of git, or one for each where they have very many. */
export async function readUnmerged(
  tree: AskedTree,
  tips: readonly ObjectId[],
  mains: readonly ObjectId[],
): Promise<ReadonlyMap<ObjectId, Unmerged>> {
  const read = async (asked: readonly ObjectId[]): Promise<Unmerged> => {
    const args = ["--topo-order", `--max-count=${mostCommits + 1}`, "--stdin"];
    const input = [...asked, ...mains.map((id) => `^${id}`)].map((id) => `${id}\n`);
    const commits = await readCommits(tree, { message: "subject", args, input });
    const isCut = mostCommits < commits.length;
    return { commits: new Map(commits.map((commit) => [commit.commit, commit])), isCut };
  };
  if (tips.length === 0) return new Map();
  const all = await read(tips);
  const byTip = new Map<ObjectId, Unmerged>();
  for (const tip of tips) byTip.set(tip, all.isCut && 1 < tips.length ? await read([tip]) : all);
  return byTip;
}

/** Where a commit left the main line; `undefined` where they have nothing in common. */
export async function findBase(
  tree: AskedTree,
  tip: ObjectId,
  mains: readonly ObjectId[],
): Promise<ObjectId | undefined> {
  try {
    return (await askTree(tree, ["merge-base", tip, ...mains])).split("\n")[0] || undefined;
  } catch {
    tree.signal?.throwIfAborted();
    return undefined;
  }
}
