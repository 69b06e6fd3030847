import type { Day } from "../base/day.ts";
import type { Entry } from "../index/entry.ts";
import { nextCheckBack } from "../model/next-check-back.ts";
import { choiceOf, type Duty } from "../model/stage-of.ts";
import type { Card } from "./card.ts";

/** What a record owes, and until when. */
export interface Due {
  /** The last day on which it is not overdue; `null` when nothing is waited for. */
  readonly due: Day | null;
  /** What is overdue: result, memo, decision, propagation, checkBack, unit or branch; `null` while there is time. */
  readonly overdue: Duty["what"] | "checkBack" | null;
}

/** What a card owes comes first; an experiment that owes nothing else may have to be measured again. */
export function dueOf({ owed }: Card, entry: Entry, today: Day): Due {
  if (owed) return { due: owed.due, overdue: 0 < owed.daysOverdue ? owed.what : null };
  const due = entry.kind === "experiment" && choiceOf(entry.record) ? nextCheckBack(entry.record) : undefined;
  return { due: due ?? null, overdue: due !== undefined && due < today ? "checkBack" : null };
}
