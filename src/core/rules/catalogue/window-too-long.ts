import { addDays, daysBetween } from "../../base/day.ts";
import type { Fix } from "../../base/read.ts";
import { startOfText } from "../../base/position.ts";
import type { Experiment } from "../../model/experiment.ts";
import { hasResults } from "../../model/readings.ts";
import { windowOf } from "../../model/window.ts";
import { findKeyRange } from "../../source/source-document.ts";
import { longestWindow } from "../results/longest-window.ts";
import { defineRule, mark } from "../rule.ts";

export const windowTooLong = defineRule({
  id: "window-too-long",
  severity: "warning",
  title: "Ask what can be learned in less time.",
  reason: `
A test that runs for months answers late, and by then the product, the season and the people are others. A rarer event
wants a nearer sign of it, a larger effect, or a cheaper method. The limit is 90 days; \`limits: { window: 120 days }\` in
\`learning.yaml\` moves it, and \`none\` takes it away.
`,
  examples: {
    bad: [
      `
hypothesis: At least 30% of trial customers will buy a plan.
metric: trial-to-plan
threshold: at least 30%
window: { from: 2026-03-02, to: 2026-08-31 }${mark}
`,
      {
        "learning.yaml": `
limits: { window: 4 weeks }
`,
        "guest-checkout.experiment.yaml": `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-clicks
threshold: at least 8%
window:${mark}
  from: 2026-03-02
  days: 30
`,
      },
    ],
    good: [
      `
hypothesis: At least 30% of trial customers will buy a plan.
metric: trial-to-plan
threshold: at least 30%
window: { from: 2026-03-02, to: 2026-05-30 }
`,
      {
        "learning.yaml": `
limits: { window: none }
`,
        "trial.experiment.yaml": `
hypothesis: At least 30% of trial customers will buy a plan.
metric: trial-to-plan
threshold: at least 30%
window: { from: 2026-03-02, to: 2026-08-31 }
`,
      },
    ],
  },
  kinds: ["experiment"],

  *check({ source, record }, { settings }) {
    const limit = longestWindow(settings);
    const { from, to } = windowOf(record);
    if (limit === undefined || from === undefined || to === undefined) return;
    const length = daysBetween(from, to) + 1;
    if (length <= limit) return;
    yield {
      message: `The window is open for ${length} days, and the limit is ${limit}. Find a sign that shows sooner, or a larger effect.`,
      range: findKeyRange(source, ["window"]) ?? startOfText,
      fixes: hasResults(record) ? [] : [shorten(record, addDays(from, limit - 1), limit)],
    };
  },
});

function shorten({ window }: Experiment, to: string, limit: number): Fix {
  const [key, value] = window?.to === undefined ? ["days", String(limit)] : ["to", to];
  const edits = [{ type: "set-value", path: ["window", key], value } as const];
  return { title: `End it after ${limit} days, on ${to}`, edits, isSafe: false };
}
