import type { RegistrationState } from "../history/registration.ts";
import type { Card, Owed } from "./card.ts";
import { isUnanswered, verdictPhrase } from "./verdict-words.ts";

/** How a card is put into words, the same in trees, tooltips, status bar, wall and CLI. */
export function deadlineWords({ stage, daysLeft, opensIn, owed }: Card): string | undefined {
  if (owed && 0 < owed.daysOverdue) return `${dutyNames[owed.what]} ${days(owed.daysOverdue)} overdue`;
  if (owed && stage !== "run")
    return `${dutyNames[owed.what]} due ${owed.daysOverdue === 0 ? "today" : `in ${days(-owed.daysOverdue)}`}`;
  if (stage !== "run") return undefined;
  if (opensIn !== undefined) return `opens in ${days(opensIn)}`;
  if (daysLeft === undefined) return undefined;
  return daysLeft === 0 ? "ends today" : `${days(daysLeft)} left`;
}

export const dutyNames: Record<Owed["what"], string> = {
  result: "result",
  memo: "memo",
  decision: "decision",
  propagation: "propagation",
  unit: "answer",
  branch: "decision after the merge",
};

/** The four answers to whether the bar was fixed before the data came in, as a word for people. */
export const registrationTitles: Readonly<Record<RegistrationState, string>> = {
  sealed: "Sealed",
  amended: "Amended",
  unproved: "Unproved",
  broken: "Broken",
};

/** The same as codicons, for wherever there is room for a shape. */
export const registrationShapes = {
  sealed: "lock",
  amended: "edit",
  unproved: "unverified",
  broken: "unlock",
} as const satisfies Record<RegistrationState, string>;

/** What the plan lacks, as part of a sentence: "no threshold, no window". */
export function missingWords({ missing }: Card): string | undefined {
  if (missing.length === 0) return undefined;
  return missing.map((name) => (name === notCommitted ? "not committed" : `no ${name}`)).join(", ");
}

/** What a complete plan lacks before it is registered. */
export const notCommitted = "commit";

/**
 * The line behind the name in a tree: that the bar moved, what to measure again and whether it held, what came out and what it shows, how long there is, whether
 * the plan is less than sealed, metric and threshold. The end may be cut off, so what is as it should be stands there.
 */
export function rowWords(card: Card): string {
  const { unreadable, metric, threshold, seen, registration, verdict, checkBack } = card;
  if (unreadable !== undefined) return "cannot be read";
  // A criterion is a sentence of its own.
  const bar = [metric, threshold?.replace(/\.$/, "")].filter((part) => part !== undefined).join(" ");
  const isBroken = registration?.state === "broken";
  const state = isBroken || 0 < card.missing.length ? undefined : registration?.state;
  const isJudged = verdict !== undefined && (verdict.state !== "none" || isUnanswered(verdict));
  return [
    isBroken && "plan moved after the result",
    card.isCheckBackDue && lowered(checkBack?.toDo),
    checkBack?.mark && lowered(checkBack.words),
    missingWords(card),
    isJudged && seen?.value,
    isJudged && verdictPhrase(verdict),
    deadlineWords(card),
    state !== "sealed" && state,
    bar,
    !isJudged && seen && `seen ${seen.value}`,
    state === "sealed" && state,
  ]
    .filter(Boolean)
    .join(", ");
}

function lowered(words: string | undefined): string | undefined {
  return words && words.charAt(0).toLowerCase() + words.slice(1);
}

export function days(count: number): string {
  return count === 1 ? "1 day" : `${count} days`;
}
