import { wordsOfWas } from "../../history/amendment.ts";
import type { CommitFacts } from "../../history/commit.ts";
import type { MovedField } from "../../history/registration.ts";
import { sayCommit } from "../../history/registration-words.ts";
import type { EntryOf } from "../../index/entry.ts";
import { registrationOfEntry } from "../../index/registration-of-entry.ts";
import { hasOwnFinding } from "../registration/has-own-finding.ts";
import { placeOfField } from "../registration/place-of-field.ts";
import { putBack } from "../registration/put-back.ts";
import { quoted } from "../registration/quoted.ts";
import { recordAmendment } from "../registration/record-amendment.ts";
import { defineRule, mark } from "../rule.ts";

const plan = `
hypothesis: Visitors who see a delivery date will put the plant into the basket more often.
metric: add-to-basket-rate
threshold: at least 10%
guardrails:
  - { metric: returns, threshold: at most 2% }
window: { from: 2026-02-16, to: 2026-03-03 }
`;
const withResult = `${plan}results:
  - { date: 2026-03-04, successes: 430, of: 4800 }
observations:
  - { saw: People opened the delivery page less often., from: session recordings }
`;
const next = plan.replace(/window:.*/, "window: { from: 2026-03-16, to: 2026-03-29 }");
const history = [
  { date: "2026-02-13", text: plan },
  { date: "2026-03-04", text: withResult },
];

export const goalpostsMoved = defineRule({
  id: "goalposts-moved",
  severity: "error",
  title: "Leave the plan as it was before the first result.",
  reason: `
A threshold that moves once the numbers are known can always be reached, so it says nothing about the idea. What counts
is the plan as it was committed before the first result. Sometimes it has to change all the same: then an entry under
\`amendments\` says what stood there, when it changed, and why.
`,
  examples: {
    bad: [
      { history, now: withResult.replace(/(threshold:) at least 10%/, `$1 at least 9%${mark}`) },
      // One amendment does not excuse every later change.
      {
        history,
        now: `${withResult.replace(/to: 2026-03-03 }/, `to: 2026-03-08 }${mark}`)}amendments:
  - { field: window, was: 2026-02-16 to 2026-02-22, date: 2026-02-20, why: Half as many visitors came as we counted on. }
`,
      },
      // Half of what was promised is gone.
      {
        history,
        now: withResult.replace(/guardrails:\n.*\n/, "").replace("more often.", `more often.${mark}`),
      },
    ],
    good: [
      // Another way to write the same is no change.
      {
        history,
        now: withResult
          .replace("at least 10%", "at least 10.0 %  # agreed with the carrier")
          .replace("often.", "often"),
      },
      {
        history,
        now: `${withResult.replace(/(threshold:) at least 10%/, "$1 at least 9%")}amendments:
  - field: threshold
    was: at least 10%
    date: 2026-03-05
    by: dana
    why: The carrier halved its price, so 9% pays for the interface.
`,
      },
      // Until the first result a plan can be polished.
      {
        history: [
          { date: "2026-03-05", text: next },
          { date: "2026-03-06", text: next.replace("10%", "12%") },
        ],
        now: next,
      },
    ],
  },
  kinds: ["experiment"],

  *check(entry, { today }) {
    const registration = registrationOfEntry(entry);
    if (registration?.state !== "broken") return;
    for (const moved of registration.moved) {
      if (moved.cover !== "none" || hasOwnFinding(entry, moved)) continue;
      const { field, was } = moved;
      const back = putBack(entry.source, moved);
      yield {
        message: messageOf(entry, moved),
        range: placeOfField(entry.source, field),
        fixes: [...(back ? [back] : []), recordAmendment(field, was, today)],
      };
    }
  },
});

function messageOf(entry: EntryOf<"experiment">, { field, was, now }: MovedField): string {
  const [before, after] = [was === undefined ? "not written" : quoted(was), now === undefined ? "gone" : quoted(now)];
  const moved = `\`${field}\` was ${before} ${sayWhen(entry, field, was)}, and is ${after} now.`;
  const other = entry.record.amendments?.find((amendment) => amendment.field === field)?.was;
  const amended = other === undefined ? "" : ` The amendment says that it was ${quoted(wordsOfWas(field, other))}.`;
  const way = was === undefined ? "Take it out" : "Put it back";
  return `${moved}${amended} ${way}, or record the change as an amendment that says why.`;
}

/** The commit of the result before which the field was registered like this; a result may also not be committed yet. */
function sayWhen({ past }: EntryOf<"experiment">, field: MovedField["field"], was: string | undefined): string {
  const results = past && "results" in past ? past.results : [];
  const result: CommitFacts | undefined = results.find(({ plans }) => plans.some((plan) => plan[field]?.words === was));
  return result ? `when the result came in (${sayCommit(result)})` : "before the result came in";
}
