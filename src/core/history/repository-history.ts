import type { Sliced } from "../base/sliced.ts";
import type { Commit, CommitFacts, ObjectId } from "./commit.ts";
import { CommitOrder } from "./commit-order.ts";
import { DocCommits, type DocFacts, type NamedDoc } from "./doc-commits.ts";
import { lineOf, type FileNode, type Tree } from "./file-node.ts";
import { experimentIn, isTraced, matchMoves, type PlacedBlob, type VersionLookup } from "./match-moves.ts";
import { factsOf, pastOf, type Change, type Past } from "./past.ts";
import { traceFiles, type MadeFiles } from "./trace-files.ts";
import type { ExperimentVersion } from "./version.ts";

/** An experiment as it lies in the work tree; paths are seen from the top level of the repository. */
export interface TodaysFile {
  readonly path: string;
  /** Absent where it cannot be read. */
  readonly version?: ExperimentVersion;
  /** Where the rows of its results may lie. */
  readonly data: readonly string[];
  /** The documents that its receipts name. */
  readonly docs?: readonly NamedDoc[];
  /** Where its metric is described. */
  readonly metricPath?: string;
}

/** So many heads are kept walked, so that going to and fro between branches costs little. */
const mostTrees = 4;

/**
 * What is known of the history of one repository, and what it says of each experiment.
 *
 * Takes in what git tells, commit by commit, and goes on from where it was: a new commit costs what it changed.
 */
export class RepositoryHistory {
  readonly #order = new CommitOrder();
  readonly #docs = new DocCommits(this.#order);
  readonly #versionIn: VersionLookup;
  readonly #trees = new Map<number, Tree>();
  readonly #made: MadeFiles = new Map();
  /** Kept for each file as long as its line does not go on. */
  readonly #pasts = new WeakMap<FileNode, Past>();
  /** The commits in which each other path was new: files of rows. */
  readonly #births = new Map<string, number[]>();
  /** The paths from which each of them was moved, byte by byte as it was. */
  readonly #formerPaths = new Map<string, string[]>();

  constructor(versionIn: VersionLookup) {
    this.#versionIn = versionIn;
  }

