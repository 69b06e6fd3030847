import type { Day } from "../../base/day.ts";
import type { DecisionChoice } from "../../base/decision-choice.ts";
import type { Stage } from "../../base/stage.ts";
import type { Period } from "../../grammar/period.ts";
import type { RegistrationState } from "../../history/registration.ts";
import type { Verdict, VerdictState } from "../../verdict/verdict.ts";
import type { CardTable } from "../build-cards.ts";
import type { Due } from "../due-of.ts";

/** What a team looks at together: what came out in a period, what moved, and what is still open. Plain JSON. */
export interface Review {
  /** Without an end it is open there. */
  readonly period: Period;
  /** Those that belong to the period, by that day and the path of their files. */
  readonly experiments: readonly ReviewedExperiment[];
  /** The others that run, or wait for a result, a memo or a decision today. */
  readonly open: readonly ReviewedExperiment[];
  readonly moves: readonly Move[];
  readonly totals: Totals;
}

export interface ReviewedExperiment
  extends Due, Pick<Verdict, "leaning" | "stoppedEarly" | "exploratory" | "guardrails"> {
  readonly id: string;
  /** Below its root, with `/`. */
  readonly file: string;
  /** What its unit asks; its id where it has none. */
  readonly title: string;
  readonly unit: string | null;
  readonly hypothesis: string | null;
  /** The first and the last day of its window. */
  readonly from: Day | null;
  readonly to: Day | null;
  /** The day by which it belongs to a period. */
  readonly date: Day | null;
  readonly stage: Stage;
  readonly verdict: VerdictState;
  /** The verdict in a few words: "Refuted (0.98)". */
  readonly phrase: string;
  /** What the data show, as a sentence. */
  readonly shown: string;
  readonly decision: DecisionChoice | null;
  readonly because: string | null;
  /** `null` where nobody has asked git. */
  readonly registration: RegistrationState | null;
  /** Its window is over, and nobody has decided. */
  readonly debt: boolean;
  /** How many learnings it has. */
  readonly learnings: number;
}

export type Overdue = NonNullable<Due["overdue"]>;

/** Something that happened to one experiment, on one day. */
export interface Move {
  readonly date: Day;
  readonly what: MoveName;
  readonly id: string;
  readonly file: string;
  /** As a sentence. */
  readonly text: string;
  /** What stands for the goalposts: the field of the plan, and its values before and after. */
  readonly change?: {
    readonly field: string;
    readonly from: string | null;
    readonly to: string | null;
    readonly by: string | null;
    readonly afterResult: boolean;
  };
}

/** In the order in which they come on one day. */
export const moveNames = [
  "registered",
  "opened",
  "ended",
  "goalposts",
  "result",
  "decided",
  "told",
  "check-back",
] as const;
export type MoveName = (typeof moveNames)[number];

/** Counts of the experiments that belong to the period; what runs and what is owed is counted today. */
export interface Totals {
  readonly experiments: number;
  readonly verdicts: Readonly<Record<VerdictState, number>>;
  readonly decisions: Readonly<Record<DecisionChoice | "none", number>>;
  readonly registrations: Readonly<Record<RegistrationState | "unknown", number>>;
  readonly learnings: number;
  /** Windows that opened in the period. */
  readonly opened: number;
  /** Decisions of the period. */
  readonly closed: number;
  /** Of all experiments, not of the period alone. */
  readonly running: number;
  readonly debt: number;
}

/** What is looked at, and with which words for where it stands. */
export interface ReviewOptions {
  readonly period: Period;
  readonly statuses?: readonly string[] | undefined;
  /** Cards of an earlier moment, of which those are taken over that did not change. */
  readonly cards?: CardTable | undefined;
}
