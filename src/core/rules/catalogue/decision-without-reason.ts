import { decisionChoices } from "../../base/decision-choice.ts";
import { startOfText } from "../../base/position.ts";
import type { Fix } from "../../base/read.ts";
import { choiceOf } from "../../model/stage-of.ts";
import { findEntry, findValueRange, type SourceDocument } from "../../source/source-document.ts";
import { bareDecision, isPartWritten, missingPart, reasonPlaceholder, toMapping } from "../results/decision-parts.ts";
import { isSpellingOf } from "../results/decision-words.ts";
import { defineRule, mark } from "../rule.ts";

export const decisionWithoutReason = defineRule({
  id: "decision-without-reason",
  severity: "error",
  title: "Say why it was decided so.",
  reason: `
In half a year somebody will ask why, and the word alone does not answer. A reason lets others see whether it still holds,
and keeps a team from deciding by habit.
`,
  examples: {
    bad: [
      `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-02-16, to: 2026-03-01 }
decision: { choice: stop, date: 2026-02-20 }${mark}
`,
      `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-02-16, to: 2026-03-01 }
decision:
  choice: stop
  date: 2026-02-20
  because:${mark}
`,
      `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-02-16, to: 2026-03-01 }
results: [{ date: 2026-03-01, successes: 450, of: 5000 }]
observations: [{ saw: Two people looked for a password field., from: session recordings }]
memo: People who are in a hurry take it; the others want their address kept.
decision: persevere${mark}
`,
    ],
    good: [
      `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-02-16, to: 2026-03-01 }
decision: { choice: stop, date: 2026-02-20, because: The shop system cannot do it. }
`,
      `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-02-16, to: 2026-03-01 }
decision:
  choice: stop
  because: |
    The shop system cannot do it before summer,
    and the question will be another one by then.
`,
    ],
  },
  kinds: ["experiment"],

  *check({ record, source }) {
    const bare = bareDecision(source);
    const alone = bare === undefined ? undefined : decisionChoices.find((choice) => isSpellingOf(choice, bare));
    if (alone) {
      yield {
        message: `Nothing says why. Write \`{ choice: ${alone}, because: ... }\`.`,
        range: findValueRange(source, ["decision"]) ?? startOfText,
        fixes: [toMapping(alone)],
      };
    } else if (choiceOf(record) && !isPartWritten(source, "because")) {
      const message = "Nothing says why. Write `because:` with a sentence that somebody understands in a year.";
      yield missingPart(source, "because", message, [addReason(source)]);
    }
  },
});

function addReason(source: SourceDocument): Fix {
  const place = findEntry(source, ["decision", "because"])
    ? ({ type: "set-value", path: ["decision", "because"] } as const)
    : ({ type: "insert-key", at: ["decision"], key: "because", after: ["by", "date", "choice"] } as const);
  return { title: "Add a reason", edits: [{ ...place, value: "", placeholder: reasonPlaceholder }], isSafe: false };
}
