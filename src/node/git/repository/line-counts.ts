import { keyOfPair, type Pair } from "../../../core/repository/fate/pair.ts";
import { isWrittenCode } from "../../../core/repository/is-written-code.ts";
import { streamTree, type AskedTree } from "./ask-tree.ts";
import type { FateMemory } from "./fate-memory.ts";
import { inputOf } from "./read-changes.ts";
import { plainDiff } from "./read-commits.ts";

/** How many lines people added and deleted between the commits of each pair, in their order. */
export async function countLines(
  tree: AskedTree,
  { lineCounts }: FateMemory,
  pairs: readonly Pair[],
): Promise<readonly number[]> {
  const unknown = pairs.filter((pair) => lineCounts.find(keyOfPair(pair)) === undefined);
  const counts = await readCounts(tree, unknown);
  unknown.forEach((pair, at) => lineCounts.keep(keyOfPair(pair), counts[at] ?? 0));
  return pairs.map((pair) => lineCounts.find(keyOfPair(pair)) ?? 0);
}

async function readCounts(tree: AskedTree, pairs: readonly Pair[]): Promise<readonly number[]> {
  if (pairs.length === 0) return [];
  const counts: number[] = [];
  const args = ["diff-tree", "--stdin", "--always", "--root", "-r", "-z", "--numstat", ...plainDiff];
  for await (const pieces of streamTree(tree, args, "\0", inputOf(pairs))) {
    for (const piece of pieces) {
      const change = parseLineCount(piece);
      if (!change) counts.push(0);
      else counts.push((counts.pop() ?? 0) + change.lines);
    }
  }
  return counts;
}

/** A file with the lines that people changed in it: none in a binary file, or in one that a tool wrote. */
export function parseLineCount(text: string): { path: string; lines: number } | undefined {
  const [, added, deleted, path] = /^(\d+|-)\t(\d+|-)\t(.*)$/s.exec(text) ?? [];
  if (path === undefined) return undefined;
  const lines = added === "-" || !isWrittenCode(path) ? 0 : Number(added) + Number(deleted);
  return { path, lines };
}
