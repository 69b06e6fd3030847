import { mostFiles, type RawChange } from "../../../core/repository/fate/log-commit.ts";
import type { Pair } from "../../../core/repository/fate/pair.ts";
import { streamTree, type AskedTree } from "./ask-tree.ts";
import { plainDiff } from "./read-commits.ts";

export function inputOf(pairs: readonly Pair[]): readonly string[] {
  return pairs.map(({ tip, base }) => `${tip}${base === undefined ? "" : ` ${base}`}\n`);
}

/** What changed between the commits of each pair, in their order; one file more than `mostFiles` where there are more. */
export async function readChanges(tree: AskedTree, pairs: readonly Pair[]): Promise<readonly (readonly RawChange[])[]> {
  if (pairs.length === 0) return [];
  const all: RawChange[][] = [];
  let change: string | undefined;
  const args = ["diff-tree", "--stdin", "--always", "--root", "-r", "-z", "--raw", ...plainDiff];
  for await (const pieces of streamTree(tree, args, "\0", inputOf(pairs))) {
    for (const piece of pieces) {
      if (change !== undefined) {
        const changes = all.at(-1);
        if (changes && changes.length <= mostFiles) changes.push({ path: piece, to: change });
        change = undefined;
      } else if (piece.startsWith(":")) change = piece;
      else all.push([]);
    }
  }
  return all;
}
