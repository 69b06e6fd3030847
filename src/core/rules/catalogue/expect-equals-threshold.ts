import { placeForMissing } from "../../source/source-document.ts";
import { aimOf, roomBeyond } from "../../verdict/planning/aim-of.ts";
import { isPossibleWith } from "../../verdict/planning/best-case.ts";
import type { PlannedTest } from "../../verdict/planning/design.ts";
import { levelWords } from "../../verdict/planning/plan-words.ts";
import { plannedSample } from "../../verdict/planning/traffic-of.ts";
import { openPlanOf } from "../plan/planned-test.ts";
import { defineRule, mark } from "../rule.ts";

export const expectEqualsThreshold = defineRule({
  id: "expect-equals-threshold",
  severity: "warning",
  title: "Expect more than the threshold asks for.",
  reason: `
If the truth lies exactly at the threshold, half of all experiments see a little more and half a little less: the
confidence is about 0.5 however many are observed. A claim can only be shown where the truth is better than the
threshold. Set the threshold at what would be worth it, and write as \`expect\` what you think it will really be.
`,
  examples: {
    bad: [
      `
hypothesis: At least 8% of users shown the simulation will click the one-click button.
metric: one-click-rate
threshold: at least 8%
expect: 8%${mark}
sample: 5000
`,
      `
hypothesis: If the subject names a plant, the click rate of the letter will increase by 2 points.
metric: letter-click-rate
threshold: increase by 2 points
baseline: 6%
arms: { control: 50%, plant-name: 50% }
expect: 8%${mark}
sample: 5000
`,
      `
hypothesis: With smaller pictures the page latency is at most 300 ms.
metric: page-latency
threshold: at most 300 ms
expect: 320 ms${mark}
sample: 1000
`,
    ],
    good: [
      `
hypothesis: At least 8% of users shown the simulation will click the one-click button.
metric: one-click-rate
threshold: at least 8%
expect: 9%
sample: 5000
`,
      `
hypothesis: If the subject names a plant, the click rate of the letter will increase by 2 points.
metric: letter-click-rate
threshold: increase by 2 points
baseline: 6%
arms: { control: 50%, plant-name: 50% }
expect: 4 points
sample: 5000
`,
      // A change that does nothing keeps an accepted loss away.
      {
        "finish-rate.metric.yaml": "title: Finish rate\ntype: proportion\nbetter: higher\n",
        "shorter-form.experiment.yaml": `
hypothesis: A shorter form does not make the finish rate worse.
metric: finish-rate
threshold: no worse than 2 points
baseline: 60%
arms: { control: 50%, shorter: 50% }
expect: 60%
sample: 20000
`,
      },
    ],
  },
  kinds: ["experiment"],

  *check(entry, context) {
    const { expect } = entry.record;
    if (expect === undefined) return;
    const plan = openPlanOf(entry, context);
    const message = plan && messageFor(plan);
    if (message === undefined || isHopeless(plan, plannedSample(entry.record))) return;
    yield { message, range: placeForMissing(entry.source, ["expect"]) };
  },
});

/** Whether no result would be enough, which has a finding of its own. */
function isHopeless(plan: PlannedTest | undefined, sample: number | undefined): boolean {
  return plan !== undefined && sample !== undefined && !isPossibleWith(plan.design, sample);
}

function messageFor({ claim, design }: PlannedTest): string | undefined {
  const { expect, control, baseline } = design;
  if (expect === undefined || (control !== undefined && baseline === undefined)) return undefined;
  const missed = design.bounds.find((bound) => roomBeyond(design, bound) <= 0);
  if (!missed) return undefined;
  const more = missed.side === "at-least" ? "more" : "less";
  const aim = levelWords(aimOf(design, missed), claim);
  return roomBeyond(design, missed) === 0
    ? `An observed value equal to the threshold has a confidence of about 0.5, whatever the sample. Expect ${more} than ${aim}, or move the threshold.`
    : `${levelWords(expect, claim)} would not be enough for "${claim.words}". Expect ${more} than ${aim}, or move the threshold.`;
}
