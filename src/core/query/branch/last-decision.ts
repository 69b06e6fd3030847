import { compareText } from "../../base/compare-text.ts";
import { dayText } from "../../base/day-text.ts";
import type { Day } from "../../base/day.ts";
import type { DecisionChoice } from "../../base/decision-choice.ts";
import { definedOf } from "../../base/defined-of.ts";
import { toCapital } from "../../base/to-capital.ts";
import { withFullStop } from "../../base/with-full-stop.ts";
import type { EntryOf } from "../../index/entry.ts";
import { choiceOf } from "../../model/stage-of.ts";
import { toLine } from "../page/page.ts";

/** What was decided, and by which experiment. Plain JSON. */
export interface LastDecision {
  readonly uri: string;
  readonly experiment: string;
  readonly choice: DecisionChoice;
  readonly date?: Day;
  readonly because?: string;
  /** "Stop on 12 Mar: too few people saw it." */
  readonly words: string;
}

/** The latest decision of experiments; one without a day comes before all others. */
export function lastDecisionOf(experiments: readonly EntryOf<"experiment">[], today: Day): LastDecision | undefined {
  const decisions = experiments.flatMap((entry) => decisionIn(entry, today) ?? []);
  return decisions.toSorted((a, b) => compareText(a.date ?? "", b.date ?? "")).at(-1);
}

/** The decision of one experiment; `undefined` before there is one. */
export function decisionIn({ uri, id, record }: EntryOf<"experiment">, today: Day): LastDecision | undefined {
  const choice = choiceOf(record);
  if (choice === undefined) return undefined;
  const { date, because } = record.decision ?? {};
  const when = date === undefined ? "" : ` on ${dayText(date, today)}`;
  const why = because === undefined ? "." : `: ${withFullStop(toLine(because))}`;
  return { uri, experiment: id, choice, words: `${toCapital(choice)}${when}${why}`, ...definedOf({ date, because }) };
}
