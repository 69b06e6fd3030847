import type { CommitFacts, FileFacts } from "./commit.ts";
import type { CommitOrder } from "./commit-order.ts";
import { differencesOf, type Difference } from "./differences.ts";
import type { DocFacts } from "./doc-commits.ts";
import { lineOf, type FileNode } from "./file-node.ts";
import { inOrder } from "./in-order.ts";
import { experimentIn, isSamePlan, protocolKey, type VersionLookup } from "./match-moves.ts";
import { predictionsBefore } from "./predictions-before.ts";
import type { Protocol } from "./protocol.ts";
import type { Predictions } from "../model/predictions-in.ts";
import type { ExperimentVersion, Version } from "./version.ts";

/**
 * What git history says of one experiment, before today's text is held against it.
 *
 * Plain JSON, and small: the versions themselves are not kept.
 */
export interface Past {
  /** What the head holds, or what it held last that can be read; absent when the file is not committed there. */
  readonly head?: ExperimentVersion;
  /** The commits that brought results where none of their parents had one, the earliest first. */
  readonly results: readonly ResultCommit[];
  /** Every change of the protocol on any line that leads here, those that were taken back too; the earliest first. */
  readonly changes: readonly Change[];
  /** The predictions that stood before the first result, or stand in the head while there is none; absent without any. */
  readonly predictions?: Predictions;
  /** The commit in which the file first appeared. */
  readonly born?: FileFacts;
  /** The commit that gave the plan the form that it had before the first result, or has while there is none. */
  readonly registered?: FileFacts;
  /** Commits whose version of the file cannot be read, and which were passed over. */
  readonly unreadable: readonly CommitFacts[];
  /** Whether the clone lacks a version, because only a part of the repository was fetched. */
  readonly isPartial: boolean;
  /** Whether a merge is under way, so that a result in today's text may be one that its other side committed. */
  readonly isMerging?: boolean;
  /** The last commit of a file of this name that had results, was deleted, and came back with another plan. */
  readonly namesake?: CommitFacts;
  /**
   * The commits in which the decision of the head was taken as it stands: nobody had it before them, and it stood from
   * then on. Several where branches decided the same; absent while the head has none.
   */
  readonly decided?: readonly CommitFacts[];
  /** What became of the documents that its receipts name; absent where they name none. */
  readonly docs?: readonly DocFacts[];
  /** A file of rows that was committed where no complete plan was yet. */
  readonly earlyData?: CommitFacts & { readonly path: string };
}

export interface ResultCommit extends CommitFacts {
  /** The complete plans that stood before it, one for each parent that has another one; none proves nothing. */
  readonly plans: readonly Protocol[];
  /** Whether the file was there before it. */
  readonly hasParent: boolean;
}

/** A change of one field of the protocol, in one commit. */
export interface Change extends Omit<Difference, "field">, FileFacts {
  readonly field: Difference["field"] | "metric changed after the result";
  /** Where the file lay before, if the commit moved it too. */
  readonly pathBefore?: string;
  /** Whether a result had been committed on the way to it. */
  readonly afterResult: boolean;
  /** Whether its commit is dated in the window, or behind it; a courtesy of whoever set the date. */
  readonly isOpen: boolean;
}

/** Whether the protocol changed between the first day of the window and the first result; other words are no change. */
export function isWhileOpen({
  field,
  isOpen = false,
  afterResult = false,
}: Partial<Pick<Change, "field" | "isOpen" | "afterResult">>): boolean {
  return isOpen && !afterResult && field !== "wording";
}

/** The past of a file that no commit holds. */
export const noPast: Past = { results: [], changes: [], unreadable: [], isPartial: false };

