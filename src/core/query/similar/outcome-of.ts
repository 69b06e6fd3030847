import type { Day } from "../../base/day.ts";
import type { DecisionChoice } from "../../base/decision-choice.ts";
import type { EntryOf } from "../../index/entry.ts";
import type { Snapshot } from "../../index/snapshot.ts";
import { verdictInSnapshot } from "../../index/verdict-in-snapshot.ts";
import { choiceOf } from "../../model/stage-of.ts";
import { isRefuted } from "../../verdict/is-refuted.ts";
import type { VerdictState } from "../../verdict/verdict.ts";
import { belongsOn } from "../belongs-on.ts";
import { experimentsOf } from "../../index/experiments-of.ts";
import type { Asker } from "./question-index.ts";

/** What came of a question. Plain JSON. */
export interface Outcome {
  /** The experiment that it came out in: of a unit that which one must know first; `null` where none has an outcome. */
  readonly experiment: string | null;
  readonly verdict: VerdictState | null;
  /** Whether the verdict does not count, because the plan moved after the data. */
  readonly exploratory: boolean;
  readonly decision: DecisionChoice | null;
  /** The day of the decision, else of the last result, else the last of the window. */
  readonly date: Day | null;
}

/** What came of a unit is what came of the experiment that failed, else of the one that came to an answer last. */
export function outcomeOf(entry: Asker, snapshot: Snapshot, today: Day): Outcome {
  if (entry.kind === "experiment") return outcomeOfExperiment(entry, snapshot, today);
  const outcomes = experimentsOf(entry, snapshot)
    .map((experiment) => outcomeOfExperiment(experiment, snapshot, today))
    .filter(isAnswer);
  const failures = outcomes.filter(isWarning);
  const [latest = nothingYet] = (failures.length > 0 ? failures : outcomes).toSorted(byDay);
  return latest;
}

/** Whether it was tried, and did not do what was hoped for. */
export function isWarning({ verdict, decision }: Pick<Outcome, "verdict" | "decision">): boolean {
  return decision === "stop" || isRefuted(verdict);
}

const nothingYet: Outcome = { experiment: null, verdict: null, exploratory: false, decision: null, date: null };

function outcomeOfExperiment(entry: EntryOf<"experiment">, snapshot: Snapshot, today: Day): Outcome {
  const { id: experiment, record } = entry;
  const { state: verdict, exploratory } = verdictInSnapshot(entry, snapshot, today);
  return { experiment, verdict, exploratory, decision: choiceOf(record) ?? null, date: belongsOn(record) ?? null };
}

function isAnswer({ verdict, decision }: Outcome): boolean {
  return decision !== null || (verdict !== "none" && verdict !== "collecting");
}

/** The latest first, and then by name. */
function byDay(a: Outcome, b: Outcome): number {
  const [young, old] = [a.date ?? "", b.date ?? ""];
  if (young !== old) return young < old ? 1 : -1;
  return (a.experiment ?? "") < (b.experiment ?? "") ? -1 : 1;
}
