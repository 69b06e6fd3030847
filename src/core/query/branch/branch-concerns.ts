import type { EntryOf } from "../../index/entry.ts";
import { registrationOfEntry } from "../../index/registration-of-entry.ts";
import type { BranchWork } from "../../repository/branch-work.ts";
import { mostLinesFor } from "../../repository/most-lines-for.ts";
import { overbuiltWords } from "../../repository/overbuilt-words.ts";
import { rankOfMethod } from "../../model/rank-of-method.ts";
import { keyOfLink, type BranchFate } from "../../repository/branch-facts.ts";
import { choiceOf } from "../../model/stage-of.ts";
import { experimentsOf } from "../../index/experiments-of.ts";
import { findLink } from "../units-of-branch.ts";
import { fateWords } from "./fate-words.ts";
import type { BranchWorld } from "./branch-world.ts";
import { unitStandingOf } from "./unit-standing.ts";

/** Something that somebody should do before the branch is merged or deleted. Plain JSON. */
export interface BranchConcern {
  /**
   * - `decide`: the branch is merged, and its question is not answered.
   * - `split`: a plan and its result came with this branch, so that a squash merge leaves nothing to prove.
   * - `merge-plan`: a plan is not on the main line yet.
   * - `commit-plan`: a complete plan, or a change of one, is not committed.
   * - `less`: it has more lines than the method needs.
   */
  readonly what: "decide" | "split" | "merge-plan" | "commit-plan" | "less";
  /** The record that it is about. */
  readonly uri: string;
  readonly id: string;
  readonly sentence: string;
}

interface Seen {
  readonly branch: string | undefined;
  readonly work: BranchWork | undefined;
}

/** What waits for a person in the units of a branch, the gravest first. */
export function concernsOf(
  units: readonly EntryOf<"unit">[],
  world: BranchWorld,
  seen: Seen,
): readonly BranchConcern[] {
  const all = units.flatMap((unit) => {
    const fate = fateOf(unit, world, seen);
    const experiments = experimentsOf(unit, world.snapshot);
    return [
      ...mergedConcern(unit, world, fate),
      ...experiments.flatMap((entry) => planConcern(entry, seen.work)),
      ...experiments.flatMap((entry) => sizeConcern(entry, fate, dearestOf(experiments))),
    ];
  });
  return all.toSorted((a, b) => order.indexOf(a.what) - order.indexOf(b.what));
}

const order: readonly BranchConcern["what"][] = ["decide", "split", "merge-plan", "commit-plan", "less"];

function fateOf(unit: EntryOf<"unit">, { repository, facts }: BranchWorld, { branch }: Seen): BranchFate | undefined {
  const link = branch === undefined ? undefined : findLink(unit, branch, repository);
  if (!link) return undefined;
  const key = keyOfLink(link);
  return (facts && "fates" in facts ? facts.fates[key] : undefined) ?? unit.fates?.[key];
}

function mergedConcern(
  unit: EntryOf<"unit">,
  { snapshot, today }: BranchWorld,
  fate: BranchFate | undefined,
): readonly BranchConcern[] {
  const standing = unitStandingOf(unit, snapshot);
  if (fate?.is !== "merged" || standing === "decided") return [];
  const { uri, id } = unit;
  const todo = standing === "untested" ? "Test its question, or say what you know." : "Decide what follows.";
  const sentence = `This branch was ${fateWords(fate, today)}, and ${id} is ${standing === "untested" ? "not tested" : "undecided"}. ${todo}`;
  return [{ what: "decide", uri, id, sentence }];
}

/** What one plan and its result lack in history, as far as the clone shows it. */
function planConcern(entry: EntryOf<"experiment">, work: BranchWork | undefined): readonly BranchConcern[] {
  const { uri, id, record } = entry;
  const registration = registrationOfEntry(entry);
  if (!registration || choiceOf(record) !== undefined) return [];
  const { cause, registered, firstResult } = registration;
  const isOwn = (commit: string | undefined): boolean =>
    commit !== undefined && (work?.commits.includes(commit) ?? false);
  const main = work?.mainLine ?? "the main line";
  if (cause === "not-committed" || cause === "changes-not-committed") {
    const what = cause === "not-committed" ? "is not committed" : "was changed and not committed";
    return [
      { what: "commit-plan", uri, id, sentence: `The plan of ${id} ${what}. Commit it before the first result.` },
    ];
  }
  if (!isOwn(registered?.commit)) return [];
  if (isOwn(firstResult?.commit)) {
    const sentence = `The plan of ${id} and its first result are both new in this branch, so a squash merge leaves nothing to prove. Merge the plan into ${main} first, in a pull request of its own.`;
    return [{ what: "split", uri, id, sentence }];
  }
  return [{ what: "merge-plan", uri, id, sentence: `The plan of ${id} is not on ${main} yet. Merge the plan first.` }];
}

/** Silent where another open experiment of the unit needs more, as that may be what is built. */
function sizeConcern(
  { uri, id, record }: EntryOf<"experiment">,
  fate: BranchFate | undefined,
  dearest: number,
): readonly BranchConcern[] {
  const { method } = record;
  const most = method && mostLinesFor(method);
  const lines = fate?.is === "open" ? fate.lines : undefined;
  if (method === undefined || most === undefined || lines === undefined || lines <= most) return [];
  if (choiceOf(record) !== undefined || rankOfMethod(record) < dearest) return [];
  return [{ what: "less", uri, id, sentence: `${id}: ${overbuiltWords("this branch", { lines, method, most })}` }];
}

function dearestOf(experiments: readonly EntryOf<"experiment">[]): number {
  const open = experiments.filter(({ record }) => choiceOf(record) === undefined);
  return Math.max(-1, ...open.map(({ record }) => rankOfMethod(record)));
}
