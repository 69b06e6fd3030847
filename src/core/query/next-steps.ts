import { notCommitted } from "./card-words.ts";
import type { Card } from "./card.ts";

/** A step of the cycle that a record can wait for; the others are there for whoever wants them. */
export type AwaitedStep = "experiment" | "register" | "record" | "memo" | "decide" | "propagate" | "check-back";

/**
 * The steps that a record waits for, the nearest first: one as a rule, two where a decision is to be measured again
 * before everybody was told of it, and none where only time or the plan itself can bring it on.
 */
export function nextStepsOf(card: Card): readonly AwaitedStep[] {
  const { kind, stage, unreadable, isCheckBackDue } = card;
  if (unreadable !== undefined) return [];
  if (kind === "unit") return stage === "define" ? ["experiment"] : [];
  const step = stepIn(card);
  return [...(isCheckBackDue ? (["check-back"] as const) : []), ...(step ? [step] : [])];
}

function stepIn(card: Card): AwaitedStep | undefined {
  switch (card.stage) {
    case "design":
      return card.missing.includes(notCommitted) ? "register" : undefined;
    case "run":
      return card.opensIn === undefined ? "record" : undefined;
    case "analyse":
      return hasReading(card) ? "memo" : "record";
    case "decide":
      return "decide";
    case "propagate":
      return "propagate";
    default:
      return undefined;
  }
}

/** Whether a result is there, as far as a card tells. */
export function hasReading({ seen, verdict, owed }: Card): boolean {
  return seen !== undefined || (verdict !== undefined && verdict.state !== "none") || owed?.what === "memo";
}
