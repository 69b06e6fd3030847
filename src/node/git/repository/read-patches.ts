import { createHash, type Hash } from "node:crypto";
import type { Pair } from "../../../core/repository/fate/pair.ts";
import { streamTree, type AskedTree } from "./ask-tree.ts";
import { inputOf } from "./read-changes.ts";
import { plainDiff } from "./read-commits.ts";

/** In characters. Larger patches, and those behind them, are compared with nothing. */
const [largestPatch, largestSum] = [4_000_000, 24_000_000];

/**
 * One text for what changed between the commits of each pair, wherever in the files that stands, in their order;
 * `undefined` where that is too much.
 *
 * As `git patch-id` means it, but white space counts, and so does the content of binary files.
 */
export async function readPatches(tree: AskedTree, pairs: readonly Pair[]): Promise<readonly (string | undefined)[]> {
  if (pairs.length === 0) return [];
  const patches: (string | undefined)[] = [];
  const args = ["diff-tree", "--stdin", "--always", "--root", "-r", "-p", "--full-index", ...plainDiff];
  let patch: PatchKey | undefined;
  let sum = 0;
  for await (const lines of streamTree(tree, args, "\n", inputOf(pairs))) {
    for (const line of lines) {
      if (/^[0-9a-f]{40,64}$/.test(line)) {
        if (patch) patches.push(patch.end());
        patch = new PatchKey();
      } else patch?.push(line);
      sum += line.length;
    }
    if (largestSum < sum) break;
  }
  if (patch && sum <= largestSum) patches.push(patch.end());
  return pairs.map((_, at) => patches[at]);
}

/** Takes a patch line by line, without where it stands in the files. */
class PatchKey {
  readonly #hash: Hash = createHash("sha1");
  /** The contents of a file before and after; counted where its lines are not told. */
  #contents = "";
  #size = 0;

  push(line: string): void {
    this.#size += line.length + 1;
    if (line.startsWith("index ")) this.#contents = line;
    else if (line.startsWith("@@")) this.#contents = "";
    else {
      if (line.startsWith("diff ")) this.#endFile();
      this.#hash.update(`${line}\n`);
    }
  }

  end(): string | undefined {
    this.#endFile();
    return this.#size <= largestPatch ? this.#hash.digest("hex") : undefined;
  }

  #endFile(): void {
    this.#hash.update(this.#contents);
    this.#contents = "";
  }
}
