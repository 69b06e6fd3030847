import type { Stage } from "../../base/stage.ts";
import type { VerdictState } from "../../verdict/verdict.ts";
import type { Overdue } from "./review.ts";

/** What to ask when a team meets: never when it is done, always what was learned and what is the next best experiment. */
export interface Agenda {
  readonly opening: readonly string[];
  /** What is overdue longest first, then what is nearest to a decision. */
  readonly topics: readonly Topic[];
  readonly closing: readonly string[];
}

/** An open unit with its open experiments, or an experiment without a unit. */
export interface Topic {
  readonly id: string;
  readonly kind: "unit" | "experiment";
  readonly file: string;
  readonly title: string;
  readonly owner: string | null;
  readonly stage: Stage;
  /** What is overdue, in words: "decision 3 days overdue". */
  readonly overdue: readonly string[];
  readonly unknowns: readonly string[];
  readonly experiments: readonly TopicExperiment[];
  readonly questions: readonly string[];
}

export interface TopicExperiment {
  readonly id: string;
  readonly file: string;
  readonly stage: Stage;
  readonly verdict: VerdictState;
  readonly overdue: Overdue | null;
}
