import type { Day } from "../../base/day.ts";
import { startOfText } from "../../base/position.ts";
import type { Fix } from "../../base/read.ts";
import type { EntryOf } from "../../index/entry.ts";
import { proofOfDoc, receiptsWith, type WrittenReceipt } from "../../index/receipts-of-entry.ts";
import { choiceOf } from "../../model/stage-of.ts";
import { findEntry, findValueRange, isEmpty } from "../../source/source-document.ts";
import { isWritten, missingKey } from "../missing-key.ts";
import { quoted } from "../registration/quoted.ts";
import { defineRule, findById, mark, type Issue } from "../rule.ts";

const decided = `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-02-16, to: 2026-03-01 }
results: [{ date: 2026-03-01, successes: 450, of: 5000 }]
observations: [{ saw: Two people looked for a password field., from: session recordings }]
memo: People who are in a hurry take it; the others want their address kept.
decision: { choice: persevere, date: 2026-03-03, because: More people ordered than we had asked for. }
`;
const named = `${decided}propagation: [{ doc: docs/checkout.md }]\n`;

export const propagationOpen = defineRule({
  id: "propagation-open",
  severity: "info",
  title: "Tell those who must know, and settle the receipt.",
  reason: `
What was learned helps nobody as long as the page, the team and the next question do not know of it. A document is settled
by a commit to it together with the decision or after it, a unit when it exists, and who was told by a \`date\`. A \`date\` on
a document counts only where git cannot be asked. \`propagation: []\` says that nobody needs to know.
`,
  examples: {
    bad: [
      `${decided.replace(/ }\n$/, ` }${mark}\n`)}`,
      `${decided}propagation:
  - { told: support team }${mark}
  - { told: warehouse, date: 2026-03-04 }
`,
      `${decided}propagation: [{ unit: guest-returns }]${mark}
`,
      {
        history: [
          { date: "2026-02-16", text: decided.replace(/results:[^]*/, "") },
          { date: "2026-03-03", text: named },
        ],
        now: named.replace(/\n$/, `${mark}\n`),
      },
    ],
    good: [
      `${decided}propagation: []\n`,
      {
        "guest-checkout.experiment.yaml": `${decided}propagation:
  - { unit: guest-returns }
  - { told: support team, date: 2026-03-04 }
`,
        "guest-returns.uol.yaml": "learn: Whether guests can send things back without an account.\n",
      },
      // Nothing is decided yet.
      decided.replace(/decision:.*\n/, ""),
      // It is being written.
      decided.replace("date: 2026-03-03, ", ""),
    ],
  },
  kinds: ["experiment"],

  *check(entry, context) {
    const { record, source, root } = entry;
    if (!choiceOf(record)) return;
    if (!isWritten(source, "propagation")) {
      // Without its day the decision is still being written.
      if (record.decision?.date !== undefined) yield nobodyNamed(entry);
      return;
    }
    const hasUnit = (id: string): boolean => findById(context, "unit", id, root) !== undefined;
    for (const receipt of receiptsWith(entry, hasUnit)) {
      if (receipt.isSettled || isUnclear(entry, receipt)) continue;
      yield {
        message: messageOf(entry, receipt),
        range: findValueRange(source, ["propagation", receipt.at]) ?? startOfText,
        fixes: markDone(entry, receipt, context.today),
      };
    }
  },
});

function nobodyNamed(entry: EntryOf<"experiment">): Issue {
  return missingKey(entry, {
    key: "propagation",
    message: "Nobody is named who must know of this decision. Write them under `propagation`, or `propagation: []`.",
    on: ["decision"],
    fixes: [
      {
        title: "Nobody needs to know",
        edits: [{ type: "insert-key", key: "propagation", after: ["decision"], value: "[]" }],
        isSafe: false,
      },
    ],
  });
}

/** Whether git has still to be asked, or the day cannot be read, which has its own finding. */
function isUnclear({ past, source }: EntryOf<"experiment">, { what, at, receipt }: WrittenReceipt): boolean {
  const written = findEntry(source, ["propagation", at, "date"])?.value;
  return (what === "doc" && past === undefined) || (!isEmpty(written) && receipt.date === undefined);
}

/** What is open, and what settles it. */
function messageOf(entry: EntryOf<"experiment">, { what, name, receipt }: WrittenReceipt): string {
  const called = quoted(name);
  switch (what) {
    case "unit":
      return `There is no unit ${called} yet to go on with this. Write it, or name the one that does.`;
    case "item":
      return `The item ${called} is not in the backlog yet. Write \`date:\` with the day on which it is.`;
    case "told":
      return `Nothing says that ${called} was told. Write \`date:\` with the day.`;
    case "empty":
      return "This names nobody. Write `doc`, `unit`, `item` or `told`.";
    case "doc":
      return docMessage(entry, called, { name, isDated: receipt.date !== undefined });
  }
}

function docMessage(
  entry: EntryOf<"experiment">,
  called: string,
  { name, isDated }: { readonly name: string; readonly isDated: boolean },
): string {
  const onDate = isDated ? " Its `date` counts only where git cannot be asked." : "";
  switch (proofOfDoc(entry, name).is) {
    case "undecided":
      return `Nothing shows that ${called} tells this decision, because the decision is not committed. Commit it with the document.${onDate}`;
    case "by-date":
      return `Nothing says that ${called} tells this decision. Write \`date:\` with the day on which it does.`;
    default:
      return `${called} was not committed since this was decided. Write there what follows, and commit it.${onDate}`;
  }
}

/** Where a day settles it, and only the day is not written. */
function markDone(entry: EntryOf<"experiment">, { what, name, at, receipt }: WrittenReceipt, today: Day): Fix[] {
  const isByDate = what === "told" || what === "item" || (what === "doc" && proofOfDoc(entry, name).is === "by-date");
  if (!isByDate || receipt.date !== undefined) return [];
  return [
    {
      title: what === "told" ? "Mark as told today" : "Mark as done today",
      edits: [{ type: "insert-key", at: ["propagation", at], key: "date", after: [what], value: today }],
      isSafe: false,
    },
  ];
}
