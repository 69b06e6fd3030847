import type { Card } from "../../core/query/card.ts";
import { nextStepsOf } from "../../core/query/next-steps.ts";
import type { Deed } from "../../protocol/from-wall.ts";

/** What can be done with a card: the deeds that it waits for, the nearest first, and all others that make sense. */
export interface Deeds {
  readonly next: readonly Deed[];
  readonly others: readonly Deed[];
}

export function deedsFor(card: Card): Deeds {
  if (card.unreadable !== undefined) return { next: [], others: [] };
  const awaited: readonly Deed[] = nextStepsOf(card);
  // With what was decided a new question begins.
  const next = card.stage === "learned" ? [...awaited, "follow-up" as const] : awaited;
  const possible = card.kind === "unit" ? ofUnit : ofExperiment(card);
  return { next, others: possible.filter((deed) => !next.includes(deed)) };
}

const ofUnit: readonly Deed[] = ["experiment", "observe", "follow-up", "wrong", "link-branch", "start-branch"];

function ofExperiment({ stage, decision, unit }: Card): readonly Deed[] {
  const isDecided = decision?.choice !== undefined;
  const isPlanned = stage !== "design";
  return [
    ...(isPlanned ? (["record", "observe", "memo", "learn"] as const) : []),
    ...(isPlanned && !isDecided ? (["decide"] as const) : []),
    ...(isDecided ? (["propagate", "check-back", "follow-up"] as const) : []),
    ...(isPlanned ? (["amend", "wrong"] as const) : []),
    ...(unit === undefined ? [] : (["link-branch", "start-branch"] as const)),
  ];
}
