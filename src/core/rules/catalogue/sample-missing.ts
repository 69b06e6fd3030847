import { isPlanComplete } from "../../model/stage-of.ts";
import { neededSample } from "../../verdict/planning/needed-sample.ts";
import { levelWords, sampleWords } from "../../verdict/planning/plan-words.ts";
import { plannedSample } from "../../verdict/planning/traffic-of.ts";
import { missingKey } from "../missing-key.ts";
import { planSample } from "../plan/plan-sample.ts";
import { openPlanOf } from "../plan/planned-test.ts";
import { defineRule, mark } from "../rule.ts";

export const sampleMissing = defineRule({
  id: "sample-missing",
  severity: "hint",
  title: "Say how many you will observe.",
  reason: `
Threshold and \`expect\` say how large a sample must be to show it. A plan that names only a last day may end with far
fewer, and then says nothing. Write \`sample\`, or \`traffic\` from which it follows.
`,
  examples: {
    bad: [
      `
hypothesis: At least 8% of users shown the simulation will click the one-click button.${mark}
metric: one-click-rate
threshold: at least 8%
expect: 9%
window: { from: 2026-03-16, days: 14 }
`,
      `
hypothesis: If the subject names a plant, the click rate of the letter will increase by 2 points.${mark}
metric: letter-click-rate
threshold: increase by 2 points
baseline: 6%
arms: { control: 50%, plant-name: 50% }
expect: 10%
window: { from: 2026-03-16, to: 2026-03-29 }
`,
    ],
    good: [
      `
hypothesis: At least 8% of users shown the simulation will click the one-click button.
metric: one-click-rate
threshold: at least 8%
expect: 9%
traffic: 400 per day
window: { from: 2026-03-16, days: 14 }
`,
      // What it must be does not follow from anything.
      `
hypothesis: At least 8% of users shown the simulation will click the one-click button.
metric: one-click-rate
threshold: at least 8%
window: { from: 2026-03-16, days: 14 }
`,
      `
hypothesis: At least 60% of customers name the price first.
method: interview
metric: price-first-rate
threshold: at least 60%
expect: 90%
window: { from: 2026-03-16, days: 14 }
`,
    ],
  },
  kinds: ["experiment"],

  *check(entry, context) {
    const { record } = entry;
    const { sample, expect, method = "" } = record;
    if (sample !== undefined || expect === undefined || fewPeople.has(method) || !isPlanComplete(record)) return;
    const plan = plannedSample(record) === undefined ? openPlanOf(entry, context) : undefined;
    // How long events are counted, the window says.
    if (!plan || plan.design.type === "rate") return;
    const { all } = neededSample(plan.design);
    if (all === undefined) return;
    const needed = sampleWords(all, record, plan.claim);
    yield missingKey(entry, {
      key: "sample",
      message: `Nothing says how many are observed. An 80% chance to show ${levelWords(plan.design.expect ?? 0, plan.claim)} takes ${needed}.`,
      on: ["hypothesis"],
      fixes: [planSample(record, all)],
    });
  },
});

/** Ways to learn by listening, from a handful. */
const fewPeople: ReadonlySet<string> = new Set(["interview", "mock-up"]);
