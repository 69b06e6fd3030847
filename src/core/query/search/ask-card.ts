import type { Day } from "../../base/day.ts";
import { stages, type Stage } from "../../base/stage.ts";
import type { QueryKey } from "../../grammar/wall-query.ts";
import type { Card } from "../card.ts";
import { hasStatus, statuses } from "../statuses.ts";
import { lookOf } from "../verdict-words.ts";

/** What a key asks of a card. */
export interface AskedKey {
  /** What the card answers; a term holds when one of the answers is its value. */
  readonly answersOf: (card: Card) => readonly (string | undefined)[];
  /** Whether a part of an answer is enough, where no card answers so as a whole. */
  readonly isPart?: boolean;
}

export type CardKey = Exclude<QueryKey, "after" | "before" | "group" | "view">;

/** The keys that ask for something that a card says; days have a reading of their own. */
export const cardKeys: Readonly<Record<CardKey, AskedKey>> = {
  status: { answersOf: statusesOf },
  verdict: { answersOf: ({ verdict }) => [verdict && lookOf(verdict)] },
  registration: { answersOf: ({ registration }) => [registration?.state] },
  decision: { answersOf: ({ decision }) => [decision?.choice ?? "none"] },
  owes: { answersOf: owedOf },
  is: { answersOf: marksOf },
  tag: { answersOf: ({ tags }) => tags },
  owner: { answersOf: ({ owner }) => [owner] },
  objective: { answersOf: ({ objective }) => [objective], isPart: true },
  kind: { answersOf: ({ about, kind }) => [about, kind] },
  method: { answersOf: ({ method }) => [method] },
  metric: { answersOf: ({ metric }) => [metric], isPart: true },
  unit: { answersOf: ({ unit }) => [unit], isPart: true },
  id: { answersOf: ({ id }) => [id], isPart: true },
  branch: { answersOf: ({ branches = [] }) => branches, isPart: true },
};

/** Whether a key asks for something that a card says. */
export function isCardKey(key: QueryKey): key is CardKey {
  return key in cardKeys;
}

function statusesOf(card: Card): readonly (string | undefined)[] {
  return [
    ...(ofStage.get(card.stage) ?? []),
    isOverdue(card) ? "overdue" : undefined,
    card.verdict && lookOf(card.verdict),
  ];
}

/** What is said of all that stands in a stage. */
const ofStage: ReadonlyMap<Stage, readonly string[]> = new Map(
  stages.map((stage) => [stage, statuses.filter((status) => hasStatus({ stage, overdue: null }, status))]),
);

/** Overdue are answers that are owed, and measuring again that is due. */
function isOverdue({ owed, isCheckBackDue }: Card): boolean {
  return isCheckBackDue || (owed !== undefined && 0 < owed.daysOverdue);
}

function owedOf({ owed, isCheckBackDue }: Card): readonly (string | undefined)[] {
  return owed || isCheckBackDue ? [owed?.what, isCheckBackDue ? "check-back" : undefined] : ["nothing"];
}

function marksOf(card: Card): readonly (string | undefined)[] {
  const { pinned, isDebt, wasWrong, checkBack, verdict, unreadable, kind } = card;
  return [
    kind,
    isOverdue(card) ? "overdue" : undefined,
    pinned ? "pinned" : undefined,
    isDebt ? "debt" : undefined,
    wasWrong && "wrong",
    checkBack?.mark,
    verdict?.stoppedEarly ? "stopped-early" : undefined,
    unreadable === undefined ? undefined : "unreadable",
  ];
}

/** The stages in which a question is still open. */
const openStages: ReadonlySet<string> = new Set(stages.filter((stage) => stage !== "propagate" && stage !== "learned"));

/** The day by which `after:` and `before:` ask; what is open and has no day belongs to today. */
export function askedDay({ date, stage }: Card, today: Day): Day | undefined {
  return date ?? (openStages.has(stage) ? today : undefined);
}
