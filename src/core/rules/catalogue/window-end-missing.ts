import { isBlank, isWritten, missingKey } from "../missing-key.ts";
import { hasEnd } from "../../model/window.ts";
import { rangesTouch } from "../../base/position.ts";
import { findEntry, rangeAt } from "../../source/source-document.ts";
import { defineRule, mark } from "../rule.ts";

export const windowEndMissing = defineRule({
  id: "window-end-missing",
  severity: "error",
  title: "Say when the experiment ends: a last day, a number of days, or a sample.",
  reason: `
A test without an end runs until somebody likes what it shows. The end is part of the plan: \`window: { from, to }\`,
\`window: { from, days }\`, or a \`sample\` that completes it.
`,
  examples: {
    bad: [
      `
hypothesis: At least 8% of visitors take the guest checkout.${mark}
metric: guest-clicks
threshold: at least 8%
`,
      `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-clicks
threshold: at least 8%
window: { from: 2026-03-02 }${mark}
`,
    ],
    good: [
      `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-clicks
threshold: at least 8%
window: { from: 2026-03-02, days: 14 }
`,
      `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-clicks
threshold: at least 8%
sample: 5000
`,
    ],
  },
  kinds: ["experiment"],

  *check(entry) {
    const { source, record } = entry;
    if (isBlank(entry) || isWritten(source, "sample") || hasEnd(record)) return;
    // An end that is written and cannot be read has its own finding.
    const window = findEntry(source, ["window"])?.value;
    const place = window && rangeAt(source, window.start, window.end);
    if (place && entry.problems.some(({ code, range }) => code === "wrong-type" && rangesTouch(range, place))) return;
    yield missingKey(entry, {
      key: "window",
      message: "There is no end, so the test could run until it pleases. Write the last day, or a sample.",
      on: ["window", "hypothesis"],
      fix: {
        title: "Add a window",
        edits: [
          {
            type: "insert-key",
            key: "window",
            after: ["sample", "expect", "baseline", "threshold", "metric", "hypothesis"],
            value: "",
            placeholder: "{ from: 2026-03-02, to: 2026-03-16 }",
          },
        ],
        isSafe: false,
      },
    });
  },
});
