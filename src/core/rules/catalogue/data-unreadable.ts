import { dataOfResults } from "../results/data-of-results.ts";
import { defineRule, mark } from "../rule.ts";

export const dataUnreadable = defineRule({
  id: "data-unreadable",
  severity: "error",
  title: "Name a file of rows that is there, and its columns as they are called.",
  reason: `
A reading with \`data:\` takes its numbers from a file. Where the file is missing, is no CSV or JSON, or has no column of
the name that stands under \`columns\`, there is no number, and so no verdict.
`,
  examples: {
    bad: [
      {
        "tour.experiment.yaml": `
hypothesis: At least 8% of visitors take the tour.
metric: tours-taken
threshold: at least 8%
window: { from: 2026-02-16, to: 2026-03-08 }
results:
  - date: 2026-03-08
    data: tours.csv${mark}
    columns: { successes: taken, of: visitors }
observations: [{ saw: Two people closed it at once., from: session recordings }]
`,
        "tours.csv": `day,taken,shown
2026-02-16,31,402
2026-02-17,40,377
`,
      },
      {
        "tour.experiment.yaml": `
hypothesis: At least 8% of visitors take the tour.
metric: tours-taken
threshold: at least 8%
window: { from: 2026-02-16, to: 2026-03-08 }
results:
  - { date: 2026-03-01, data: tours.csv, columns: { outcome: taken } }
  - { date: 2026-03-08, data: tuors.csv, columns: { outcome: taken } }${mark}
observations: [{ saw: Two people closed it at once., from: session recordings }]
`,
        "tours.csv": `visitor,taken
1,no
2,yes
`,
      },
    ],
    good: [
      {
        "tour.experiment.yaml": `
hypothesis: At least 8% of visitors take the tour.
metric: tours-taken
threshold: at least 8%
window: { from: 2026-02-16, to: 2026-03-08 }
results:
  - { date: 2026-03-08, data: results/tours.json, columns: { successes: taken, of: shown } }
observations: [{ saw: Two people closed it at once., from: session recordings }]
`,
        "results/tours.json": `[{ "day": "2026-02-16", "taken": 31, "shown": 402 }]
`,
      },
    ],
  },
  kinds: ["experiment"],

  *check(entry) {
    for (const { reading, range } of dataOfResults(entry)) if ("why" in reading) yield { message: reading.why, range };
  },
});
