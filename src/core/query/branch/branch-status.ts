import type { Card } from "../card.ts";
import { deadlineWords } from "../card-words.ts";
import type { Head } from "../../repository/branch-facts.ts";

/** What a status bar shows of the branch that is checked out. Plain JSON. */
export interface BranchStatus {
  /** As short as it gets: "security-messaging: 3 days left". */
  readonly text: string;
  /** The same as a sentence that is read out. */
  readonly label: string;
}

/**
 * The units of a branch in a few words, with the nearest deadline of the first.
 *
 * @param units The ids of the units that it serves, and the cards of the experiments of each.
 */
export function branchStatusOf(
  head: Head,
  units: readonly { readonly id: string; readonly experiments: readonly Card[] }[],
): BranchStatus {
  const [unit, ...others] = units;
  const doing = head.doing === "rebase" && head.branch !== undefined ? `rebasing ${head.branch}` : undefined;
  if (!unit) return withoutUnit(head, doing);
  const name = others.length === 0 ? unit.id : `${unit.id} +${others.length}`;
  const more = others.length === 0 ? unit.id : `${unit.id} and ${others.length} more`;
  const rest = [doing, nearestDeadline(unit.experiments)].filter((part) => part !== undefined);
  const noun = others.length === 0 ? "Unit" : "Units";
  return {
    text: rest.length === 0 ? name : `${name}: ${rest.join(", ")}`,
    label: [`${noun} of learning ${more}`, ...rest].join(", "),
  };
}

function withoutUnit({ branch }: Head, doing: string | undefined): BranchStatus {
  if (branch === undefined)
    return { text: "No branch", label: "No branch is checked out, so no unit of learning is linked" };
  const label = `No unit of learning is linked to ${branch}`;
  return { text: doing ? `No unit linked, ${doing}` : "No unit linked", label: doing ? `${label}, ${doing}` : label };
}

/** What is overdue the longest, else how long the experiment still runs that ends first. */
function nearestDeadline(cards: readonly Card[]): string | undefined {
  const overdue = cards.filter(({ owed }) => 0 < (owed?.daysOverdue ?? 0));
  const running = cards.filter(({ stage, daysLeft }) => stage === "run" && daysLeft !== undefined);
  const [first] = [
    ...overdue.toSorted((a, b) => (b.owed?.daysOverdue ?? 0) - (a.owed?.daysOverdue ?? 0)),
    ...running.toSorted((a, b) => (a.daysLeft ?? 0) - (b.daysLeft ?? 0)),
  ];
  return first && deadlineWords(first);
}
