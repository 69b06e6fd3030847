import type { Day } from "../../base/day.ts";
import { plural } from "../../base/plural.ts";
import { stageTitles } from "../../base/stage.ts";
import { dutyNames, registrationTitles } from "../card-words.ts";
import type { Block, Page } from "../page/page.ts";
import { verdictLooks } from "../verdict-words.ts";
import { periodWords } from "./period-words.ts";
import type { Overdue, Review, ReviewedExperiment, Totals } from "./review.ts";

/** A review for the team itself: a table of what came out, what moved, what is open. */
export function reviewPage(review: Review, today: Day): Page {
  const { experiments, open, moves, period, totals } = review;
  return {
    title: `Review, ${periodWords(period)}`,
    blocks: [
      { type: "paragraph", words: totalsText(totals) },
      ...section("What came out", tableOf(experiments, today), "Nothing was decided, measured or due in these days."),
      ...section(
        "What moved",
        moves.length === 0
          ? undefined
          : { type: "list", items: moves.map(({ date, id, text }) => `${date} ${id}: ${text}`) },
        "Nothing moved in these days.",
      ),
      ...section("Still open", tableOf(open, today), "Nothing else runs or waits."),
    ],
  };
}

function section(words: string, block: Block | undefined, otherwise: string): readonly Block[] {
  return [{ type: "heading", level: 2, words }, block ?? { type: "paragraph", words: otherwise }];
}

function tableOf(experiments: readonly ReviewedExperiment[], today: Day): Block | undefined {
  if (experiments.length === 0) return undefined;
  return {
    type: "table",
    headings: ["Day", "Experiment", "Stage", "Verdict", "Decision", "Plan", "Next"],
    rows: experiments.map((one) => [
      one.date ?? "",
      one.id,
      stageTitles[one.stage],
      one.verdict === "none" && one.phrase === verdictLooks.none.word ? "" : one.phrase,
      one.decision ?? "",
      one.registration === null ? "" : registrationTitles[one.registration],
      nextText(one, today),
    ]),
  };
}

const overdueNames: Readonly<Record<Overdue, string>> = {
  ...dutyNames,
  checkBack: "check-back",
};

/** What is overdue, waits or goes on: "result overdue since 2026-03-16", "opens 2026-03-24", "decision due 2026-03-22". */
function nextText({ overdue, due, debt, stage, from, to }: ReviewedExperiment, today: Day): string {
  if (overdue !== null) return `${overdueNames[overdue]} overdue since ${due ?? "?"}`;
  if (stage === "run") return from !== null && today < from ? `opens ${from}` : to === null ? "" : `ends ${to}`;
  if (debt) return due === null ? "waits for a decision" : `waits for a decision, due ${due}`;
  return due === null ? "" : `due ${due}`;
}

function totalsText({ experiments, verdicts, decisions, registrations, ...others }: Totals): string {
  const came = countsText(verdicts, (state) => (state === "none" ? "" : verdictLooks[state].word.toLowerCase()));
  const decided = countsText(decisions, (choice) => (choice === "none" ? "" : choice));
  const broken = registrations.broken;
  return [
    `${plural(experiments, "experiment")} ${experiments === 1 ? "belongs" : "belong"} to these days${came && `: ${came}`}.`,
    `Decisions: ${decided || "none"}.`,
    broken > 0 && `${plural(broken, "plan")} moved after the result.`,
    `${plural(others.learnings, "learning")} written down.`,
    `Today ${others.running} ${others.running === 1 ? "runs" : "run"}, and ${others.debt} ${others.debt === 1 ? "waits" : "wait"} for a decision after the end of the window.`,
  ]
    .filter(Boolean)
    .join(" ");
}

function countsText<Name extends string>(
  counts: Readonly<Record<Name, number>>,
  wordOf: (name: Name) => string,
): string {
  return (Object.entries(counts) as [Name, number][])
    .flatMap(([name, count]) => (0 < count && wordOf(name) !== "" ? [`${count} ${wordOf(name)}`] : []))
    .join(", ");
}
