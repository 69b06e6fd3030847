import { fell, kept, moved, notCommitted, plain, together, waiting, type HistoryRow } from "./history-row.ts";

const other = "y.hypothesis: At least 20% of buyers come back. ; y.threshold: at least 20%";
const wholeMove =
  'hypothesis moved from "At least 8% of visitors click the button." to "At least 20% of buyers come back.", and threshold moved from at least 8% to at least 20%';

/** Files that were moved, deleted and born again. */
export const moveHistories: readonly HistoryRow[] = [
  {
    name: "a file that was moved",
    script: `
      02-20: plan y
      02-21: move y x
      03-10: result`,
    state: "sealed",
    reason: kept("#1 of 2026-02-20", "#3 of 2026-03-10"),
  },
  {
    name: "a file that was moved after its result",
    script: `
      02-20: plan old
      03-10: result old
      03-12: move old archive/x`,
    state: "sealed",
    reason: kept(),
    file: "archive/x",
  },
  {
    name: "a file that was moved and whose bar fell later",
    script: `
      02-20: plan old
      03-10: result old
      03-12: move old x
      03-13: threshold: at least 6%`,
    state: "broken",
    reason: moved(fell),
  },
  {
    name: "a file that kept its name in another folder, while its bar fell",
    script: `${plain}
      03-12: move x archive/x ; archive/x.threshold: at least 6%`,
    state: "broken",
    reason: moved(fell),
    file: "archive/x",
  },
  {
    name: "a file that got another name while its bar fell: its results tell",
    script: `
      02-20: plan old
      03-10: result old
      03-12: move old x ; threshold: at least 6%`,
    state: "broken",
    reason: moved(fell),
  },
  {
    name: "a file that got another name along with its result: its plan tells",
    script: `
      02-20: plan old
      03-10: move old x ; result`,
    state: "sealed",
    reason: kept(),
  },
  {
    name: "a file with another name, plan and result: nothing tells",
    script: `
      02-20: plan old
      03-10: move old x ; threshold: at least 6% ; result`,
    state: "unproved",
    reason: together("#2 of 2026-03-10"),
  },
  {
    name: "a file that ends in .yml now",
    script: `
      02-20: plan learning/x.experiment.yml
      03-10: result learning/x.experiment.yml
      03-12: move learning/x.experiment.yml x`,
    state: "sealed",
    reason: kept(),
  },
  {
    name: "a file that was moved on one branch, while the other brought its result",
    script: `
      02-20: plan old
      03-09 on side: move old x
      03-10: result old
      03-11 merge side: delete old ; result`,
    state: "sealed",
    reason: kept("#1 of 2026-02-20", "#3 of 2026-03-10"),
  },
  {
    name: "a file that was moved on main, while a branch moved its bar behind the result",
    script: `
      02-20: plan old
      03-10: result old
      03-11 on side: old.threshold: at least 6%
      03-11: move old x
      03-12 merge side: delete old ; threshold: at least 6%`,
    state: "broken",
    reason: moved(fell),
  },
  {
    name: "a move that is not committed",
    script: `
      02-20: plan old
      03-10: result old
      today: move old x`,
    state: "sealed",
    reason: kept(),
  },
  {
    name: "a copy that is not committed, beside the one that it was made of",
    script: `
      02-20: plan old
      today: copy old x`,
    state: "unproved",
    reason: notCommitted,
  },
  {
    name: "a copy is a new file: the results of the other are not its own",
    script: `
      02-20: plan old
      03-10: result old
      03-12: copy old x ; no results ; window: { from: 2026-04-01, to: 2026-04-14 }`,
    state: "sealed",
    reason: waiting("#3 of 2026-03-12"),
    changes: [],
  },
  {
    name: "a copy with its results: they came along with the plan",
    script: `
      02-20: plan old
      03-10: result old
      03-12: copy old x`,
    state: "unproved",
    reason: together("#3 of 2026-03-12"),
  },
  {
    name: "one made from a template that was deleted in the same commit, with a plan of its own",
    script: `
      02-20: plan template
      03-01: copy template x ; delete template ; hypothesis: At least 20% of buyers come back. ; threshold: at least 20%
      03-10: result`,
    state: "sealed",
    reason: kept("#2 of 2026-03-01", "#3 of 2026-03-10"),
    changes: [],
  },
  {
    name: "one that was judged on the day on which another was, which was deleted along with it: likeness is no proof",
    script: `
      02-20: plan old ; no metric old ; no threshold old ; old.criterion: A reason recurs. ; old.results: [{ date: 2026-03-09, judged: supported }]
      03-12: delete old ; plan ; no metric ; no threshold ; hypothesis: Buyers come back. ; criterion: A habit recurs. ; results: [{ date: 2026-03-09, judged: supported }]`,
    state: "unproved",
    reason: together("#2 of 2026-03-12"),
    changes: [],
  },
  {
    name: "two files that swapped their names",
    script: `
      02-20: plan ; plan y ; ${other}
      03-10: result ; result y
      03-12: swap x y`,
    state: "sealed",
    reason: kept(),
  },
  {
    name: "two files that swapped their names along with a result",
    script: `
      02-20: plan ; plan y ; ${other}
      03-10: swap x y ; result`,
    state: "sealed",
    reason: kept(),
  },
  {
    name: "two files that swapped their names, while the bar of the one that is x now fell: its results tell",
    script: `
      02-20: plan ; plan y ; ${other}
      03-10: result ; y.results: [{ date: 2026-03-08, successes: 9, of: 90 }]
      03-12: swap x y ; threshold: at least 6%`,
    state: "broken",
    reason: moved("threshold moved from at least 20% to at least 6%"),
  },
  {
    name: "two files that swapped their names, while the bar of the other one fell: it is not accused",
    script: `
      02-20: plan ; plan y ; ${other}
      03-10: result ; y.results: [{ date: 2026-03-08, successes: 9, of: 90 }]
      03-12: swap x y ; y.threshold: at least 6%`,
    state: "sealed",
    reason: kept(),
  },
  {
    name: "an old branch that is merged behind a swap of names",
    script: `
      02-20: plan ; plan y ; ${other}
      03-10: result ; result y
      03-12: swap x y
      03-13 on old from #2: plan z
      03-14 merge old`,
    state: "sealed",
    reason: kept(),
  },
  {
    name: "an old branch that is merged behind a move whose old name went to a new plan",
    script: `
      02-20: plan
      03-10: result
      03-11: move x old
      03-12: plan ; hypothesis: At least 20% of buyers come back. ; threshold: at least 20%
      03-13 on stale from #2: plan z
      03-14 merge stale`,
    state: "sealed",
    reason: waiting("#4 of 2026-03-12"),
  },
  {
    name: "a plan that was written over with the plan of another file: its name says which it is",
    script: `${plain}
      03-11: plan y ; ${other}
      03-12: copy y x`,
    state: "broken",
    reason: moved(wholeMove),
  },
  {
    name: "a file that was deleted and came back as it was",
    script: `${plain}
      03-12: delete x
      03-13: as #2`,
    state: "sealed",
    reason: kept(),
  },
  {
    name: "a file that came back while another one of the same plan was deleted: its name and plan say which it is",
    script: `
      02-19: plan y ; result y
      02-20: plan
      03-11: delete x
      03-12: as #2 x ; delete y`,
    state: "sealed",
    reason: waiting("#2 of 2026-02-20"),
  },
  {
    name: "a file that was deleted and came back without its result, then with a lower bar",
    script: `${plain}
      03-12: delete x
      03-13: as #1
      03-14: threshold: at least 6%`,
    state: "broken",
    reason: moved(fell),
  },
  {
    name: "a file that had results, was deleted, and came back with another plan",
    script: `${plain}
      03-12: delete x
      03-13: plan ; threshold: at least 6%
      03-14: result`,
    state: "unproved",
    reason:
      "A file of this name had results, was deleted after #2 of 2026-03-10, and came back with another plan; whether it is the same experiment cannot be shown.",
  },
  {
    name: "the same in another folder: the name is the id",
    script: `${plain}
      03-12: delete x
      03-13: plan archive/x ; archive/x.threshold: at least 6%
      03-14: result archive/x`,
    state: "unproved",
    reason:
      "A file of this name had results, was deleted after #2 of 2026-03-10, and came back with another plan; whether it is the same experiment cannot be shown.",
    file: "archive/x",
  },
  {
    name: "a name that was given again in another folder, in the commit that deleted its first file",
    script: `${plain}
      03-12: delete x ; plan archive/x ; archive/x.threshold: at least 6%
      03-14: result archive/x`,
    state: "unproved",
    reason:
      "A file of this name had results, was deleted after #2 of 2026-03-10, and came back with another plan; whether it is the same experiment cannot be shown.",
    file: "archive/x",
  },
  {
    name: "a name that was given to another question in another folder, along with its result: nobody is accused",
    script: `${plain}
      03-12: delete x ; plan next/x ; next/x.hypothesis: At least 20% of buyers come back. ; next/x.metric: returns ; next/x.results: [{ date: 2026-03-11, successes: 1, of: 9 }]`,
    state: "unproved",
    reason:
      "A file of this name had results, was deleted after #2 of 2026-03-10, and came back with another plan; whether it is the same experiment cannot be shown.",
    file: "next/x",
  },
  {
    name: "a plan without results that was deleted, and another one of its name: nothing was seen",
    script: `
      02-20: plan
      02-21: delete x
      02-22: plan ; threshold: at least 6%
      03-10: result`,
    state: "sealed",
    reason: kept("#3 of 2026-02-22", "#4 of 2026-03-10"),
  },
  {
    name: "a file that was amended, deleted, and came back through a revert, with an old branch merged between",
    script: `${plain}
      03-12: threshold: at least 6% ; amendments: [{ field: threshold, was: at least 8%, date: 2026-03-12, why: A slip. }]
      03-13 on old from #2: plan y
      03-14: delete x
      03-15 join old: plan y
      03-16: as #3`,
    state: "amended",
    reason: `After the first result ${fell}; an amendment says why.`,
  },
  {
    name: "a file that main deleted behind its result, and a merge brought back from before with a lower bar",
    script: `${plain}
      03-12: delete x
      03-09 on side from #1: threshold: at least 6%
      03-13 join side: as #4
      03-14: result`,
    state: "unproved",
    reason:
      "A file of this name had results, was deleted after #2 of 2026-03-10, and came back with another plan; whether it is the same experiment cannot be shown.",
  },
  {
    name: "a file that main deleted behind its result, and a merge brought back as planned",
    script: `${plain}
      03-12: delete x
      03-09 on side from #1: memo: Not yet.
      03-13 join side: as #4
      03-14: threshold: at least 6%`,
    state: "broken",
    reason: moved(fell),
    changes: ["threshold in #6, after the result, while open"],
  },
];
