import { fillFromSentence } from "../sentence/fill-from-sentence.ts";
import { isBlank, isJudged, isOnlySentence, isWritten, missingKey } from "../missing-key.ts";
import type { DocumentEdit } from "../../base/document-edit.ts";
import type { Fix } from "../../base/read.ts";
import { defineRule, mark } from "../rule.ts";
import { sentenceWithoutDirection } from "../sentence/sentence-without-direction.ts";

export const thresholdMissing = defineRule({
  id: "threshold-missing",
  severity: "error",
  title: "Write the threshold before the first result.",
  reason: `
A result without a threshold can be read as good news or as bad news, whichever is wanted. The threshold is what makes
the experiment falsifiable, so it is fixed before the data come in: \`at least 8%\`, \`at most 300 ms\`,
\`decrease by 15% relative\`.
`,
  examples: {
    bad: [
      `
hypothesis: Offering a guest checkout makes more people continue.${mark}
`,
      `
hypothesis: Offering a guest checkout makes more people continue.
metric: guest-clicks${mark}
window: { to: 2026-03-16 }
`,
      `
hypothesis: Offering a guest checkout makes more people continue.
metric: guest-clicks${mark}
treshold: at least 8%
window: { to: 2026-03-16 }
`,
    ],
    good: [
      `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-clicks
threshold: at least 8%
window: { to: 2026-03-16 }
`,
      `
hypothesis: Most people we ask name the price first.
criterion: At least one reason recurs in half of the interviews.
window: { to: 2026-03-16 }
`,
    ],
  },
  kinds: ["experiment"],

  *check(entry, context) {
    if (isBlank(entry) || isJudged(entry) || isWritten(entry.source, "threshold")) return;
    if (sentenceWithoutDirection(entry)) return;
    const filled = fillFromSentence(entry, context, "threshold");
    const isFirst = isOnlySentence(entry);
    yield missingKey(entry, {
      key: "threshold",
      message: isFirst
        ? "Nothing says yet what is measured, from which value on this holds, and until when. Write metric, threshold and window."
        : "There is no threshold, so no result could refute this. Write it before the first result.",
      on: ["metric", "hypothesis"],
      fixes: [...(filled ? [filled] : []), isFirst ? addPlan : addThreshold],
    });
  },
});

const afterSentence = ["population", "whyNotCheaper", "method", "hypothesis"];

const addThreshold: Fix = {
  title: "Add a threshold",
  edits: [insert("threshold", ["metric", "hypothesis"], "at least 8%")],
  isSafe: false,
};

const addPlan: Fix = {
  title: "Add metric, threshold and window",
  edits: [
    insert("metric", afterSentence, "click-rate"),
    insert("threshold", ["metric", ...afterSentence], "at least 8%"),
    insert("window", [], "{ from: 2026-03-02, to: 2026-03-16 }"),
  ],
  isSafe: false,
};

function insert(key: string, after: readonly string[], placeholder: string): DocumentEdit {
  return { type: "insert-key", key, after, value: "", placeholder };
}
