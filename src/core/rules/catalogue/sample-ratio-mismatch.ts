import { placeForMissing } from "../../source/source-document.ts";
import { areResultsWritten } from "../results/written-results.ts";
import { verdictFor } from "../results/verdict-for.ts";
import { defineRule, mark } from "../rule.ts";

const plan = `
hypothesis: If visitors may check out as guests, orders increase by 2 points.
metric: orders
threshold: increase by 2 points
arms: { control: 50%, guest: 50% }
window: { from: 2026-02-16, to: 2026-03-08 }
`;
const observed = "observations: [{ saw: Two people looked for a password field., from: session recordings }]\n";

export const sampleRatioMismatch = defineRule({
  id: "sample-ratio-mismatch",
  severity: "error",
  title: "Find out why the arms are not split as planned.",
  reason: `
If half of the visitors should see each version and it was not half, something sorted them: a redirect that lost some, robots, an
error in one arm. Then the arms differ in more than the change, and their difference says nothing about it. Chance alone
leads to a split like this less than once in a thousand times.
`,
  examples: {
    bad: [
      `${plan}results:${mark}
  - { date: 2026-03-08, arm: control, successes: 480, of: 8000 }
  - { date: 2026-03-08, arm: guest, successes: 680, of: 8500 }
${observed}`,
      // One in ten was to see it; one in seven did.
      `${plan.replace(/arms.*/, "arms: { control: 90%, guest: 10% }")}results:${mark}
  - { date: 2026-03-08, arm: control, successes: 360, of: 6000 }
  - { date: 2026-03-08, arm: guest, successes: 90, of: 1000 }
${observed}`,
    ],
    good: [
      `${plan}results:
  - { date: 2026-03-08, arm: control, successes: 480, of: 8000 }
  - { date: 2026-03-08, arm: guest, successes: 656, of: 8200 }
${observed}`,
      `${plan.replace(/arms.*/, "arms: { control: 90%, guest: 10% }")}results:
  - { date: 2026-03-08, arm: control, successes: 540, of: 9000 }
  - { date: 2026-03-08, arm: guest, successes: 82, of: 1020 }
${observed}`,
      // Arms that were read on different days are no split.
      `${plan}looks: 2
results:
  - { date: 2026-03-01, arm: control, successes: 480, of: 8000 }
  - { date: 2026-03-08, arm: guest, successes: 680, of: 8500 }
${observed}`,
      // Of so few people no split says anything.
      `${plan}results:
  - { date: 2026-03-08, arm: control, successes: 2, of: 3 }
  - { date: 2026-03-08, arm: guest, successes: 9, of: 12 }
${observed}`,
    ],
  },
  kinds: ["experiment"],

  *check(entry, context) {
    const { record, source } = entry;
    if (!record.arms || !areResultsWritten(source)) return;
    const { state, notes } = verdictFor(entry, context);
    const split = state === "invalid" ? notes.find(({ code }) => code === "sample-ratio") : undefined;
    if (!split) return;
    yield {
      message: `${split.text} Find the cause first; until then no result is to be trusted.`,
      range: placeForMissing(source, ["results"]),
    };
  },
});
