import type { BranchConcern } from "../../core/query/branch/branch-concerns.ts";
import { branchGroupTitles, type BranchGroupId } from "../../core/query/branch/branch-group-titles.ts";
import type { BranchLearning } from "../../core/query/branch/branch-learnings.ts";
import type { BranchRow } from "../../core/query/branch/branch-rows.ts";
import type { LastDecision } from "../../core/query/branch/last-decision.ts";
import type { BranchUnit, ThisBranch } from "../../core/query/branch/this-branch.ts";
import type { Card } from "../../core/query/card.ts";

/** A row of the *This Branch* view with those below it. What is about a record has its card, as commands ask for it. */
export type BranchNode =
  | UnitNode
  | GroupNode
  | { readonly type: "note"; readonly id: string; readonly words: string; readonly command?: string }
  | { readonly type: "row"; readonly part: "experiment"; readonly id: string; readonly card: Card }
  | ConcernNode
  | { readonly type: "decided"; readonly id: string; readonly decided: LastDecision }
  | { readonly type: "learning"; readonly id: string; readonly learning: BranchLearning }
  | OtherNode;

interface UnitNode {
  readonly type: "row";
  readonly part: "unit";
  readonly id: string;
  readonly card: Card;
  readonly unit: BranchUnit;
  readonly children: readonly BranchNode[];
}

interface GroupNode {
  readonly type: "group";
  readonly id: BranchGroupId;
  readonly count: number;
  readonly children: readonly BranchNode[];
}

interface ConcernNode {
  readonly type: "row";
  readonly part: "concern";
  readonly id: string;
  readonly card: Card;
  readonly concern: BranchConcern;
}

/** Another branch that waits for a word. */
export interface OtherNode {
  readonly type: "row";
  readonly part: "other";
  readonly id: string;
  /** Of the one experiment that is not decided, else of the unit. */
  readonly card: Card;
  readonly row: BranchRow;
}

/** What the view shows at one moment. */
export interface BranchPicture {
  readonly branch: ThisBranch;
  readonly others: readonly BranchRow[];
  /** What is said where no unit is linked, and what a click on it does. */
  readonly note: { readonly words: string; readonly command: string } | undefined;
  readonly cardOf: (uri: string) => Card | undefined;
  /** The experiments of a unit that are not decided. */
  readonly openOf: (unit: string) => readonly Card[];
}

/** As many as somebody looks through. */
const mostOthers = 50;

export function branchNodesOf({ branch, others, note, cardOf, openOf }: BranchPicture): readonly BranchNode[] {
  // What waits for a decision is about the one experiment that is open; of several somebody has to choose.
  const cardFor = (uri: string): Card | undefined => {
    const [only, another] = openOf(uri);
    return only && !another ? only : cardOf(uri);
  };
  const rows = others.slice(0, mostOthers).flatMap((row) => toOtherNode(row, cardFor));
  const learnings = branch.learnings?.items.map(toLearningNode) ?? [];
  const more = branch.learnings?.more ?? 0;
  const parts = [
    ...branch.units.flatMap(toUnitNode),
    ...toGroup(
      "concerns",
      branch.concerns.flatMap((concern) => toConcernNode(concern, cardFor)),
    ),
    ...toGroup("learnings", learnings, more),
    ...toGroup("others", rows, others.length - Math.min(others.length, mostOthers)),
  ];
  // With nothing but a note the view welcomes, which says the same and offers more.
  if (parts.length === 0) return parts;
  const silence: BranchNode[] =
    branch.silence === undefined ? [] : [{ type: "note", id: "silence", words: branch.silence }];
  return [...(note ? [{ type: "note", id: "note", ...note } as const] : []), ...parts, ...silence];
}

function toUnitNode(unit: BranchUnit): readonly UnitNode[] {
  const { card, experiments, decided } = unit;
  if (!card) return [];
  const rows = experiments.flatMap((one): BranchNode[] =>
    one.card ? [{ type: "row", part: "experiment", id: `experiment ${one.uri}`, card: one.card }] : [],
  );
  const last: BranchNode[] = decided ? [{ type: "decided", id: `decided ${unit.uri}`, decided }] : [];
  return [{ type: "row", part: "unit", id: `unit ${unit.uri}`, card, unit, children: [...rows, ...last] }];
}

function toGroup(id: BranchGroupId, children: readonly BranchNode[], more = 0): readonly GroupNode[] {
  if (children.length === 0) return [];
  const rest: BranchNode[] = more === 0 ? [] : [{ type: "note", id: `more ${id}`, words: `${more} more` }];
  return [{ type: "group", id, count: children.length + more, children: [...children, ...rest] }];
}

function toConcernNode(concern: BranchConcern, cardFor: BranchPicture["cardOf"]): readonly ConcernNode[] {
  const card = cardFor(concern.uri);
  return card ? [{ type: "row", part: "concern", id: `concern ${concern.what} ${concern.uri}`, card, concern }] : [];
}

function toLearningNode(learning: BranchLearning): BranchNode {
  const { uri, number } = learning.learning;
  return { type: "learning", id: `learning ${uri}#${number}`, learning };
}

function toOtherNode(row: BranchRow, cardFor: BranchPicture["cardOf"]): readonly OtherNode[] {
  const card = cardFor(row.uri);
  return card ? [{ type: "row", part: "other", id: `branch ${row.name} ${row.uri}`, card, row }] : [];
}

export function titleOfGroup({ id }: GroupNode): string {
  return branchGroupTitles[id];
}
