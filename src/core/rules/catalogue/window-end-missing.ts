import { addDays, type Day } from "../../base/day.ts";
import { rangesTouch } from "../../base/position.ts";
import type { Fix } from "../../base/read.ts";
import { hasEnd } from "../../model/window.ts";
import { findEntry, rangeAt, type SourceNode } from "../../source/source-document.ts";
import { fillFromSentence } from "../sentence/fill-from-sentence.ts";
import { isBlank, isOnlySentence, isWritten, missingKey } from "../missing-key.ts";
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

  *check(entry, context) {
    const { source, record } = entry;
    if (isBlank(entry) || isOnlySentence(entry) || isWritten(source, "sample") || hasEnd(record)) return;
    // An end that is written and cannot be read has its own finding.
    const window = findEntry(source, ["window"])?.value;
    const place = window && rangeAt(source, window.start, window.end);
    if (place && entry.problems.some(({ code, range }) => code === "wrong-type" && rangesTouch(range, place))) return;
    const filled = fillFromSentence(entry, context, "window");
    yield missingKey(entry, {
      key: "window",
      message: "There is no end, so the test could run until it pleases. Write the last day, or a sample.",
      on: ["window", "hypothesis"],
      fixes: [...(filled ? [filled] : []), ...addEnd(window, record.window?.from ?? context.today)],
    });
  },
});

/** Two weeks, which the person types over. */
function addEnd(window: SourceNode | undefined, from: Day): readonly Fix[] {
  const to = addDays(from, 13);
  if (!window) {
    const placeholder = `{ from: ${from}, to: ${to} }`;
    const edit = { type: "insert-key", key: "window", after: anchors, value: "", placeholder } as const;
    return [{ title: "Add a window", edits: [edit], isSafe: false }];
  }
  // In empty braces there is no safe place for a key.
  if (window.kind !== "mapping" || window.entries.length === 0) return [];
  const edit = { type: "insert-key", at: ["window"], key: "to", after: ["from"], value: "", placeholder: to } as const;
  return [{ title: "Add a last day", edits: [edit], isSafe: false }];
}

const anchors = ["sample", "expect", "baseline", "threshold", "metric", "hypothesis"];