  /** Commits whose history is known, so that git need tell nothing that leads to them. */
  get heads(): readonly ObjectId[] {
    return Array.from(this.#trees.keys(), (number) => this.#order.at(number)?.id ?? "");
  }

  /** @returns Whether everything that leads to these commits is known; if not, the history is cut off somewhere. */
  add(commits: readonly Commit[]): boolean {
    if (!this.#order.add(commits)) return false;
    for (const commit of commits) this.#addRows(commit);
    return true;
  }

  #addRows({ id, changes }: Commit): void {
    const rows = changes.filter(({ path }) => !isTraced(path));
    const gone = new Map(rows.flatMap(({ path, before, after }) => (after === undefined ? [[before, path]] : [])));
    for (const { path, before, after } of rows) {
      if (before !== undefined) continue;
      append(this.#births, path, this.#order.numberOf(id) ?? 0);
      const former = gone.get(after);
      if (former !== undefined) append(this.#formerPaths, path, former);
    }
  }

  /**
   * What all that leads to `head` says of each file that was committed; files that were not are left out.
   *
   * @param isGone Whether a path that is none of `files` is no file today, so that one of them may be what became of it.
   */
  *pastsOf(
    head: ObjectId,
    files: readonly TodaysFile[],
    isGone: (path: string) => boolean = () => true,
  ): Sliced<ReadonlyMap<string, Past>> {
    const number = this.#order.numberOf(head);
    if (number === undefined) return new Map();
    const tree =
      this.#trees.get(number) ?? (yield* traceFiles(this.#order, number, this.#trees, this.#versionIn, this.#made));
    this.#keep(number, tree);
    const pasts = new Map<string, Past>();
    const nodes = nodesOf(files, tree, this.#versionIn, isGone);
    // What was walked for another branch is known as well, and is none of this history.
    const needsAll = files.some(
      ({ data, docs = [] }) =>
        0 < docs.length || data.some((path) => this.#births.has(path) || this.#formerPaths.has(path)),
    );
    const all = needsAll ? this.#order.leadingTo(number) : new Set<number>();
    for (const file of files) {
      const node = nodes.get(file.path);
      if (node) pasts.set(file.path, this.#pastOf(node, file, tree, all));
      yield;
    }
    return pasts;
  }

  #keep(number: number, tree: Tree): void {
    this.#trees.delete(number);
    this.#trees.set(number, tree);
    for (const old of Array.from(this.#trees.keys()).slice(0, -mostTrees)) this.#trees.delete(old);
  }

  #pastOf(node: FileNode, file: TodaysFile, tree: Tree, all: ReadonlySet<number>): Past {
    const { docs = [] } = file;
    const past = this.#pastOfFile(node, file, tree, all);
    return docs.length === 0 ? past : { ...past, docs: docs.map((doc) => this.#factsOfDoc(doc, past, all)) };
  }

  #pastOfFile(node: FileNode, { data, metricPath }: TodaysFile, tree: Tree, all: ReadonlySet<number>): Past {
    let past = this.#pasts.get(node);
    if (!past) {
      past = pastOf(node, this.#order, this.#versionIn);
      this.#pasts.set(node, past);
    }
    const earlyData = this.#earlyDataOf(node, data, all);
    const metric = metricPath === undefined ? undefined : tree.files.get(metricPath);
    const changes = metric && 0 < past.results.length ? this.#changesOfMetric(metric, past) : [];
    if (!earlyData && changes.length === 0) return past;
    return { ...past, ...(earlyData ? { earlyData } : {}), changes: [...past.changes, ...changes] };
  }

  #factsOfDoc({ doc, paths }: NamedDoc, { decided = [] }: Past, all: ReadonlySet<number>): DocFacts {
    if (paths.length === 0) return { doc, isElsewhere: true };
    const numbers = decided.map(({ commit }) => this.#order.numberOf(commit) ?? 0);
    for (const path of paths) {
      const telling = this.#docs.findTelling(path, numbers, all);
      if (telling !== undefined) return { doc, commit: factsOf(this.#order, telling) };
    }
    return { doc };
  }

  /** A file of rows that came, under whatever path, before any complete plan, or along with it, or on a line that does not have it. */
  #earlyDataOf(node: FileNode, data: readonly string[], all: ReadonlySet<number>): Past["earlyData"] {
    if (data.length === 0 || all.size === 0) return undefined;
    const plans = lineOf(node).flatMap((one) => (experimentIn(this.#versionIn, one)?.isComplete ? [one.commit] : []));
    const paths = new Set(data);
    for (const path of paths) {
      for (const former of this.#formerPaths.get(path) ?? []) paths.add(former);
      const births = (this.#births.get(path) ?? []).filter((birth) => all.has(birth));
      const early = births.find((birth) => !this.#order.isAnyBefore(plans, birth));
      if (early !== undefined) return { path, ...factsOf(this.#order, early) };
    }
    return undefined;
  }

  #changesOfMetric(metric: FileNode, { results }: Past): readonly Change[] {
    const numbers = results.map(({ commit }) => this.#order.numberOf(commit) ?? 0);
    return lineOf(metric)
      .toReversed()
      .flatMap((node): Change[] => {
        const to = this.#definitionOf(node);
        const [from, ...others] = node.parents.flatMap((parent) => this.#definitionOf(parent) ?? []);
        if (to === undefined || from === undefined || [from, ...others].includes(to)) return [];
        if (!this.#order.isAnyBefore(numbers, node.commit)) return [];
        const facts: CommitFacts = factsOf(this.#order, node.commit);
        return [
          {
            field: "metric changed after the result",
            from,
            to,
            ...facts,
            path: node.path,
            afterResult: true,
            isOpen: true,
          },
        ];
      });
  }

  #definitionOf({ path, blob }: FileNode): string | undefined {
    const version = this.#versionIn(path, blob);
    return typeof version === "object" && "definition" in version ? version.definition : undefined;
  }
}

function append<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** Each file's node in the tree, also of those that were moved and not committed yet. */
function nodesOf(
  files: readonly TodaysFile[],
  tree: Tree,
  versionIn: VersionLookup,
  isGone: (path: string) => boolean,
): ReadonlyMap<string, FileNode> {
  const nodes = new Map<string, FileNode>();
  const born = new Map<PlacedBlob, TodaysFile>();
  const paths = new Set(files.map(({ path }) => path));
  for (const file of files) {
    const node = tree.files.get(file.path);
    if (node) nodes.set(file.path, node);
    else born.set({ path: file.path, blob: `today:${file.path}` }, file);
  }
  if (born.size === 0) return nodes;
  const gone = Array.from(tree.files.values()).filter(({ path }) => !paths.has(path) && isGone(path));
  const byBlob = new Map(Array.from(born, ([{ blob }, file]) => [blob, file]));
  const todayOr: VersionLookup = (path, blob) => {
    const file = byBlob.get(blob);
    return file ? file.version : versionIn(path, blob);
  };
  for (const [{ path }, node] of matchMoves(gone, Array.from(born.keys()), todayOr)) nodes.set(path, node);
  return nodes;
}
