import { definedOf } from "../../base/defined-of.ts";
import { runThrough, type Sliced } from "../../base/sliced.ts";
import { experimentsOf } from "../../index/experiments-of.ts";
import { titleOfUnit } from "../../index/title-of-unit.ts";
import type { Card } from "../card.ts";
import { deadlineWords } from "../card-words.ts";
import { recogniseUnits, type RecognisedUnit } from "../units-of-branch.ts";
import { branchExperimentOf, type BranchExperiment } from "./branch-experiment.ts";
import { branchLearningsOf, type BranchLearnings } from "./branch-learnings.ts";
import { concernsOf, type BranchConcern } from "./branch-concerns.ts";
import type { BranchWorld } from "./branch-world.ts";
import { headWords } from "./head-words.ts";
import { lastDecisionOf, type LastDecision } from "./last-decision.ts";

/** Why a branch exists: its units, how they stand, and what is known where it works. Plain JSON. */
export interface ThisBranch {
  /** Absent while HEAD is detached. */
  readonly branch?: string;
  /** What is special about what is checked out, or why git says nothing; absent on an ordinary branch. */
  readonly head?: string;
  readonly units: readonly BranchUnit[];
  /** What somebody should do before the branch is merged or deleted, the gravest first. */
  readonly concerns: readonly BranchConcern[];
  /** Absent as long as git has not said what the branch changed. */
  readonly learnings?: BranchLearnings;
  /** Why git cannot say what the branch changed, or not all of it; absent where it can. */
  readonly silence?: string;
}

export interface BranchUnit {
  readonly uri: string;
  readonly id: string;
  /** What it asks. */
  readonly question: string;
  /** Whether its file names the branch, or the trailer of a commit names it. */
  readonly by: RecognisedUnit["by"];
  /** "answer due in 3 days"; absent where nothing is due. */
  readonly deadline?: string;
  readonly card?: Card;
  readonly experiments: readonly BranchExperiment[];
  /** What was decided last in its experiments; absent before anything was. */
  readonly decided?: LastDecision;
}

/** What is known of a branch at one moment. */
export function thisBranchOf(world: BranchWorld): ThisBranch {
  return runThrough(thisBranchInSlices(world));
}

/** The same, with a pause after each file that the branch touches, and after each learning. */
export function* thisBranchInSlices(world: BranchWorld): Sliced<ThisBranch> {
  const { snapshot, repository } = world;
  const branch = world.branch ?? nameOf(world);
  const work = world.work && "files" in world.work ? world.work : undefined;
  const recognised = recogniseUnits(snapshot, branch, repository, work?.units);
  const units = recognised.map((one) => one.unit);
  const learnings = world.work === undefined ? undefined : yield* branchLearningsOf(units, world, work?.files);
  return {
    units: recognised.map((one) => toBranchUnit(one, world)),
    concerns: concernsOf(units, world, { branch, work }),
    ...definedOf({ branch, head: headOf(world), learnings, silence: silenceOf(world) }),
  };
}

function nameOf({ facts }: BranchWorld): string | undefined {
  return facts && "head" in facts ? facts.head.branch : undefined;
}

/** Where git says nothing at all, the head says why. */
function silenceOf({ work, facts }: BranchWorld): string | undefined {
  if (work === undefined || (facts && !("head" in facts))) return undefined;
  if (!("files" in work)) return `What the branch changed cannot be told. ${work.sentence}`;
  return work.isCut ? "The branch changed more than is looked at, so some of what is known may be missing." : undefined;
}

/** Of a branch that was named nothing is said of what is checked out instead. */
function headOf({ facts, branch }: BranchWorld): string | undefined {
  if (facts === undefined) return undefined;
  if (!("head" in facts)) return facts.sentence;
  return branch === undefined || branch === facts.head.branch ? headWords(facts) : undefined;
}

function toBranchUnit({ unit, by }: RecognisedUnit, world: BranchWorld): BranchUnit {
  const { snapshot, cardOf } = world;
  const card = cardOf(unit.uri);
  const experiments = experimentsOf(unit, snapshot);
  return {
    uri: unit.uri,
    id: unit.id,
    question: titleOfUnit(unit),
    by,
    experiments: experiments.map((experiment) => branchExperimentOf(experiment, world)),
    ...definedOf({ card, deadline: card && deadlineWords(card), decided: lastDecisionOf(experiments, world.today) }),
  };
}
