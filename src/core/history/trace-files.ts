import type { Sliced } from "../base/sliced.ts";
import type { BlobChange } from "./commit.ts";
import type { CommitOrder } from "./commit-order.ts";
import { emptyTree, leadTo, lineOf, originOf, type FileNode, type Tree } from "./file-node.ts";
import { untangleLines, untangleSwaps, type Draft } from "./untangle.ts";
import { isSamePlan, isTraced, matchMoves, nameOf, type VersionLookup } from "./match-moves.ts";

/**
 * Follows every file of ours through a history, from the first commit to `head`: through edits, merges and moves.
 *
 * Merges are read in full: a file that a merge joined has all its parents, and one that was moved on one side and
 * edited on the other is one file.
 *
 * @param known Trees of commits that were walked before, from which it goes on.
 * @param made All files that were made so far, which this adds to. A commit that is walked again, because a branch
 *   forked from it, must give the very same files: else a merge would take them for two lines.
 * @returns The files that the head holds, each at the end of its line.
 */
export function* traceFiles(
  order: CommitOrder,
  head: number,
  known: ReadonlyMap<number, Tree>,
  versionIn: VersionLookup,
  made: MadeFiles,
): Sliced<Tree> {
  const trees = new Map(known);
  const numbers = Array.from(order.leadingTo(head, known)).sort((a, b) => a - b);
  const waiting = childrenCounts(numbers, order);
  for (const number of numbers) {
    const parents = order.parentsOf(number);
    const changes = (order.at(number)?.changes ?? []).filter(({ path }) => isTraced(path));
    const before = parents.map((parent) => trees.get(parent) ?? emptyTree);
    trees.set(number, yield* treeAfter(number, changes, before, versionIn, madeIn(made, number)));
    // What nobody goes on from any more is let go, so that only the lines that are open are in memory.
    for (const parent of parents) {
      const left = (waiting.get(parent) ?? 0) - 1;
      waiting.set(parent, left);
      if (left === 0) trees.delete(parent);
    }
    if (0 < changes.length || 1 < parents.length) yield;
  }
  return trees.get(head) ?? emptyTree;
}

function childrenCounts(numbers: readonly number[], order: CommitOrder): Map<number, number> {
  const counts = new Map<number, number>();
  for (const number of numbers) {
    for (const parent of order.parentsOf(number)) counts.set(parent, (counts.get(parent) ?? 0) + 1);
  }
  return counts;
}

function* treeAfter(
  commit: number,
  changes: readonly BlobChange[],
  parents: readonly Tree[],
  versionIn: VersionLookup,
  made: Map<string, FileNode>,
): Sliced<Tree> {
  const [first = emptyTree, ...others] = parents;
  if (changes.length === 0 && others.every((other) => other === first)) return first;
  const removed = new Set(changes.flatMap(({ path, after }) => (after === undefined ? [path] : [])));
  const drafts = draftsOf(changes, removed, first, others);
  const isAlive = (path: string): boolean => drafts.has(path) || (first.files.has(path) && !removed.has(path));
  const goneOf = (tree: Tree): FileNode[] =>
    Array.from(new Set([...removed, ...tree.files.keysApartFrom(first.files)])).flatMap((path) => {
      const node = tree.files.get(path);
      return node && !isAlive(path) ? [node] : [];
    });

  const all = parents.length === 0 ? [emptyTree] : parents;
  for (const tree of all) yield* linkByPath(drafts, tree);
  if (all.length === 1) yield* untangleSwaps(drafts, changes, first, versionIn);
  else untangleLines(drafts, versionIn);
  const ghosts = new Map<string, readonly FileNode[]>();
  const cameBack = draftsThatCameBack(drafts, all, versionIn);
  for (const tree of all) {
    const gone = new Set(goneOf(tree));
    if (0 < gone.size) linkMoves(drafts, tree, gone, versionIn, cameBack);
    for (const node of gone) addGhost(ghosts, first, node);
  }
  const lostBy = (draft: Draft): readonly FileNode[] =>
    all.length === 1 ? [] : all.flatMap((tree) => (isKnownTo(tree, draft) ? [] : ghostsOf(tree, draft)));
  for (const other of others) {
    for (const name of other.ghosts.keysApartFrom(first.ghosts)) {
      for (const node of other.ghosts.get(name) ?? []) addGhost(ghosts, first, node);
    }
  }
  const files = new Map<string, FileNode | undefined>();
  for (const path of removed) files.set(path, undefined);
  for (const draft of drafts.values()) {
    const node = made.get(draft.path) ?? nodeOf(draft, commit, first, ghosts, lostBy(draft), versionIn);
    files.set(draft.path, node);
    if (node.commit === commit) made.set(draft.path, node);
    yield;
  }
  return { files: first.files.with(files), ghosts: first.ghosts.with(ghosts) };
}

