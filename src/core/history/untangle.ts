import type { Sliced } from "../base/sliced.ts";
import type { BlobChange, ObjectId } from "./commit.ts";
import { originOf, type FileNode, type Tree } from "./file-node.ts";
import { experimentIn, protocolKey, resultsKey, type VersionLookup } from "./match-moves.ts";

/** A file of a new tree, while what it was in each parent is being found out. */
export interface Draft {
  readonly path: string;
  readonly blob: ObjectId;
  readonly parents: Set<FileNode>;
}

/**
 * Files that changed their names with each other: each has the plan that another one of them had, and its own has gone
 * on elsewhere. Where one of the plans was edited along with that, its results tell.
 *
 * A file that was only written over by another is none of these and stays what its name says, and so does one that
 * shares its plan or its results with what it was.
 */
export function* untangleSwaps(
  drafts: ReadonlyMap<string, Draft>,
  changes: readonly BlobChange[],
  first: Tree,
  versionIn: VersionLookup,
): Sliced<void> {
  let modified = changes.filter(({ before, after }) => before !== undefined && after !== undefined);
  for (const withResults of [false, true]) {
    if (modified.length < 2) return;
    const marksOf = (path: string, blob = ""): readonly string[] => marksIn(path, blob, versionIn, withResults);
    const files: MarkedFile[] = [];
    for (const { path, before, after } of modified) {
      files.push({ path, was: marksOf(path, before), is: marksOf(path, after) });
      yield;
    }
    const swapped = yield* swappedIn(files, first);
    for (const { path, node } of swapped) {
      const parents = drafts.get(path)?.parents;
      parents?.clear();
      parents?.add(node);
    }
    const done = new Set(swapped.map(({ path }) => path));
    modified = modified.filter(({ path }) => !done.has(path));
  }
}

/** By what a file was known before a commit, and is after it. */
interface MarkedFile {
  readonly path: string;
  readonly was: readonly string[];
  readonly is: readonly string[];
}

/** The files that have the mark of another one, while theirs is still about; each with what it was. */
function* swappedIn(files: readonly MarkedFile[], first: Tree): Sliced<readonly { path: string; node: FileNode }[]> {
  const old = new Map<string, string>();
  const young = new Set<string>();
  for (const { path, was, is } of files) {
    for (const mark of was) old.set(mark, path);
    for (const mark of is) young.add(mark);
    yield;
  }
  const swapped: { path: string; node: FileNode }[] = [];
  for (const { path, was, is } of files) {
    const from = is.map((mark) => old.get(mark)).find((found) => found !== undefined);
    const node = from === undefined ? undefined : first.files.get(from);
    const isItself = is.some((mark) => was.includes(mark)) || !was.some((mark) => young.has(mark));
    if (!isItself && node) swapped.push({ path, node });
    yield;
  }
  return swapped;
}

/** By what a file is known again. */
function marksIn(path: string, blob: ObjectId, versionIn: VersionLookup, withResults: boolean): readonly string[] {
  const version = experimentIn(versionIn, { path, blob });
  if (!version) return [blob];
  const plan = version.isComplete ? protocolKey(version) : blob;
  const results = withResults ? resultsKey(version) : undefined;
  return results === undefined ? [plan] : [plan, results];
}

/**
 * Takes the lines of a merge apart where its sides have different files under one name, because one of them moved a
 * file and gave its name to another: each line goes where it lives on. Two files that were made on both sides, and of
 * which only one path is left, are one file from here on.
 */
export function untangleLines(drafts: ReadonlyMap<string, Draft>, versionIn: VersionLookup): void {
  const tangled = Array.from(drafts.values()).filter(isTangled);
  if (tangled.length === 0) return;
  const homes = new Map<FileNode, Draft>();
  for (const draft of drafts.values()) {
    const self = ownParent(draft, versionIn);
    if (self) homes.set(originOf(self), draft);
  }
  for (const draft of tangled) {
    for (const parent of Array.from(draft.parents)) {
      const home = homes.get(originOf(parent));
      if (!home || home === draft) continue;
      draft.parents.delete(parent);
      home.parents.add(parent);
    }
  }
}

function isTangled({ parents }: Draft): boolean {
  return 1 < new Set(Array.from(parents, originOf)).size;
}

/** The parent whose file this one is: of the same bytes, else of the same plan, else the first. */
function ownParent({ path, blob, parents }: Draft, versionIn: VersionLookup): FileNode | undefined {
  const [first, ...others] = parents;
  if (others.length === 0) return first;
  const all = Array.from(parents);
  const [plan] = marksIn(path, blob, versionIn, false);
  return (
    all.find((parent) => parent.blob === blob) ??
    all.find((parent) => marksIn(parent.path, parent.blob, versionIn, false)[0] === plan) ??
    first
  );
}
