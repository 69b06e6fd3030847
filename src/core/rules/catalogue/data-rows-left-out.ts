import { dataOfResults } from "../results/data-of-results.ts";
import { sayFirst, sayRows } from "../results/say-rows.ts";
import { defineRule, mark } from "../rule.ts";

export const dataRowsLeftOut = defineRule({
  id: "data-rows-left-out",
  severity: "warning",
  title: "Mend the rows that cannot be read, or take them out of the file.",
  reason: `
A row whose number is no number, whose group is no arm of the plan, or that lacks a cell is left out rather than guessed.
If such rows are not spread evenly, as with an export that breaks off for one group, the rest says something else than the
whole would.
`,
  examples: {
    bad: [
      {
        "tour.experiment.yaml": `
hypothesis: At least 8% of visitors take the tour.
metric: tours-taken
threshold: at least 8%
arms: { control: 50%, tour: 50% }
window: { from: 2026-02-16, to: 2026-03-08 }
results:
  - { date: 2026-03-08, data: tours.csv, columns: { arm: group, successes: taken, of: shown } }${mark}
observations: [{ saw: Two people closed it at once., from: session recordings }]
`,
        "tours.csv": `group,taken,shown
control,31,402
tour,"1,040",9870
tuor,40,377
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
  - { date: 2026-03-08, data: tours.csv, columns: { outcome: taken } }
observations: [{ saw: Two people closed it at once., from: session recordings }]
`,
        // An empty line is no row.
        "tours.csv": `visitor,taken
1,no

2,yes
`,
      },
    ],
  },
  kinds: ["experiment"],

  *check(entry) {
    for (const { path, reading, range } of dataOfResults(entry)) {
      if ("why" in reading || reading.leftOut.count === 0) continue;
      yield {
        message: `${sayRows(reading.leftOut.count, reading, path)} left out, first ${sayFirst(reading.leftOut.first)}. Mend what cannot be read, or take it out of the file.`,
        range,
      };
    }
  },
});
