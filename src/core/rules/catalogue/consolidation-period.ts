import type { Day } from "../../base/day.ts";
import { processUnitKey } from "../../index/keys.ts";
import type { Settings } from "../../model/settings.ts";
import { windowOf } from "../../model/window.ts";
import { placeForMissing } from "../../source/source-document.ts";
import { defineRule, findById, mark } from "../rule.ts";

export const consolidationPeriod = defineRule({
  id: "consolidation-period",
  severity: "warning",
  title: "Start no new way of working while the last one settles.",
  reason: `
\`consolidation\` in \`learning.yaml\` names periods in which the team gets used to what it changed. A new experiment on the
way of working that starts inside of one disturbs the habit that is forming, and neither of the two can be judged.
`,
  examples: {
    bad: [
      {
        "learning.yaml": "consolidation: [{ from: 2026-03-02, to: 2026-03-15, why: The review rota is new. }]\n",
        "pairing.uol.yaml": `
learn: Whether guides get better when two people write them.
kind: process
`,
        "pair-writing.experiment.yaml": `
unit: pairing
hypothesis: At least 90% of guides pass the first review when two people write them.
metric: first-pass-rate
threshold: at least 90%
window: { from: 2026-03-09, to: 2026-03-29 }${mark}
`,
      },
      {
        "learning.yaml": "consolidation:\n  - from: 2026-03-02\n",
        "pairing.uol.yaml": `
learn: Whether guides get better when two people write them.
kind: process
`,
        "pair-writing.experiment.yaml": `
unit: pairing
hypothesis: At least 90% of guides pass the first review when two people write them.
metric: first-pass-rate
threshold: at least 90%
window:${mark}
  from: 2026-03-02
  days: 21
`,
      },
    ],
    good: [
      {
        // It started before, and the other is about customers.
        "learning.yaml": "consolidation: [{ from: 2026-03-02, to: 2026-03-15, why: The review rota is new. }]\n",
        "pairing.uol.yaml": `
learn: Whether guides get better when two people write them.
kind: process
`,
        "pair-writing.experiment.yaml": `
unit: pairing
hypothesis: At least 90% of guides pass the first review when two people write them.
metric: first-pass-rate
threshold: at least 90%
window: { from: 2026-03-01, to: 2026-03-29 }
`,
        "guests.uol.yaml": `
learn: Whether customers order without an account.
kind: customer
`,
        "guest-checkout.experiment.yaml": `
unit: guests
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-03-09, to: 2026-03-22 }
`,
      },
      {
        "learning.yaml": "grace: 7 days\n",
        "pairing.uol.yaml": `
learn: Whether guides get better when two people write them.
kind: process
`,
        "pair-writing.experiment.yaml": `
unit: pairing
hypothesis: At least 90% of guides pass the first review when two people write them.
metric: first-pass-rate
threshold: at least 90%
window: { from: 2026-03-09, to: 2026-03-29 }
`,
      },
    ],
  },
  kinds: ["experiment"],

  *check({ record, source, root }, context) {
    const { settings, find } = context;
    const { from } = windowOf(record);
    if (!settings.consolidation || from === undefined || record.unit === undefined) return;
    const period = settings.consolidation.find((candidate) => isInside(candidate, from));
    const unit = period && findById(context, "unit", record.unit, root);
    if (!unit || !find(processUnitKey(unit.id)).some(({ uri }) => uri === unit.uri)) return;
    yield {
      message: `This starts on ${from}, inside of a consolidation period (${wordsOf(period)}). Start it when that is over.`,
      range: placeForMissing(source, ["window"]),
    };
  },
});

type Period = NonNullable<Settings["consolidation"]>[number];

/** A period with one end is open on the other; one without any is none. */
function isInside({ from, to }: Period, day: Day): boolean {
  if (from === undefined && to === undefined) return false;
  return (from === undefined || from <= day) && (to === undefined || day <= to);
}

function wordsOf({ from, to, why }: Period): string {
  const days = [from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(" ");
  return why === undefined ? days : `${days}: ${why.replace(/[.\s]+$/, "")}`;
}
