import type { Day } from "../../core/base/day.ts";
import type { Owed } from "../../core/query/card.ts";
import { countOf } from "./count-of.ts";
import { dayText } from "../../core/base/day-text.ts";

const deeds = {
  result: "Results",
  memo: "A memo",
  decision: "A decision",
  propagation: "Propagation",
  unit: "An answer",
  branch: "A decision after the merge",
} as const satisfies Record<Owed["what"], string>;

/** What is owed, and since or until when: "A decision", "19 days overdue". */
export function toOwedText(
  { what, due, daysOverdue }: Owed,
  today: Day,
): { readonly deed: string; readonly when: string } {
  return {
    deed: deeds[what],
    when: daysOverdue > 0 ? `${countOf(daysOverdue, "day")} overdue` : toDueText(due, today),
  };
}

function toDueText(due: Day, today: Day): string {
  return due === today ? "due today" : `due ${dayText(due, today)}`;
}