/** What all that leads to `head` says of an experiment. */
export function pastOf(head: FileNode, order: CommitOrder, versionIn: VersionLookup): Past {
  const facts = (node: FileNode): CommitFacts => factsOf(order, node.commit);
  const placed = (node: FileNode): FileFacts => ({ ...facts(node), path: node.path });
  const line = new Line(head, order, versionIn);
  const steps = line.steps();
  const readable = steps.filter((step) => step.version !== undefined);
  const results = readable.filter(bringsResults);
  const namesake = steps.flatMap(({ strangers }) => strangers).find((ghost) => line.hasHadResults(ghost));
  const headStep = steps.at(-1);
  const latest = headStep && latestReadable(headStep);
  const plan = results[0] ? planBefore(results[0], latest) : latest;
  const formed = plan?.version?.isComplete ? formedAt(plan) : undefined;
  const born = steps[0];
  const decided = latest ? decidedIn(latest) : [];
  const predictions = results.length === 0 ? latest?.version?.predictions : predictionsBeforeAll(results);
  return {
    ...(latest?.version ? { head: latest.version } : {}),
    results: results.map((step) => ({
      ...facts(step.node),
      plans: plansBefore(step),
      hasParent: 0 < step.before.length,
    })),
    changes: readable.flatMap((step) => changesIn(step, placed(step.node))),
    ...(predictions ? { predictions } : {}),
    ...(born ? { born: placed(born.node) } : {}),
    ...(formed ? { registered: placed(formed.node) } : {}),
    unreadable: steps.filter(({ state }) => state === "unreadable").map(({ node }) => facts(node)),
    isPartial: steps.some(({ state }) => state === "missing"),
    ...(namesake ? { namesake: facts(namesake) } : {}),
    ...(0 < decided.length ? { decided: decided.map((step) => facts(step.node)) } : {}),
  };
}

/** A commit as it is told to people, by its number. */
export function factsOf(order: CommitOrder, number: number): CommitFacts {
  const { id = "", date = "", by = "" } = order.at(number) ?? {};
  return { commit: id, date, by };
}

/** One version of the file, in its place among the others. */
interface Step {
  readonly node: FileNode;
  readonly state: "read" | "unreadable" | "missing";
  readonly version: ExperimentVersion | undefined;
  /** The nearest versions before it that can be read. */
  readonly before: readonly Step[];
  /** Deleted files of its name that had another plan. */
  readonly strangers: readonly FileNode[];
  /** Whether a version before it had results. */
  readonly isAfterResult: boolean;
}

/** The line of a file, in which versions that cannot be read are passed over, and a file that came back goes on. */
class Line {
  readonly #head: FileNode;
  readonly #order: CommitOrder;
  readonly #versionIn: VersionLookup;
  readonly #steps = new Map<FileNode, Step>();

  constructor(head: FileNode, order: CommitOrder, versionIn: VersionLookup) {
    this.#head = head;
    this.#order = order;
    this.#versionIn = versionIn;
  }

