import { compareText } from "../base/compare-text.ts";
import type { Card } from "./card.ts";

/** The groups of the *Hypotheses* view, in their order. */
export const groupTitles = {
  "needs-decision": "Needs decision",
  running: "Running",
  registered: "Registered",
  draft: "Draft",
  "check-back-due": "Check-back due",
} as const;

/** A group and its rows, in the order in which they want attention. */
export interface HypothesisGroup {
  readonly id: keyof typeof groupTitles;
  readonly cards: readonly Card[];
}

/**
 * The active experiments as the sidebar shows them. Groups without rows are left out.
 *
 * @param previous The last answer, whose order saves most of the sorting.
 */
export function groupHypotheses(
  cards: readonly Card[],
  previous: readonly HypothesisGroup[] = [],
): readonly HypothesisGroup[] {
  const present = new Set(cards);
  const known = previous.flatMap((group) => group.cards.filter((card) => present.has(card)));
  const byGroup = new Map<HypothesisGroup["id"], Card[]>();
  for (const card of new Set([...known, ...cards])) {
    const id = groupOf(card);
    if (!id) continue;
    const rows = byGroup.get(id);
    if (rows) rows.push(card);
    else byGroup.set(id, [card]);
  }
  return (Object.keys(groupTitles) as HypothesisGroup["id"][]).flatMap((id) => {
    const rows = byGroup.get(id);
    return rows ? [{ id, cards: rows.toSorted(byUrgency) }] : [];
  });
}

function groupOf({ kind, stage, opensIn, isCheckBackDue }: Card): HypothesisGroup["id"] | undefined {
  if (kind !== "experiment") return undefined;
  if (stage === "analyse" || stage === "decide") return "needs-decision";
  if (stage === "run") return opensIn === undefined ? "running" : "registered";
  if (stage === "design") return "draft";
  return isCheckBackDue ? "check-back-due" : undefined;
}

/** Pinned first, then what is longest overdue, then what ends first, then by name. */
function byUrgency(a: Card, b: Card): number {
  return (
    Number(b.pinned) - Number(a.pinned) ||
    overdue(b) - overdue(a) ||
    compareText(end(a), end(b)) ||
    compareText(a.id, b.id) ||
    compareText(a.uri, b.uri)
  );
}

/** By code units: the order of a language takes many times as long, and thousands of rows hold the editor up. */
function overdue({ owed }: Card): number {
  return Math.max(0, owed?.daysOverdue ?? 0);
}

/** Windows without an end come behind all others. */
function end({ window }: Card): string {
  return window.to ?? "9999";
}
