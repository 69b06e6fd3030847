import {
  fell,
  kept,
  moved,
  notCommitted,
  openChange,
  passedOver,
  plain,
  together,
  waiting,
  type HistoryRow,
} from "./history-row.ts";

/** One line of commits, and what is not committed. */
export const plainHistories: readonly HistoryRow[] = [
  { name: "a plan, then its result", script: plain, state: "sealed", reason: kept() },
  { name: "a plan that waits", script: "02-20: plan", state: "sealed", reason: waiting() },
  {
    name: "a plan that was polished before its window opened",
    script: `
      02-20: plan
      02-22: threshold: at least 6%
      02-24: sample: 5000
      03-10: result`,
    state: "sealed",
    reason: kept("#3 of 2026-02-24", "#4 of 2026-03-10"),
    changes: ["threshold in #2", "sample in #3"],
  },
  {
    name: "a bar that fell after the result",
    script: `${plain}
      03-12: threshold: at least 6%`,
    state: "broken",
    reason: moved(fell),
    changes: ["threshold in #3, after the result, while open"],
  },
  {
    name: "a bar that fell and was put back: listed, and no state",
    script: `${plain}
      03-12: threshold: at least 6%
      03-13: revert #3`,
    state: "sealed",
    reason: kept(),
    changes: ["threshold in #3, after the result, while open", "threshold in #4, after the result, while open"],
  },
  {
    name: "two fields that moved after the result",
    script: `${plain}
      03-12: threshold: at least 6% ; sample: 400`,
    state: "broken",
    reason: moved(`${fell}, and sample moved from none to 400`),
  },
  {
    name: "a field that was absent before the result differs when it is there after it",
    script: `${plain}
      03-12: population: new visitors`,
    state: "broken",
    reason: moved("population moved from none to new visitors"),
  },
  {
    name: "a field that is gone after the result",
    script: `
      02-20: plan ; population: new visitors
      03-10: result
      03-12: no population`,
    state: "broken",
    reason: moved("population moved from new visitors to none"),
  },
  {
    name: "what is free to change: expect, predictions, method, memo",
    script: `${plain}
      03-12: expect: 9% ; predictions: { dana: 70% } ; method: survey ; memo: It works.`,
    state: "sealed",
    reason: kept(),
    changes: [],
  },
  {
    name: "plan and result in one commit",
    script: "03-10: plan ; result",
    state: "unproved",
    reason: together("#1 of 2026-03-10"),
  },
  {
    name: "a plan without a bar when the result came",
    script: `
      02-20: plan ; no threshold
      03-10: threshold: at least 8% ; result`,
    state: "unproved",
    reason: "The plan was not complete when the first result came in #2 of 2026-03-10.",
  },
  {
    name: "a plan whose bar nobody can read",
    script: `
      02-20: plan ; threshold: rather many
      03-10: result`,
    state: "unproved",
    reason: "The plan was not complete when the first result came in #2 of 2026-03-10.",
  },
  {
    name: "an unfinished plan",
    script: "02-20: plan ; no threshold",
    state: "unproved",
    reason: "The plan is not complete, so there is nothing to hold results against yet.",
  },
  {
    name: "a plan that was completed after its window opened",
    script: `
      02-20: plan ; no threshold
      03-05: threshold: at least 8%`,
    state: "amended",
    reason: openChange("Threshold", "#2 of 2026-03-05"),
  },
  {
    name: "a bar that moved on the first day of the window",
    script: `
      02-20: plan
      03-02: threshold: at least 6%`,
    state: "amended",
    reason: openChange("Threshold", "#2 of 2026-03-02"),
    changes: ["threshold in #2, while open"],
  },
  {
    name: "a bar that moved on the day before the window",
    script: `
      02-20: plan
      03-01: threshold: at least 6%`,
    state: "sealed",
    reason: waiting("#2 of 2026-03-01"),
  },
  {
    name: "a bar that moved in the window, then the result",
    script: `
      02-20: plan
      03-05: threshold: at least 6%
      03-10: result`,
    state: "amended",
    reason: openChange("Threshold", "#2 of 2026-03-05"),
  },
  {
    name: "a bar that moved in the window and was put back: it was changed all the same",
    script: `
      02-20: plan
      03-05: threshold: at least 6%
      03-06: revert #2
      03-10: result`,
    state: "amended",
    reason: openChange("Threshold", "#2 of 2026-03-05"),
  },
  {
    name: "a window that was made longer before it opened",
    script: `
      02-20: plan
      02-25: window: { from: 2026-03-02, to: 2026-03-30 }
      03-10: result`,
    state: "sealed",
    reason: kept("#2 of 2026-02-25", "#3 of 2026-03-10"),
  },
  {
    name: "a window that was made longer while it was open",
    script: `
      02-20: plan
      03-09: window: { from: 2026-03-02, to: 2026-03-30 }`,
    state: "amended",
    reason: openChange("Window", "#2 of 2026-03-09"),
  },
  {
    name: "a window that was put off after it had opened: the day that it had counts",
    script: `
      02-20: plan
      03-05: window: { from: 2026-03-20, to: 2026-04-03 }`,
    state: "amended",
    reason: openChange("Window", "#2 of 2026-03-05"),
  },
  {
    name: "a window that was made longer after the result",
    script: `${plain}
      03-12: window: { from: 2026-03-02, to: 2026-03-30 }`,
    state: "broken",
    reason: moved("window moved from 2026-03-02 to 2026-03-16 to 2026-03-02 to 2026-03-30"),
  },
  {
    name: "a commit from the future: dates prove nothing, ancestry does",
    script: `
      2031-01-01: plan
      03-10: result`,
    state: "sealed",
    reason: kept("#1 of 2031-01-01"),
  },
  {
    name: "a result dated before its plan: ancestry says which came first",
    script: `
      03-20: plan
      03-10: result`,
    state: "sealed",
    reason: kept("#1 of 2026-03-20"),
  },
  {
    name: "a bar that fell in a commit dated before the result and made after it",
    script: `${plain}
      02-21: threshold: at least 6%`,
    state: "broken",
    reason: moved(fell),
  },
  {
    name: "a result that was taken back: the bar must stay",
    script: `${plain}
      03-12: no results
      03-13: threshold: at least 6%`,
    state: "broken",
    reason: moved(fell),
  },
  {
    name: "a result that was taken back and added again below a lower bar",
    script: `${plain}
      03-12: no results
      03-13: threshold: at least 6%
      03-14: result`,
    state: "broken",
    reason: moved(fell),
  },
  {
    name: "a result that was taken back and added again, the bar unmoved",
    script: `${plain}
      03-12: revert #2
      03-14: result`,
    state: "sealed",
    reason: kept(),
  },
  {
    name: "more results behind the first",
    script: `${plain}
      03-16: results: [{ date: 2026-03-09, successes: 90, of: 1000 }, { date: 2026-03-16, successes: 9, of: 90 }]`,
    state: "sealed",
    reason: kept(),
  },
  {
    name: "one more look than the plan said",
    script: `${plain}
      03-12: looks: 2`,
    state: "broken",
    reason: moved("looks moved from none to 2"),
  },
  {
    name: "an unreadable version between: passed over, and named",
    script: `
      02-20: plan
      02-25: text x = <<<<<<< HEAD↵threshold: at least 8%↵=======↵threshold: at least 6%↵>>>>>>> side↵
      02-26: as #1
      03-10: result`,
    state: "sealed",
    reason: kept("#1 of 2026-02-20", "#4 of 2026-03-10") + passedOver("#2 of 2026-02-25"),
  },
  {
    name: "a result that came through an unreadable version: the plan before that counts",
    script: `
      02-20: plan
      03-09: text x = <<<<<<< HEAD↵threshold: at least 8%↵=======↵threshold: at least 6%↵>>>>>>> side↵
      03-10: as #1 ; threshold: at least 6% ; result`,
    state: "broken",
    reason: moved(fell) + passedOver("#2 of 2026-03-09"),
  },
  {
    name: "a last commit that cannot be read, mended and not committed: the one before it counts",
    script: `
      02-20: plan
      02-25: text x = <<<<<<< HEAD↵threshold: at least 8%↵
      today: as #1`,
    state: "sealed",
    reason: waiting() + passedOver("#2 of 2026-02-25"),
  },
  {
    name: "a last commit that cannot be read behind a result: that result counts",
    script: `${plain}
      03-12: text x = <<<<<<< HEAD↵threshold: at least 8%↵
      today: as #2`,
    state: "sealed",
    reason: kept() + passedOver("#3 of 2026-03-12"),
  },
  {
    name: "a file that was never committed",
    script: `
      02-20: plan y
      today: plan`,
    state: "unproved",
    reason: notCommitted,
  },
  {
    name: "a file that was never committed and has a result",
    script: `
      02-20: plan y
      today: plan ; result`,
    state: "unproved",
    reason: notCommitted,
  },
  {
    name: "a change that is not committed, before any result",
    script: `
      02-20: plan
      today: threshold: at least 6%`,
    state: "unproved",
    reason: "The plan was changed and not committed: threshold from at least 8% to at least 6%.",
  },
  {
    name: "a change that is not committed, after the result: it shows while one types",
    script: `${plain}
      today: threshold: at least 6%`,
    state: "broken",
    reason: moved(fell),
  },
  {
    name: "a result that is not committed, for a plan that is",
    script: `
      02-20: plan
      today: result`,
    state: "sealed",
    reason: "The plan stood in #1 of 2026-02-20, before the first result, and is unchanged.",
  },
  {
    name: "a result and a lower bar, both not committed",
    script: `
      02-20: plan
      today: threshold: at least 6% ; result`,
    state: "broken",
    reason: moved(fell),
  },
  {
    name: "a result that is not committed, for a plan that is not finished in git",
    script: `
      02-20: plan ; no threshold
      today: threshold: at least 8% ; result`,
    state: "unproved",
    reason: "The plan was not complete when the first result came.",
  },
  {
    name: "a result that was deleted and not committed: it was seen",
    script: `${plain}
      today: no results ; threshold: at least 6%`,
    state: "broken",
    reason: moved(fell),
  },
  {
    name: "rows that came before the plan",
    script: `
      02-18: text results/x.csv = a,b↵1,2↵
      02-20: plan
      03-10: results: [{ date: 2026-03-09, data: results/x.csv }]`,
    state: "unproved",
    reason: "The data in results/x.csv were committed in #1 of 2026-02-18, where no complete plan was yet.",
  },
  {
    name: "rows that came before the plan under another path, and were moved twice",
    script: `
      02-18: text raw/a.csv = a,b↵1,2↵
      02-20: plan
      03-09: move raw/a.csv raw/b.csv
      03-10: move raw/b.csv results/x.csv ; results: [{ date: 2026-03-09, data: results/x.csv }]`,
    state: "unproved",
    reason: "The data in raw/a.csv were committed in #1 of 2026-02-18, where no complete plan was yet.",
  },
  {
    name: "rows that came along with the plan",
    script: `
      02-20: plan ; text results/x.csv = a,b↵1,2↵
      03-10: results: [{ date: 2026-03-09, data: results/x.csv }]`,
    state: "unproved",
    reason: "The data in results/x.csv were committed in #1 of 2026-02-20, where no complete plan was yet.",
  },
  {
    name: "rows that came after the plan and grew",
    script: `
      02-20: plan
      03-05: text results/x.csv = a,b↵1,2↵
      03-09: text results/x.csv = a,b↵1,2↵3,4↵
      03-10: results: [{ date: 2026-03-09, data: results/x.csv }]`,
    state: "sealed",
    reason: kept("#1 of 2026-02-20", "#4 of 2026-03-10"),
  },
  {
    name: "rows that came while the plan was unfinished",
    script: `
      02-20: plan ; no threshold
      02-24: text results/x.csv = a,b↵1,2↵
      02-25: threshold: at least 8%
      03-10: results: [{ date: 2026-03-09, data: results/x.csv }]`,
    state: "unproved",
    reason: "The data in results/x.csv were committed in #2 of 2026-02-24, where no complete plan was yet.",
  },
  {
    name: "a metric that was described anew after the result: listed, and no state",
    script: `
      02-20: plan ; text learning/clicks.metric.yaml = kind: behaviour↵type: proportion↵better: higher↵
      03-10: result
      03-12: text learning/clicks.metric.yaml = kind: behaviour↵type: mean↵better: higher↵`,
    state: "sealed",
    reason: kept(),
    changes: ["metric changed after the result in #3, after the result, while open"],
  },
  {
    name: "a metric that was described anew before the result, or got an owner after it",
    script: `
      02-20: plan ; text learning/clicks.metric.yaml = kind: behaviour↵type: proportion↵
      03-05: text learning/clicks.metric.yaml = kind: behaviour↵type: mean↵
      03-10: result
      03-12: text learning/clicks.metric.yaml = kind: behaviour↵type: mean↵owner: dana↵`,
    state: "sealed",
    reason: kept("#1 of 2026-02-20", "#3 of 2026-03-10"),
    changes: [],
  },
  {
    name: "an experiment that people judge by a criterion",
    script: `
      02-20: plan ; no metric ; no threshold ; criterion: A reason recurs in half of the interviews.
      03-10: results: [{ date: 2026-03-09, judged: supported }]`,
    state: "sealed",
    reason: kept(),
  },
  {
    name: "a criterion that grew milder",
    script: `
      02-20: plan ; no metric ; no threshold ; criterion: A reason recurs in half of the interviews.
      03-10: results: [{ date: 2026-03-09, judged: supported }]
      03-12: criterion: A reason recurs in some interviews.`,
    state: "broken",
    reason: moved(
      'criterion moved from "A reason recurs in half of the interviews." to "A reason recurs in some interviews."',
    ),
  },
];
