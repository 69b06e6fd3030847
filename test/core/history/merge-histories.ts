import { fell, kept, moved, openChange, plain, together, waiting, type HistoryRow } from "./history-row.ts";

/** Branches and what became of them. */
export const mergeHistories: readonly HistoryRow[] = [
  {
    name: "a plan on main, its result through a branch",
    script: `
      02-20: plan
      03-10 on side: result
      03-11 merge side`,
    state: "sealed",
    reason: kept(),
  },
  {
    name: "plan and result each in a commit of a branch that was merged",
    script: `
      02-18: plan y
      02-20 on side: plan
      03-10 on side: result
      03-11 merge side`,
    state: "sealed",
    reason: kept("#2 of 2026-02-20", "#3 of 2026-03-10"),
  },
  {
    name: "the same branch squashed: the plan cannot be told from the result any more",
    script: `
      02-18: plan y
      02-20 on side: plan
      03-10 on side: result
      03-11: squash side`,
    state: "unproved",
    reason: together("#4 of 2026-03-11"),
  },
  {
    name: "a plan that was merged first, and a squashed result",
    script: `
      02-20: plan
      03-09 on side: result
      03-10 on side: memo: It works.
      03-11: squash side`,
    state: "sealed",
    reason: kept("#1 of 2026-02-20", "#4 of 2026-03-11"),
  },
  {
    name: "a branch that was rebased: the same commits in another place",
    script: `
      02-18: plan y
      02-20 on side: plan
      03-10 on side: result
      03-11: memo: Other work. ; delete x
      03-10 on rebased: pick #2
      03-10 on rebased: pick #3
      03-12 merge rebased`,
    state: "sealed",
    reason: kept("#5 of 2026-03-10", "#6 of 2026-03-10"),
  },
  {
    name: "a result that was picked onto main and merged as well",
    script: `
      02-20: plan
      03-10 on side: result
      03-11: pick #2
      03-12 merge side`,
    state: "sealed",
    reason: kept("#1 of 2026-02-20", "#2 of 2026-03-10"),
  },
  {
    name: "a plan and a result that were picked onto main and merged as well",
    script: `
      02-18: plan y
      02-20 on side: plan
      03-10 on side: result
      03-11: pick #2
      03-12: pick #3
      03-13 merge side`,
    state: "sealed",
    reason: kept("#2 of 2026-02-20", "#3 of 2026-03-10"),
  },
  {
    name: "two branches that changed different fields: the merge itself changes nothing",
    script: `
      02-20: plan
      02-22 on side: sample: 5000
      02-23: threshold: at least 6%
      02-24 merge side
      03-10: result`,
    state: "sealed",
    reason: kept("#4 of 2026-02-24", "#5 of 2026-03-10"),
    changes: ["sample in #2", "threshold in #3"],
  },
  {
    name: "a bar that a branch moved, and the merge did not take: listed, and no state",
    script: `
      02-20: plan
      02-22 on side: threshold: at least 6%
      02-24 join side
      03-10: result`,
    state: "sealed",
    reason: kept("#1 of 2026-02-20", "#4 of 2026-03-10"),
    changes: ["threshold in #2"],
  },
  {
    name: "a bar that a branch moved before the result on main, and that was merged behind it",
    script: `
      02-20: plan
      02-22 on side: threshold: at least 6%
      03-10: result
      03-11 merge side`,
    state: "broken",
    reason: moved(fell),
    changes: ["threshold in #2"],
  },
  {
    name: "a bar that a merge itself moved behind the result",
    script: `
      02-20: plan
      03-10 on side: result
      03-11 merge side: threshold: at least 6%`,
    state: "broken",
    reason: moved(fell),
    changes: ["threshold in #3, after the result, while open"],
  },
  {
    name: "a bar that a merge itself moved before its window and any result",
    script: `
      02-20: plan
      02-22 on side: sample: 5000
      02-23: population: new visitors
      02-24 merge side: threshold: at least 6%
      03-10: result`,
    state: "sealed",
    reason: kept("#4 of 2026-02-24", "#5 of 2026-03-10"),
    changes: ["sample in #2", "population in #3", "threshold in #4"],
  },
  {
    name: "a bar that a merge itself moved in the window",
    script: `
      02-20: plan
      02-22 on side: sample: 5000
      02-23: population: new visitors
      03-04 merge side: threshold: at least 6%`,
    state: "amended",
    reason: openChange("Threshold", "#4 of 2026-03-04"),
  },
  {
    name: "a result that a merge itself brings: the plan stood on both sides",
    script: `
      02-20: plan
      03-09 on side: memo: Half of it.
      03-10 merge side: result`,
    state: "sealed",
    reason: kept("#1 of 2026-02-20", "#3 of 2026-03-10"),
  },
  {
    name: "a result that a merge itself brings: the plan stood on one of its sides",
    script: `
      02-20: plan
      02-22 on side: threshold: at least 6%
      03-01: memo: Not yet.
      03-10 merge side: result`,
    state: "sealed",
    reason: kept("#2 of 2026-02-22", "#4 of 2026-03-10"),
  },
  {
    name: "a result and a bar that a merge itself brings: it stood on no side",
    script: `
      02-20: plan
      02-22 on side: sample: 5000
      03-10 merge side: threshold: at least 6% ; result`,
    state: "broken",
    reason: moved(fell),
  },
  {
    name: "plan and result that a merge itself brings",
    script: `
      02-18: plan y
      02-22 on side: y.sample: 5000
      03-10 merge side: plan ; result`,
    state: "unproved",
    reason: together("#3 of 2026-03-10"),
  },
  {
    name: "results on two branches, with one plan",
    script: `
      02-20: plan
      03-09 on side: results: [{ date: 2026-03-08, successes: 9, of: 90 }]
      03-10: result
      03-11 merge side`,
    state: "sealed",
    reason: kept("#1 of 2026-02-20", "#2 of 2026-03-09"),
  },
  {
    name: "results on two branches with two plans: the worst answer counts, whichever plan is kept",
    script: `
      02-20: plan
      02-21 on side: threshold: at least 6%
      03-09 on side: result
      03-10: result
      03-11 join side`,
    state: "broken",
    reason: moved("threshold moved from at least 6% to at least 8%"),
  },
  {
    name: "a result whose plan came along with it on one branch, and stood before it on the other",
    script: `
      02-18: plan y
      02-20: plan
      03-10: result
      03-11 on side from #1: plan ; result
      03-12 merge side`,
    state: "unproved",
    reason: together("#4 of 2026-03-11"),
  },
  {
    name: "a branch with a result that was not merged proves and breaks nothing",
    script: `
      02-20: plan
      03-10 on side: result
      03-01: sample: 5000`,
    state: "sealed",
    reason: waiting("#3 of 2026-03-01"),
  },
  {
    name: "rows that only another branch has do not come before the plan",
    script: `
      02-18: plan y
      02-19 on side: text results/x.csv = a,b↵1,2↵
      02-20: plan
      03-10: results: [{ date: 2026-03-09, data: results/x.csv }] ; text results/x.csv = a,b↵1,2↵`,
    state: "sealed",
    reason: kept("#3 of 2026-02-20", "#4 of 2026-03-10"),
  },
  {
    name: "rows that came on a branch that did not have the plan",
    script: `
      02-18: plan y
      02-19 on side: text results/x.csv = a,b↵1,2↵
      02-20: plan
      03-10 merge side: results: [{ date: 2026-03-09, data: results/x.csv }]`,
    state: "unproved",
    reason: "The data in results/x.csv were committed in #2 of 2026-02-19, where no complete plan was yet.",
  },
  {
    name: "another repository that was added below a folder",
    script: `
      02-18: plan y
      02-20 on lib from nothing: plan
      03-10 on lib: result
      03-11 join lib: subtree lib vendor`,
    state: "sealed",
    reason: kept("#2 of 2026-02-20", "#3 of 2026-03-10"),
    file: "vendor/learning/x",
  },
  {
    name: "another repository that was added and goes on",
    script: `
      02-18: plan y
      02-20 on lib from nothing: plan
      02-21 join lib: subtree lib vendor
      03-10 on lib: result
      03-11 join lib: subtree lib vendor
      03-12: vendor/learning/x.threshold: at least 6%`,
    state: "broken",
    reason: moved(fell),
    file: "vendor/learning/x",
  },
  {
    name: "an old branch that never saw the bar move is merged late",
    script: `${plain}
      03-09 on old from #1: plan y
      03-12 merge old`,
    state: "sealed",
    reason: kept(),
  },
  {
    name: "a revert of the merge that brought the result, then the result again",
    script: `
      02-20: plan
      03-10 on side: result
      03-11 merge side
      03-12: as #1
      03-13: as #3`,
    state: "sealed",
    reason: kept(),
  },
];
