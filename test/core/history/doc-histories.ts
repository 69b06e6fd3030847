/** A history, and whether the documents that `x` names tell its decision. */
export interface DocHistory {
  /** What happened, and why the answer is what it is where that could be doubted. */
  readonly name: string;
  readonly script: string;
  /** What is said of each receipt; the stage follows from that: all of them settled, or not. */
  readonly receipts: readonly string[];
}

const named = "propagation: [{ doc: docs/a.md }]";
const stop = `decision: { choice: stop, because: No. } ; ${named}`;
const pivot = `decision: { choice: pivot, because: No. } ; ${named}`;
const untold = "open: no commit to it since the decision";
const undecided = "open: the decision is not committed yet";

export const docHistories: readonly DocHistory[] = [
  {
    name: "a document that was written after the decision",
    script: `
      02-20: plan
      03-17: ${stop}
      03-18: text docs/a.md = told`,
    receipts: ["settled: committed on 2026-03-18"],
  },
  {
    name: "a document that was mended after the decision, and again",
    script: `
      02-20: plan ; text docs/a.md = old
      03-17: ${stop}
      03-18: text docs/a.md = told
      03-19: text docs/a.md = told well`,
    receipts: ["settled: committed on 2026-03-18"],
  },
  {
    name: "a document and a decision in one commit",
    script: `
      02-20: plan
      03-17: ${stop} ; text docs/a.md = told`,
    receipts: ["settled: committed on 2026-03-17"],
  },
  {
    name: "a document that was written before the decision only",
    script: `
      02-20: plan
      03-16: text docs/a.md = told
      03-17: ${stop}`,
    receipts: [untold],
  },
  {
    name: "dates that say otherwise, which are set by hand",
    script: `
      02-20: plan
      03-17: text docs/a.md = told
      03-16: ${stop}`,
    receipts: [untold],
  },
  {
    name: "a clock that was wrong",
    script: `
      02-20: plan
      03-17: ${stop}
      03-16: text docs/a.md = told`,
    receipts: ["settled: committed on 2026-03-16"],
  },
  {
    name: "a date in the receipt, which is no commit",
    script: `
      02-20: plan
      03-17: ${stop.replace("a.md", "a.md, date: 2026-03-18")}`,
    receipts: [untold],
  },
  {
    name: "a receipt that was written after the document",
    script: `
      02-20: plan
      03-17: decision: { choice: stop, because: No. }
      03-18: text docs/a.md = told
      03-19: ${named}`,
    receipts: ["settled: committed on 2026-03-18"],
  },
  {
    name: "a decision that is not committed",
    script: `
      02-20: plan
      03-18: text docs/a.md = told
      today: ${stop}`,
    receipts: [undecided],
  },
  {
    name: "another decision, which is not committed",
    script: `
      02-20: plan
      03-17: ${stop}
      03-18: text docs/a.md = told
      today: ${pivot}`,
    receipts: [undecided],
  },
  {
    name: "a document that told the decision before this one",
    script: `
      02-20: plan
      03-17: ${stop}
      03-18: text docs/a.md = told
      03-19: ${pivot}`,
    receipts: [untold],
  },
  {
    name: "a decision that was taken back and taken again",
    script: `
      02-20: plan
      03-17: ${stop}
      03-18: text docs/a.md = told
      03-19: no decision
      03-20: ${stop}`,
    receipts: [untold],
  },
  {
    name: "a reason that was worded anew, which is the same decision",
    script: `
      02-20: plan
      03-17: ${stop}
      03-18: text docs/a.md = told
      03-19: ${stop.replace("No.", "It cannot be built.")}`,
    receipts: ["settled: committed on 2026-03-18"],
  },
  {
    name: "an experiment that was moved after it was decided",
    script: `
      02-20: plan other/x
      03-17: other/x.decision: { choice: stop, because: No. } ; other/x.${named}
      03-18: text docs/a.md = told
      03-19: move other/x x`,
    receipts: ["settled: committed on 2026-03-18"],
  },
  {
    name: "a document that was deleted after the decision",
    script: `
      02-20: plan ; text docs/a.md = old
      03-17: ${stop}
      03-18: delete docs/a.md`,
    receipts: [untold],
  },
  {
    name: "a document that was moved to its place after the decision",
    script: `
      02-20: plan ; text a.md = told
      03-17: ${stop}
      03-18: move a.md docs/a.md`,
    receipts: ["settled: committed on 2026-03-18"],
  },
  {
    name: "a document on a side branch that began at the decision and was merged",
    script: `
      02-20: plan
      03-17: ${stop}
      03-18 on side: text docs/a.md = told
      03-19: plan y
      03-20 merge side`,
    receipts: ["settled: committed on 2026-03-18"],
  },
  {
    name: "the same branch before it is merged",
    script: `
      02-20: plan
      03-17: ${stop}
      03-18 on side: text docs/a.md = told`,
    receipts: [untold],
  },
  {
    name: "a document on a side branch that knew nothing of the decision, merged later",
    script: `
      02-20: plan
      03-16 on side: text docs/a.md = told
      03-17: ${stop}
      03-20 merge side`,
    receipts: [untold],
  },
  {
    name: "such a merge that wrote the document itself",
    script: `
      02-20: plan
      03-16 on side: text docs/a.md = old
      03-17: ${stop}
      03-20 merge side: text docs/a.md = told`,
    receipts: ["settled: committed on 2026-03-20"],
  },
  {
    name: "a decision on a side branch, and a document on main meanwhile",
    script: `
      02-20: plan
      03-17 on side: ${stop}
      03-18: text docs/a.md = told
      03-20 merge side`,
    receipts: [untold],
  },
  {
    name: "a decision that two branches took, and a document that knew of one",
    script: `
      02-20: plan
      03-17: ${stop}
      03-17 on side from #1: ${stop}
      03-18 on side: text docs/a.md = told
      03-20 merge side`,
    receipts: ["settled: committed on 2026-03-18"],
  },
  {
    name: "a branch of decision and document that was squashed",
    script: `
      02-20: plan
      03-17 on side: ${stop}
      03-18 on side: text docs/a.md = told
      03-20: squash side`,
    receipts: ["settled: committed on 2026-03-20"],
  },
  {
    name: "a document beside the experiment, which comes before that of the same name under the root",
    script: `
      02-20: plan ; text learning/docs/a.md = beside
      03-17: ${stop}
      03-18: text learning/docs/a.md = told`,
    receipts: ["settled: committed on 2026-03-18"],
  },
  {
    name: "a part of a document, a name with other signs, and one that is no text",
    script: `
      02-20: plan
      03-17: ${stop.replace("docs/a.md", 'docs/a.md#part }, { doc: "docs/ä b.md" }, { doc: docs/a.bin')}
      03-18: text docs/a.md = told ; text docs/a.bin = told`,
    receipts: ["settled: committed on 2026-03-18", untold, "settled: committed on 2026-03-18"],
  },
  {
    name: "documents that are none of this repository, by their dates",
    script: `
      02-20: plan
      03-17: ${stop.replace("docs/a.md", "../../a.md, date: 2026-03-18 }, { doc: https://example.org/a.md")}`,
    receipts: ["settled: done on 2026-03-18", "open: no date yet"],
  },
];
