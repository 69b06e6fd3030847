import type { Card } from "./card.ts";

/** A group of the *Hypotheses* view, and its rows in the order in which they want attention. */
export interface HypothesisGroup {
  readonly id: "needs-decision" | "running" | "registered" | "draft" | "check-back-due";
  readonly title: string;
  readonly cards: readonly Card[];
}

/** The active experiments as the sidebar shows them (`formats.md`, 2). Groups without rows are left out. */
export function groupHypotheses(cards: readonly Card[]): readonly HypothesisGroup[] {
  const experiments = cards.filter(({ kind }) => kind === "experiment");
  const groups: readonly HypothesisGroup[] = [
    group("needs-decision", "Needs decision", experiments, ({ stage }) => stage === "analyse" || stage === "decide"),
    group("running", "Running", experiments, ({ stage, opensIn }) => stage === "run" && opensIn === undefined),
    group("registered", "Registered", experiments, ({ stage, opensIn }) => stage === "run" && opensIn !== undefined),
    group("draft", "Draft", experiments, ({ stage }) => stage === "design"),
    group("check-back-due", "Check-back due", experiments, ({ isCheckBackDue }) => isCheckBackDue),
  ];
  return groups.filter(({ cards: rows }) => 0 < rows.length);
}

function group(
  id: HypothesisGroup["id"],
  title: string,
  experiments: readonly Card[],
  belongs: (card: Card) => boolean,
): HypothesisGroup {
  return { id, title, cards: experiments.filter(belongs).toSorted(byUrgency) };
}

/** Pinned first, then what is longest overdue, then what ends first, then by name. */
function byUrgency(a: Card, b: Card): number {
  return (
    Number(b.pinned) - Number(a.pinned) ||
    overdue(b) - overdue(a) ||
    end(a).localeCompare(end(b)) ||
    a.id.localeCompare(b.id)
  );
}

function overdue({ owed }: Card): number {
  return Math.max(0, owed?.daysOverdue ?? 0);
}

/** Windows without an end come behind all others. */
function end({ window }: Card): string {
  return window.to ?? "9999";
}
