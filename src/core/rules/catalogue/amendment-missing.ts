import { isNamed } from "../../history/amendment.ts";
import { isWhileOpen, type Change } from "../../history/past.ts";
import { protocolFields, protocolOf, type Protocol, type ProtocolField } from "../../history/protocol.ts";
import { sayCommit } from "../../history/registration-words.ts";
import { registrationOfEntry } from "../../index/registration-of-entry.ts";
import type { Experiment } from "../../model/experiment.ts";
import { choiceOf } from "../../model/stage-of.ts";
import { placeOfField } from "../registration/place-of-field.ts";
import { quoted } from "../registration/quoted.ts";
import { recordAmendment } from "../registration/record-amendment.ts";
import { defineRule, mark } from "../rule.ts";

const plan = `
hypothesis: At least 8% of visitors will take the guest checkout.
population: visitors with something in the basket
metric: guest-orders
threshold: at least 8%
window: { from: 2026-03-02, to: 2026-03-15 }
`;
const longer = plan.replace("2026-03-15", "2026-03-22");
const history = [
  { date: "2026-02-27", text: plan },
  { date: "2026-03-06", text: longer },
];

export const amendmentMissing = defineRule({
  id: "amendment-missing",
  severity: "info",
  title: "Say why a plan changed while it ran.",
  reason: `
Between the first day of the window and the first result a plan can change for good reasons: fewer people came than
expected, or a metric was counted wrongly. Somebody may have looked at the numbers by then, so write down what stood
there, when it changed, and why.
`,
  examples: {
    bad: [
      { history, now: longer.replace("2026-03-22 }", `2026-03-22 }${mark}`) },
      {
        history: [
          { date: "2026-02-27", text: plan },
          { date: "2026-03-06", text: plan.replaceAll("8%", "6%") },
        ],
        now: plan
          .replaceAll("8%", "6%")
          .replace("checkout.", `checkout.${mark}`)
          .replace(/(threshold:.*)/, `$1${mark}`),
      },
    ],
    good: [
      {
        history,
        now: `${longer}amendments:
  - field: window
    was: { from: 2026-03-02, to: 2026-03-15 }
    date: 2026-03-06
    why: Half as many visitors came as we counted on.
`,
      },
      // Taken back.
      { history: [...history, { date: "2026-03-07", text: plan }], now: plan },
      // Before the window opened.
      {
        history: [
          { date: "2026-02-27", text: plan },
          { date: "2026-03-01", text: longer },
        ],
        now: longer,
      },
    ],
  },
  kinds: ["experiment"],

  *check(entry) {
    const { record, source } = entry;
    if (choiceOf(record)) return;
    const registration = registrationOfEntry(entry);
    if (registration?.cause !== "changed-while-open") return;
    for (const [field, change] of unexplained(registration.changes, record)) {
      const { from, to } = change;
      yield {
        message: `\`${field}\` changed from ${say(from)} to ${say(to)} in ${sayCommit(change)}, after the window had opened. Say why under \`amendments\`.`,
        range: placeOfField(source, field),
        fixes: [recordAmendment(field, from, change.date)],
      };
    }
  },
});

/** Of each field that is another one now the first change in the open window that no amendment names. */
function unexplained(changes: readonly Change[], record: Experiment): ReadonlyMap<ProtocolField, Change> {
  const now: Protocol = protocolOf(record);
  const found = new Map<ProtocolField, Change>();
  for (const field of protocolFields) {
    const open = changes.filter((change) => change.field === field && isWhileOpen(change));
    if (open.length === 0 || open[0]?.from === now[field]?.words) continue;
    const change = open.find(({ from }) => !isNamed(field, from, record.amendments));
    if (change) found.set(field, change);
  }
  return found;
}

function say(words: string | undefined): string {
  return words === undefined ? "nothing" : quoted(words);
}
