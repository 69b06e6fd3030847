import { placeForMissing } from "../../source/source-document.ts";
import { neededSample } from "../../verdict/planning/needed-sample.ts";
import { isOrAre, levelWords, missWords, sampleWords } from "../../verdict/planning/plan-words.ts";
import { lackingPower } from "../plan/lacking-power.ts";
import { planSample } from "../plan/plan-sample.ts";
import { openPlanOf } from "../plan/planned-test.ts";
import { defineRule, mark } from "../rule.ts";

export const underpowered = defineRule({
  id: "underpowered",
  severity: "warning",
  title: "Plan a sample that would show what you expect.",
  reason: `
A small sample goes up and down by chance, so that even a change that works is often not shown. The power is how often a
plan shows what is really there: of ten such experiments at least eight should. It follows from the threshold, from what
you \`expect\` if it works, and from the \`sample\`.
`,
  examples: {
    bad: [
      `
hypothesis: At least 8% of users shown the simulation will click the one-click button.
metric: one-click-rate
threshold: at least 8%
expect: 9%
sample: 2500${mark}
`,
      `
hypothesis: If we put the checkout on a single page, cart abandonment will decrease by 15% relative.
metric: cart-abandonment
threshold: decrease by 15% relative
baseline: 70%
arms: { control: 50%, one-page: 50% }
expect: 56%
sample: 1000${mark}
`,
      {
        "care-questions.metric.yaml": `
title: Care questions per order
type: rate
better: lower
`,
        "care-note.experiment.yaml": `
hypothesis: If every parcel holds a care note, care questions per order will decrease by 20%.
metric: care-questions
threshold: decrease by 20%
baseline: 0.2
arms: { control: 50%, care-note: 50% }
expect: 0.12
sample: 800${mark}
`,
      },
    ],
    good: [
      `
hypothesis: At least 8% of users shown the simulation will click the one-click button.
metric: one-click-rate
threshold: at least 8%
expect: 9%
sample: 5000
`,
      // Nobody knows yet how far the scores are spread.
      `
hypothesis: With a pitch template the editor score is at least 7.8.
metric: editor-score
threshold: at least 7.8
expect: 8.2
sample: 16
`,
      // It was read, and planning is over.
      `
hypothesis: At least 8% of users shown the simulation will click the one-click button.
metric: one-click-rate
threshold: at least 8%
expect: 9%
sample: 2500
results:
  - { date: 2026-03-09, successes: 225, of: 2500 }
observations:
  - { saw: Two people looked for the price first., from: session recordings }
`,
    ],
  },
  kinds: ["experiment"],

  *check(entry, context) {
    const { record, source } = entry;
    const { sample, expect } = record;
    if (sample === undefined || expect === undefined) return;
    const plan = openPlanOf(entry, context);
    const power = plan && lackingPower(plan.design, sample);
    if (!plan || power === undefined) return;
    const { all } = neededSample(plan.design);
    const expected = levelWords(plan.design.expect ?? 0, plan.claim);
    const needed =
      all === undefined ? "a larger sample is" : `${sampleWords(all, record, plan.claim)} ${isOrAre(all, plan.claim)}`;
    yield {
      message: `This plan would miss a true ${expected} ${missWords(power)}; ${needed} needed.`,
      range: placeForMissing(source, ["sample"]),
      fixes: all === undefined ? [] : [planSample(record, all)],
    };
  },
});
