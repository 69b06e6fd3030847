import type { DecisionChoice } from "../../base/decision-choice.ts";
import type { Stage } from "../../base/stage.ts";
import type { CardVerdict } from "../card.ts";

/** Which question led to which. */
export interface Lineage {
  /** Questions that hang together, those that moved last first; never one alone. */
  readonly families: readonly LineageFamily[];
  /** Questions that nothing led to, and that led to nothing, in the order of their cards. */
  readonly alone: readonly LineageNode[];
}

export interface LineageFamily {
  readonly nodes: readonly LineageNode[];
  /** Without a circle: what would close one is left out. */
  readonly edges: readonly LineageEdge[];
}

/** One question: a unit with its experiments, or an experiment without a unit. */
export interface LineageNode {
  /** The card that speaks for the question: its experiment that was decided last, else the furthest, else the unit. */
  readonly uri: string;
  /** The URIs of all cards of the question. */
  readonly members: readonly string[];
  readonly title: string;
  readonly owner?: string;
  /** Where the card stands that speaks for it. */
  readonly stage: Stage;
  /** Absent before any result. */
  readonly verdict?: CardVerdict;
  /** What was decided last, where anything was. */
  readonly choice?: DecisionChoice;
  /** The most days by which anything of it is overdue; absent where nothing is. */
  readonly daysOverdue?: number;
  readonly isUnreadable: boolean;
  /** The last day known of it, by which families are put in order; empty without any. */
  readonly lastDay: string;
}

/** That a question led to another; both ends are the `uri` of a node. */
export interface LineageEdge {
  readonly from: string;
  readonly to: string;
  /** The decision that led there, where one was made. */
  readonly choice?: DecisionChoice;
}
