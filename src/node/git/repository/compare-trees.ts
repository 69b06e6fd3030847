import type { ObjectId } from "../../../core/history/commit.ts";
import type { AskedTree } from "./ask-tree.ts";
import { streamTree } from "./ask-tree.ts";

/** What became of one plain file between two trees, which are seen from the top level. */
export interface TreeChange {
  /** Where it lay, and what it held; absent for a new file. */
  readonly before?: PlacedFile;
  /** Absent for a file that is gone. */
  readonly after?: PlacedFile;
}

export interface PlacedFile {
  readonly path: string;
  readonly blob: ObjectId;
}

/** Two trees that are compared. */
export interface TreePair {
  readonly before: ObjectId;
  readonly after: ObjectId;
  /** Whether a change is told; each is unless something is said. */
  readonly keeps?: (change: TreeChange) => boolean;
}

/** From nothing to a tree are all of its files. */
export const nothing = "nothing";

const options = [
  ..."diff-tree --stdin -r -z --raw --no-abbrev --no-ext-diff --no-textconv --no-relative -O/dev/null".split(" "),
  // A file that was moved as it was is always found; one that was changed as well only among few others.
  ..."-M -l50".split(" "),
];

/**
 * How pairs of trees differ, in their order, found with one call and read as it comes.
 *
 * @throws GitFailure when git does not come to its end.
 */
export async function compareTrees(
  tree: Pick<AskedTree, "gitPath" | "topLevel" | "signal" | "pace">,
  pairs: readonly TreePair[],
): Promise<readonly (readonly TreeChange[])[]> {
  const input = pairs.map(({ before, after }) => `${before === nothing ? emptyTreeLike(after) : before} ${after}\n`);
  const all = pairs.map((): TreeChange[] => []);
  const parser = new ChangeParser();
  for await (const pieces of streamTree(tree, options, "\0", input)) {
    for (const piece of pieces) {
      const change = parser.push(piece);
      if (change && (pairs[parser.pair]?.keeps?.(change) ?? true)) all[parser.pair]?.push(change);
      const wait = tree.pace();
      if (wait) await wait;
    }
  }
  return all;
}

/** The name that every repository knows the tree without files by, with hashes of one length or the other. */
function emptyTreeLike(tree: ObjectId): ObjectId {
  return tree.length === 40
    ? "4b825dc642cb6eb9a060e54bf8d69288fbee4904"
    : "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321";
}

/** Reads what `git diff-tree --stdin -z --raw` prints, piece by piece; a path may have line breaks. */
class ChangeParser {
  /** Which pair the changes are of, from zero. */
  pair = -1;
  #record: readonly string[] | undefined;
  #paths: string[] = [];

  /** The change that is complete with this piece; none of what is no plain file. */
  push(piece: string): TreeChange | undefined {
    if (!this.#record) {
      // Two names in a line begin a pair; a pair without changes has nothing else.
      const lines = piece.split("\n");
      this.pair += lines.length - 1;
      this.#record = lines.at(-1)?.slice(1).split(" ");
      return undefined;
    }
    this.#paths.push(piece);
    if (this.#paths.length < (/^[RC]/.test(this.#record[4] ?? "") ? 2 : 1)) return undefined;
    const change = changeOf(this.#record, this.#paths);
    this.#record = undefined;
    this.#paths = [];
    return change;
  }
}

function changeOf(
  [modeBefore = "", modeAfter = "", blobBefore = "", blobAfter = "", status = ""]: readonly string[],
  [path = "", pathAfter = path]: readonly string[],
): TreeChange | undefined {
  const before = isPlain(modeBefore) && !status.startsWith("C") ? { path, blob: blobBefore } : undefined;
  const after = isPlain(modeAfter) ? { path: pathAfter, blob: blobAfter } : undefined;
  return before || after ? { ...(before ? { before } : {}), ...(after ? { after } : {}) } : undefined;
}

/** No symbolic link and no submodule. */
function isPlain(mode: string): boolean {
  return mode.startsWith("100");
}