/** The files of which something may have become: those that the commit changed, and those that its parents differ in. */
function draftsOf(
  changes: readonly BlobChange[],
  removed: ReadonlySet<string>,
  first: Tree,
  others: readonly Tree[],
): Map<string, Draft> {
  const drafts = new Map<string, Draft>();
  for (const { path, after } of changes) {
    if (after !== undefined) drafts.set(path, { path, blob: after, parents: new Set() });
  }
  for (const other of others) {
    for (const path of first.files.keysApartFrom(other.files)) {
      const blob = first.files.get(path)?.blob;
      if (blob === undefined || removed.has(path) || drafts.has(path)) continue;
      drafts.set(path, { path, blob, parents: new Set() });
    }
  }
  return drafts;
}

function* linkByPath(drafts: ReadonlyMap<string, Draft>, tree: Tree): Sliced<void> {
  for (const draft of drafts.values()) {
    const node = tree.files.get(draft.path);
    if (node) draft.parents.add(node);
    yield;
  }
}

/** Those that some parent had deleted under their name, with the plan that they have. */
function draftsThatCameBack(
  drafts: ReadonlyMap<string, Draft>,
  parents: readonly Tree[],
  versionIn: VersionLookup,
): ReadonlySet<Draft> {
  const isBack = (draft: Draft): boolean =>
    parents.some(({ ghosts }) => ghosts.get(nameOf(draft.path))?.some((ghost) => isSamePlan(versionIn, ghost, draft)));
  return new Set(Array.from(drafts.values()).filter((draft) => draft.parents.size === 0 && isBack(draft)));
}

/** Finds the files that are gone from a parent under their new names, and takes them out of `gone`. */
function linkMoves(
  drafts: ReadonlyMap<string, Draft>,
  tree: Tree,
  gone: Set<FileNode>,
  versionIn: VersionLookup,
  cameBack: ReadonlySet<Draft>,
): void {
  const born = Array.from(drafts.values()).filter(({ path }) => !tree.files.has(path));
  if (born.length === 0) return;
  const link = (draft: Draft, node: FileNode): void => {
    draft.parents.add(node);
    gone.delete(node);
  };
  // The other parents of a merge may know the file already.
  const byOrigin = new Map(Array.from(gone, (node) => [originOf(node), node]));
  const strangers = born.filter((draft) => {
    const known = Array.from(draft.parents, (parent) => byOrigin.get(originOf(parent))).find((node) => node);
    if (known) link(draft, known);
    return !known && draft.parents.size === 0;
  });
  for (const [draft, node] of matchMoves(Array.from(gone), strangers, versionIn, cameBack)) link(draft, node);
}

function addGhost(ghosts: Map<string, readonly FileNode[]>, { ghosts: known }: Tree, node: FileNode): void {
  const name = nameOf(node.path);
  const nodes = ghosts.get(name) ?? known.get(name) ?? [];
  if (!nodes.includes(node)) ghosts.set(name, [...nodes, node]);
}

/** By the number of the commit that made them, then by path. */
export type MadeFiles = Map<number, Map<string, FileNode>>;

function madeIn(made: MadeFiles, commit: number): Map<string, FileNode> {
  const files = made.get(commit) ?? new Map<string, FileNode>();
  made.set(commit, files);
  return files;
}

/** Whether one of the parents of a draft stands in the tree. */
function isKnownTo(tree: Tree, { parents }: Draft): boolean {
  return Array.from(parents).some((parent) => tree.files.get(parent.path) === parent);
}

/** What a side of a merge had under the name of a draft and deleted, apart from what the other side goes on from. */
function ghostsOf(tree: Tree, { path, parents }: Draft): readonly FileNode[] {
  const ghosts = tree.ghosts.get(nameOf(path)) ?? [];
  if (ghosts.length === 0) return ghosts;
  const line = new Set(Array.from(parents).flatMap(lineOf));
  return ghosts.filter((ghost) => !line.has(ghost));
}

/**
 * The node of a draft; the one of before where nothing has become of it.
 *
 * @param lost What a side of a merge had deleted, while the other side kept the file.
 */
function nodeOf(
  { path, blob, parents }: Draft,
  commit: number,
  first: Tree,
  ghosts: ReadonlyMap<string, readonly FileNode[]>,
  lost: readonly FileNode[],
  versionIn: VersionLookup,
): FileNode {
  const [parent] = parents;
  const all = Array.from(parents);
  const asBefore = all.find((one) => one.path === path && one.blob === blob && leadTo(one, all));
  if (asBefore && lost.length === 0) return asBefore;
  const name = nameOf(path);
  const ghostsOfName = parent ? lost : (ghosts.get(name) ?? first.ghosts.get(name) ?? []);
  const former = parent ?? ghostsOfName.find((ghost) => isSamePlan(versionIn, ghost, { path, blob }));
  return {
    commit,
    path,
    blob,
    parents: all,
    ghosts: ghostsOfName,
    origin: former && originOf(former),
  };
}
