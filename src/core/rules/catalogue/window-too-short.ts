import { addDays } from "../../base/day.ts";
import type { Fix } from "../../base/read.ts";
import type { Experiment } from "../../model/experiment.ts";
import { placeForMissing } from "../../source/source-document.ts";
import { isPossibleWith } from "../../verdict/planning/best-case.ts";
import type { Design } from "../../verdict/planning/design.ts";
import { isBeyond, neededSample } from "../../verdict/planning/needed-sample.ts";
import { daysWords, sampleWords } from "../../verdict/planning/plan-words.ts";
import { daysUntil, trafficInWindow, trafficPerDay, windowLength } from "../../verdict/planning/traffic-of.ts";
import { lackingPower } from "../plan/lacking-power.ts";
import { openPlanOf } from "../plan/planned-test.ts";
import { defineRule, mark } from "../rule.ts";

export const windowTooShort = defineRule({
  id: "window-too-short",
  severity: "warning",
  title: "Keep the window open until the sample is full.",
  reason: `
\`traffic\` says how many come by, the window for how long. If that is fewer than the plan needs, the end comes before the
answer, and people are tempted to call the half of it a result. Let it run longer, or look for a larger effect.
`,
  examples: {
    bad: [
      `
hypothesis: At least 8% of users shown the simulation will click the one-click button.
metric: one-click-rate
threshold: at least 8%
expect: 9%
sample: 5000
traffic: 400 per day
window: { from: 2026-03-16, to: 2026-03-22 }${mark}
`,
      `
hypothesis: At least 8% of users shown the simulation will click the one-click button.
metric: one-click-rate
threshold: at least 8%
expect: 9%
traffic: 200 per day
window: { from: 2026-03-16, days: 14 }${mark}
`,
    ],
    good: [
      `
hypothesis: At least 8% of users shown the simulation will click the one-click button.
metric: one-click-rate
threshold: at least 8%
expect: 9%
sample: 5000
traffic: 400 per day
window: { from: 2026-03-16, to: 2026-03-28 }
`,
      `
hypothesis: At least 8% of users shown the simulation will click the one-click button.
metric: one-click-rate
threshold: at least 8%
expect: 9%
traffic: 2800 per week
window: { from: 2026-03-16, days: 14 }
`,
      // The sample ends it, whenever that is.
      `
hypothesis: At least 8% of users shown the simulation will click the one-click button.
metric: one-click-rate
threshold: at least 8%
expect: 9%
sample: 5000
traffic: 400 per day
`,
    ],
  },
  kinds: ["experiment"],

  *check(entry, context) {
    const { record, source } = entry;
    const perDay = trafficPerDay(record);
    const length = windowLength(record);
    const inWindow = trafficInWindow(record);
    if (perDay === undefined || length === undefined || inWindow === undefined) return;
    const plan = openPlanOf(entry, context);
    const wanted = plan && wantedIn(record, plan.design, inWindow);
    if (!plan || wanted === undefined || wanted <= inWindow) return;
    const needed = daysUntil(wanted, perDay);
    const who = sampleWords(wanted, record, plan.claim);
    yield {
      message: `${who} take ${daysWords(needed)} at ${record.traffic}, and the window is open for ${daysWords(length)}. Let it run longer.`,
      range: placeForMissing(source, ["window"]),
      fixes: needed <= longest ? [letRun(record, needed)] : [],
    };
  },
});

/** As many as the plan says, if that is enough; else those that it needs. */
function wantedIn({ sample }: Experiment, design: Design, inWindow: number): number | undefined {
  if (design.type === "rate") return undefined;
  const observed = sample ?? inWindow;
  // What has a finding of its own comes first: a claim that cannot be shown, and too small a sample.
  if (!isPossibleWith(design, observed) || (design.expect !== undefined && !isBeyond(design))) return undefined;
  const isLacking = lackingPower(design, observed) !== undefined;
  if (sample !== undefined) return isLacking ? undefined : sample;
  return isLacking ? neededSample(design).all : undefined;
}

/** Longer than ten years is no plan. */
const longest = 3650;

function letRun({ window }: Experiment, length: number): Fix {
  const last = window?.from === undefined ? "" : addDays(window.from, length - 1);
  const [key, value] = window?.to === undefined ? ["days", String(length)] : ["to", last];
  const edits = [{ type: "set-value", path: ["window", key], value } as const];
  return { title: `Let it run ${daysWords(length)}`, edits, isSafe: false };
}
