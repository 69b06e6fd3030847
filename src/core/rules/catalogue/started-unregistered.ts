import type { MovedField, Registration } from "../../history/registration.ts";
import { registrationOfEntry } from "../../index/registration-of-entry.ts";
import { choiceOf, isPlanComplete } from "../../model/stage-of.ts";
import { windowOf } from "../../model/window.ts";
import { placeForMissing } from "../../source/source-document.ts";
import { quoted } from "../registration/quoted.ts";
import { defineRule, mark } from "../rule.ts";

const plan = `
hypothesis: At least 8% of visitors will take the guest checkout.
population: visitors with something in the basket
metric: guest-orders
threshold: at least 8%
window: { from: 2026-03-09, to: 2026-03-22 }
`;
const later = plan.replace("2026-03-09", "2026-03-11");

export const startedUnregistered = defineRule({
  id: "started-unregistered",
  severity: "warning",
  title: "Commit the plan before the window opens.",
  reason: `
A plan is registered by an ordinary commit: from then on everybody can see what was expected before the data came in.
Once the window is open each day without that commit makes the proof weaker, because somebody may have looked.
`,
  examples: {
    bad: [
      { history: [], now: plan.replace("2026-03-22 }", `2026-03-22 }${mark}`) },
      // Committed, and changed since.
      {
        history: [{ date: "2026-03-06", text: plan }],
        now: plan.replaceAll("8%", "6%").replace("2026-03-22 }", `2026-03-22 }${mark}`),
      },
    ],
    good: [
      { history: [{ date: "2026-03-06", text: plan }], now: plan },
      // There is time until tomorrow.
      { history: [], now: later },
      // A typing error is no change of the plan.
      { history: [{ date: "2026-03-06", text: plan.replace("guest checkout", "geust checkout") }], now: plan },
      // Nobody has asked git.
      plan,
    ],
  },
  kinds: ["experiment"],

  *check(entry, { today }) {
    const { record, source } = entry;
    const { from } = windowOf(record);
    if (from === undefined || today < from || choiceOf(record) || !isPlanComplete(record)) return;
    const registration = registrationOfEntry(entry);
    const said = registration && sayWhat(registration);
    if (said === undefined) return;
    const since = from === today ? "The window opens today" : `The window has been open since ${from}`;
    yield { message: `${since}, and ${said}`, range: placeForMissing(source, ["window"]) };
  },
});

function sayWhat({ cause, uncommitted }: Registration): string | undefined {
  if (cause === "not-committed") return "the plan is not committed. Commit it now, so that it can be shown.";
  if (cause !== "changes-not-committed" || uncommitted.length === 0) return undefined;
  return `${sayChanges(uncommitted)} without a commit. Commit the change now, or put it back.`;
}

/** One change with what it changed; of several only where they are. */
function sayChanges([first, ...others]: readonly MovedField[]): string {
  const fields = [first, ...others].map((moved) => `\`${moved?.field}\``);
  const { was, now } = first ?? {};
  if (0 < others.length || was === undefined || now === undefined) return `${fields.join(", ")} changed`;
  return `${fields.join("")} changed from ${quoted(was)} to ${quoted(now)}`;
}
