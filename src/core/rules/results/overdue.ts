import { daysBetween, type Day } from "../../base/day.ts";
import { observedInDataOf } from "../../index/data-of-entry.ts";
import type { EntryOf } from "../../index/entry.ts";
import type { ReceiptContext } from "../../model/receipts-in.ts";
import { choiceOf, dutyOfExperiment, type Duty } from "../../model/stage-of.ts";
import { isReversed, windowOf } from "../../model/window.ts";
import { isBlank } from "../missing-key.ts";
import type { RuleContext } from "../rule.ts";

/** What an experiment owes since its window and the grace behind it are over: one deed at a time. */
export interface Overdue {
  readonly what: Duty["what"];
  /** The last day of the window. */
  readonly end: Day;
  /** When that was, as the beginning of a sentence: "The window ended on 2026-03-01, 9 days ago". */
  readonly since: string;
}

/** The deed that is overdue before the decision; `undefined` while there is time, or once it is decided. */
export function findOverdue(
  entry: EntryOf<"experiment">,
  { today, settings }: Pick<RuleContext, "today" | "settings">,
): Overdue | undefined {
  if (choiceOf(entry.record)) return undefined;
  const window = windowOf(entry.record);
  const { to: end } = window;
  // A window whose ends are the wrong way round has its own finding.
  if (end === undefined || today <= end || isReversed(window) || isBlank(entry)) return undefined;
  const observedInData = observedInDataOf(entry);
  const context = { today, settings, ...nobodyKnows, isRegistered: true, observedInData };
  const duty = dutyOfExperiment(entry.record, context);
  if (!duty || duty.what === "propagation" || today <= duty.due) return undefined;
  return { what: duty.what, end, since: `The window ended on ${end}, ${daysAgo(end, today)}` };
}

/** A day in the past as people count it. */
export function daysAgo(day: Day, today: Day): string {
  const days = daysBetween(day, today);
  return days === 1 ? "yesterday" : `${days} days ago`;
}

/** Only what is owed after a decision depends on who knows of it. */
const nobodyKnows: ReceiptContext = { hasUnit: () => false, proofOfDoc: () => ({ is: "by-date" }) };
