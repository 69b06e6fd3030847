import { fillFromSentence } from "../sentence/fill-from-sentence.ts";
import { isBlank, isJudged, isOnlySentence, isWritten, missingKey } from "../missing-key.ts";
import { defineRule, mark } from "../rule.ts";

export const metricMissing = defineRule({
  id: "metric-missing",
  severity: "error",
  title: "Name the one metric that decides.",
  reason: `
With no metric named before the test, any number that happens to move can be called the result afterwards. One metric
decides; others may stand under \`secondary\` and \`guardrails\`. An experiment that people judge has a \`criterion\` instead.
`,
  examples: {
    bad: [
      `
hypothesis: At least 8% of users shown the simulation will click the button.${mark}
threshold: at least 8%
window: { to: 2026-03-16 }
`,
      `
hypothesis: At least 8% of users shown the simulation will click the button.${mark}
metric:
threshold: at least 8%
sample: 5000
`,
    ],
    good: [
      `
hypothesis: Most people we ask name the price first.
criterion: At least one reason recurs in half of the interviews.
window: { to: 2026-03-16 }
`,
    ],
  },
  kinds: ["experiment"],

  *check(entry, context) {
    if (isBlank(entry) || isJudged(entry) || isOnlySentence(entry) || isWritten(entry.source, "metric")) return;
    const filled = fillFromSentence(entry, context, "metric");
    yield missingKey(entry, {
      key: "metric",
      message: "There is no metric, so nothing says what is measured. Name the one that decides.",
      on: ["hypothesis"],
      fixes: [
        ...(filled ? [filled] : []),
        {
          title: "Add a metric",
          edits: [
            {
              type: "insert-key",
              key: "metric",
              after: ["population", "method", "hypothesis"],
              value: "",
              placeholder: "click-rate",
            },
          ],
          isSafe: false,
        },
      ],
    });
  },
});