  /** Every version that leads to the head, parents first; what was done side by side by its date. */
  steps(): readonly Step[] {
    const nodes = new Set([this.#head]);
    for (const node of nodes) for (const parent of this.#parentsOf(node)) nodes.add(parent);
    const rankOf = ({ commit, path }: FileNode): string => {
      const facts = factsOf(this.#order, commit);
      return `${facts.date} ${facts.commit} ${path}`;
    };
    const ordered = inOrder(nodes, (node) => this.#parentsOf(node), rankOf);
    const steps = ordered.map((node) => this.#step(node));
    // A deleted version of it that a branch kept longer is no other file.
    return steps.map((step) => ({ ...step, strangers: step.strangers.filter((ghost) => !nodes.has(ghost)) }));
  }

  hasHadResults(node: FileNode): boolean {
    return lineOf(node).some((one) => experimentIn(this.#versionIn, one)?.results !== undefined);
  }

  #step(node: FileNode): Step {
    const version = this.#versionOf(node);
    const stepsOf = (nodes: readonly FileNode[]): Step[] => nodes.flatMap((one) => this.#steps.get(one) ?? []);
    const all = stepsOf(this.#parentsOf(node));
    // What a side of a merge had deleted counts for what was seen; what the merge changed is told by the other side.
    const parents = node.parents.length === 0 ? all : stepsOf(node.parents);
    const step: Step = {
      node,
      state: typeof version === "object" ? "read" : version,
      version: typeof version === "object" ? version : undefined,
      before: Array.from(new Set(parents.flatMap((parent) => (parent.version ? [parent] : parent.before)))),
      strangers: node.ghosts.filter((ghost) => !isSamePlan(this.#versionIn, ghost, node)),
      isAfterResult: all.some((parent) => parent.isAfterResult || parent.version?.results !== undefined),
    };
    this.#steps.set(node, step);
    return step;
  }

  #parentsOf(node: FileNode): readonly FileNode[] {
    return [...node.parents, ...node.ghosts.filter((ghost) => isSamePlan(this.#versionIn, ghost, node))];
  }

  #versionOf({ path, blob }: FileNode): Version<ExperimentVersion> {
    const version = this.#versionIn(path, blob) ?? "missing";
    return typeof version === "object" && !("protocol" in version) ? "unreadable" : version;
  }
}

function bringsResults({ version, before }: Step): boolean {
  return version?.results !== undefined && before.every((parent) => parent.version?.results === undefined);
}

/** Of a merge that cannot be read, the side that has results: they were seen. */
function latestReadable(step: Step): Step | undefined {
  if (step.version) return step;
  return step.before.find(({ version }) => version?.results !== undefined) ?? step.before[0];
}

/** The plan that stood before a result; of several that which is still kept. */
function planBefore({ before }: Step, latest: Step | undefined): Step | undefined {
  const plans = before.filter(({ version }) => version?.isComplete);
  const kept = latest?.version && protocolKey(latest.version);
  return plans.find(({ version }) => version && protocolKey(version) === kept) ?? plans[0];
}

function plansBefore({ before }: Step): readonly Protocol[] {
  const plans = before.flatMap(({ version }) => (version?.isComplete ? [version] : []));
  return Array.from(new Map(plans.map((version) => [protocolKey(version), version.protocol])).values());
}

/** A result that was taken out and added again does not make a later prediction an early one. */
function predictionsBeforeAll(results: readonly Step[]): Predictions | undefined {
  const firsts = results.filter(({ isAfterResult }) => !isAfterResult);
  return predictionsBefore(
    firsts.map(({ before }) =>
      before.map(({ version }) => version?.predictions).filter((predictions) => predictions !== undefined),
    ),
  );
}

/** What a commit changed: of a merge only what none of its parents had. */
function changesIn({ version, before, isAfterResult }: Step, facts: FileFacts): readonly Change[] {
  const [first, ...others] = before;
  if (!version || !first?.version) return [];
  const isOld = ({ field }: Difference): boolean => {
    const key = field === "wording" ? "hypothesis" : field;
    return others.some((parent) => parent.version?.protocol[key]?.key === version.protocol[key]?.key);
  };
  const opened = [version, ...before.flatMap((parent) => parent.version ?? [])].map(({ from }) => from);
  return differencesOf(first.version.protocol, version.protocol)
    .filter((difference) => !isOld(difference))
    .map((difference) => ({
      ...difference,
      ...facts,
      ...(first.node.path === facts.path ? {} : { pathBefore: first.node.path }),
      afterResult: isAfterResult,
      isOpen: opened.some((from) => from !== undefined && from <= facts.date),
    }));
}

/** Where the decision that a version has was taken, on each of the lines that lead to it without another one between. */
function decidedIn(latest: Step): readonly Step[] {
  const choice = latest.version?.choice;
  if (choice === undefined) return [];
  const sameBefore = ({ before }: Step): readonly Step[] => before.filter(({ version }) => version?.choice === choice);
  const steps = new Set([latest]);
  for (const step of steps) for (const one of sameBefore(step)) steps.add(one);
  return Array.from(steps).filter((step) => sameBefore(step).length === 0);
}

/** The earliest version with this plan from which it stood without a change. */
function formedAt(step: Step): Step {
  const key = step.version && protocolKey(step.version);
  let formed = step;
  for (;;) {
    const same = formed.before.find(({ version }) => version && protocolKey(version) === key);
    if (!same) return formed;
    formed = same;
  }
}
