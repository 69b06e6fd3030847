import { parseDay, type Day } from "../../base/day.ts";
import type { Fix } from "../../base/read.ts";
import type { Experiment } from "../../model/experiment.ts";
import { choiceOf } from "../../model/stage-of.ts";
import { findNode, isEmpty, rangeAt, type SourceNode } from "../../source/source-document.ts";
import { keysOfReading } from "../results/keys-of-reading.ts";
import { daysAgo } from "../results/overdue.ts";
import { defineRule, mark } from "../rule.ts";

const decided = `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2025-12-01, to: 2025-12-14 }
results: [{ date: 2025-12-14, successes: 450, of: 5000 }]
observations: [{ saw: Two people looked for a password field., from: session recordings }]
memo: People who are in a hurry take it; the others want their address kept.
decision: { choice: persevere, date: 2025-12-16, because: More people ordered than we had asked for. }
propagation: []
`;

export const checkBackDue = defineRule({
  id: "check-back-due",
  severity: "warning",
  title: "Measure again on the day that was set for it.",
  reason: `
What works in a fortnight may be gone in a quarter, when nobody looks: the novelty wears off, or the season was the reason.
A day was set to look again, and it has come. Write down what was measured, also where the effect did not hold.
`,
  examples: {
    bad: [
      `${decided}checkBack: [2026-01-16, 2026-04-16]${mark}
`,
      `${decided}checkBack:
  - { due: 2026-01-16, date: 2026-01-19, successes: 88, of: 1000 }
  - { due: 2026-03-10, because: Half a year is too long to wait. }${mark}
`,
    ],
    good: [
      `${decided}checkBack: [{ due: 2026-01-16, date: 2026-01-19, successes: 88, of: 1000 }, 2026-04-16]
`,
      `${decided}checkBack: [{ due: 2026-01-16, date: 2026-01-19, held: false, because: The banner is gone. }]
`,
      // Before the decision there is nothing to look back at.
      `${decided.replace(/decision:[^]*/, "")}checkBack: [2026-01-16]
`,
    ],
  },
  kinds: ["experiment"],

  *check({ record, source }, { today }) {
    if (!choiceOf(record) || !record.checkBack?.length) return;
    const list = findNode(source, ["checkBack"]);
    for (const [at, item] of list?.kind === "sequence" ? list.items.entries() : []) {
      const due = item && openDayOf(item);
      if (!item || due === undefined || today < due) continue;
      yield {
        message: `It was to be measured again on ${due}, ${due === today ? "today" : daysAgo(due, today)}. Write what was seen, with its \`date\`.`,
        range: rangeAt(source, item.start, item.end),
        fixes: [recordIt(item, at, { due, today, record })],
      };
    }
  },
});

/** The day of a check-back on which nothing was measured yet; what cannot be read has its own finding. */
function openDayOf(item: SourceNode): Day | undefined {
  if (item.kind === "scalar") return parseDay(String(item.value));
  if (item.kind !== "mapping") return undefined;
  const valueOf = (key: string): SourceNode | undefined => item.entries.find((entry) => entry.key === key)?.value;
  const due = valueOf("due");
  return due?.kind === "scalar" && isEmpty(valueOf("date")) ? parseDay(String(due.value)) : undefined;
}

interface Occasion {
  readonly due: Day;
  readonly today: Day;
  readonly record: Experiment;
}

/** Without numbers: those that we made up could stay. */
function recordIt(item: SourceNode, at: number, { due, today, record }: Occasion): Fix {
  const path = ["checkBack", at] as const;
  if (item.kind === "mapping") {
    const edit = { type: "insert-key", at: path, key: "date", after: ["due"], value: today } as const;
    return { title: "Date it today", edits: [edit], isSafe: false };
  }
  const value = `{ due: ${due}, date: ${today}, `;
  const edit = { type: "set-value", path, value, placeholder: keysOfReading(record), rest: " }" } as const;
  return { title: "Record it", edits: [edit], isSafe: false };
}
