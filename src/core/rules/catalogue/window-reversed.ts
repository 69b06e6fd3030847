import { daysBetween, parseDay, type Day } from "../../base/day.ts";
import type { DocumentEdit } from "../../base/document-edit.ts";
import type { Fix } from "../../base/read.ts";
import { startOfText } from "../../base/position.ts";
import { isReversed } from "../../model/window.ts";
import { findValueRange } from "../../source/source-document.ts";
import { longestWindow } from "../results/longest-window.ts";
import { defineRule, mark, type RuleContext } from "../rule.ts";

export const windowReversed = defineRule({
  id: "window-reversed",
  severity: "error",
  title: "Let the window end on or after the day on which it begins.",
  reason: `
A window whose last day lies before its first day is never open, so no reading can fall into it. Most of the time the two
days were exchanged, or the new year was forgotten.
`,
  examples: {
    bad: [
      `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-clicks
threshold: at least 8%
window: { from: 2026-03-16, to: 2026-03-02 }${mark}
`,
      `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-clicks
threshold: at least 8%
window:
  from: 2026-12-21
  to: 2026-01-08${mark}
`,
    ],
    good: [
      `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-clicks
threshold: at least 8%
window: { from: 2026-03-02, to: 2026-03-02 }
`,
      `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-clicks
threshold: at least 8%
window: { from: 2026-12-21, to: 2027-01-08 }
`,
    ],
  },
  kinds: ["experiment"],

  *check({ source, record }, context) {
    const { from, to } = record.window ?? {};
    if (from === undefined || to === undefined || !isReversed({ from, to })) return;
    yield {
      message: `The window ends on ${to}, before it begins on ${from}. Write a last day that is later.`,
      range: findValueRange(source, ["window", "to"]) ?? startOfText,
      fixes: fixesFor(from, to, context),
    };
  },
});

function fixesFor(from: Day, to: Day, { settings }: RuleContext): readonly Fix[] {
  const swap = [setDay("from", to), setDay("to", from)];
  const nextYear = parseDay(`${Number(to.slice(0, 4)) + 1}${to.slice(4)}`);
  const isOverNewYear = nextYear !== undefined && from <= nextYear;
  const fixes: Fix[] = [{ title: "Exchange the two days", edits: swap, isSafe: false }];
  if (!isOverNewYear || (longestWindow(settings) ?? Infinity) < daysBetween(from, nextYear) + 1) return fixes;
  return [{ title: `End it on ${nextYear}`, edits: [setDay("to", nextYear)], isSafe: false }, ...fixes];
}

function setDay(key: string, day: Day): DocumentEdit {
  return { type: "set-value", path: ["window", key], value: day };
}
