import type { Day } from "../base/day.ts";
import type { DecisionChoice } from "../base/decision-choice.ts";
import type { Duty } from "../model/stage-of.ts";
import type { Stage } from "../base/stage.ts";
import type { RegistrationState } from "../history/registration.ts";
import type { HeldMark, HeldState } from "../verdict/check-back/held.ts";
import type { Verdict } from "../verdict/verdict.ts";
import type { Experiment } from "../model/experiment.ts";
import type { Unit } from "../model/unit.ts";
import type { Effect } from "./effect.ts";
import type { CountedForecast } from "./forecast.ts";
import type { IntervalPlot } from "./interval-plot.ts";

/**
 * What the wall, the trees and `uol list` need at a glance of one unit or experiment.
 *
 * Plain JSON of a few hundred bytes; everything else is asked for when it is shown.
 */
export interface Card {
  /** The URI of the file: the identity of the card. */
  readonly uri: string;
  readonly kind: "unit" | "experiment";
  /** The id of the record: the name of the file without its suffix. */
  readonly id: string;
  /** The path below the workspace folder, for people. */
  readonly file: string;
  readonly stage: Stage;
  /** The unit's title, on the cards of its experiments too; the id where there is none. */
  readonly title: string;
  /** An experiment's hypothesis, or what a unit wants to learn, in the words of the file. */
  readonly question?: string;
  /** The zero-based line at which the file is opened: the hypothesis, or what is to be learned. */
  readonly line: number;
  /** The id of the unit: the card's own for a unit. */
  readonly unit?: string;
  /** The title of the objective where the settings give one, else its id. */
  readonly objective?: string;
  readonly owner?: string;
  /** What the question is about; the unit's kind, on the cards of its experiments too. */
  readonly about?: NonNullable<Unit["kind"]>;
  /** How it is tested. */
  readonly method?: NonNullable<Experiment["method"]>;
  /** The URI of the unit or experiment that led to it, where that is there. */
  readonly ledBy?: string;
  readonly tags: readonly string[];
  readonly metric?: string;
  /** The threshold as it is written. */
  readonly threshold?: string;
  /** The baseline as it is written. */
  readonly baseline?: string;
  /** The latest reading of the metric, such as "9.0%, 450 of 5,000"; absent without results. */
  readonly seen?: { readonly value: string; readonly detail: string };
  /** What the data say against the threshold; absent for units, and for what cannot be read. */
  readonly verdict?: CardVerdict;
  readonly window: { readonly from?: Day; readonly to?: Day };
  /** Days until the window ends, today not counted; negative when it is over; absent without an end. */
  readonly daysLeft?: number;
  /** Days until a registered experiment opens; absent once it is open. */
  readonly opensIn?: number;
  readonly decision?: CardDecision;
  /** The day by which it belongs to a period: of its decision, else of its last result, else the last of its window; a unit's `due`. */
  readonly date?: Day;
  /** The day on which the experiment was first committed, or the first of its window if that is earlier or git is silent. */
  readonly began?: Day;
  /** The days on which the plan was changed openly, the earliest first; absent without any. */
  readonly amended?: readonly Day[];
  /** What is missing from the record before the next stage: "a threshold", "a window". */
  readonly missing: readonly string[];
  /** What the team owes, and since how many days it is overdue (zero or less: not yet). */
  readonly owed?: Owed;
  /** Whether the bar was fixed before the data, and why one can say so; absent for drafts, and where git is silent. */
  readonly registration?: { readonly state: RegistrationState; readonly reason: string };
  readonly pinned: boolean;
  /** The window is over and nobody has decided: one of the debts that the badge counts. */
  readonly isDebt: boolean;
  /** It is decided, and was to be measured again by today. */
  readonly isCheckBackDue: boolean;
  /** When it is to be measured again, and what became of it the last time. */
  readonly checkBack?: CardCheckBack;
  /** Every day on which it was or is to be measured again, the earliest first; absent without any. */
  readonly checkBacks?: readonly CheckBackDay[];
  /** What was learned, in the words of the file; absent without any. */
  readonly insights?: readonly string[];
  /** How the memo begins, on one line, to be searched: at most `longestMemoStart` characters. */
  readonly memo?: string;
  /** What was predicted of it, by nobody in particular, beside what came true; absent where nothing counts. */
  readonly forecasts?: readonly CountedForecast[];
  /** The branches that the unit names, on the cards of its experiments too; absent without any. */
  readonly branches?: readonly string[];
  /** What was believed and what is known now, as the file says it: a card that says "we were wrong". */
  readonly wasWrong?: { readonly was: string; readonly now: string };
  /** Set when the file cannot be read; the card then says so and shows nothing else. */
  readonly unreadable?: string;
}

/** What was made of it, and why. */
export interface CardDecision {
  readonly choice?: DecisionChoice;
  readonly date?: Day;
  readonly by?: string;
  readonly because?: string;
}

/** A day on which a decision was or is to be measured again. */
export interface CheckBackDay {
  readonly due?: Day;
  /** The day on which it was done. */
  readonly date?: Day;
  /** What became of the decision; absent where nothing can be said. */
  readonly mark?: HeldMark;
}

/** As much of a verdict as is seen at a glance. */
export interface CardVerdict extends Pick<
  Verdict,
  "state" | "leaning" | "confidence" | "level" | "stoppedEarly" | "exploratory" | "guardrails" | "shown" | "progress"
> {
  /** The gravest of what one must know beside it. */
  readonly note?: string;
  /** The numbers of the picture; absent where the threshold is no number on a scale. */
  readonly plot?: IntervalPlot;
  /** How much the metric changed; absent until there is an answer, and where no ratio exists. */
  readonly effect?: Effect;
}

/** What one sees of a decision's check-backs at a glance. */
export interface CardCheckBack {
  /** The first day on which it is still to be measured again; it may be over. */
  readonly next?: Day;
  /** What to do about it, from that day on: "Measure again, due since 17 Apr". */
  readonly toDo?: string;
  /** Whether the threshold was met again, the last time; absent where it was not measured again yet. */
  readonly held?: HeldState;
  /** Absent where nothing can be said, or nothing was there that could be lost. */
  readonly mark?: HeldMark;
  /** "Not held on 18 Jun, 6.1%". */
  readonly words?: string;
  /** How it was told: "6.1% on 18 Jun, no longer at least 8%." */
  readonly sentence?: string;
}

/** The deed that an experiment or unit waits for. */
export interface Owed {
  readonly what: Duty["what"];
  /** The last day on which it is not overdue. */
  readonly due: Day;
  /** Whole days past `due`; zero or less while there is time. */
  readonly daysOverdue: number;
}
