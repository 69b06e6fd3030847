import type { DecisionChoice } from "../base/decision-choice.ts";
import type { Evidence } from "./evidence.ts";

/**
 * How the results stand against the registered threshold.
 *
 * `none` without results, or where no method answers; `collecting` while the plan is not complete; `invalid` where the numbers cannot be trusted;
 * the judged ones are what people said, and carry no number.
 */
export const verdictStates = [
  "none",
  "collecting",
  "supported",
  "refuted",
  "inconclusive",
  "invalid",
  "judged-supported",
  "judged-refuted",
] as const;
export type VerdictState = (typeof verdictStates)[number];

/** Whether what must not get worse did not: the weakest of all guardrails counts; `none` where the plan has none. */
export type GuardrailState = "held" | "broken" | "not-shown" | "none";

/** What the data say against the threshold, with all that a surface shows of it. Plain JSON. */
export interface Verdict {
  readonly state: VerdictState;
  /** Of an inconclusive verdict whose confidence is 0.80 or more; else `null`. */
  readonly leaning: "for" | "against" | null;
  /** It was ended before its plan was complete, so that the always-valid interval decides. */
  readonly stoppedEarly: boolean;
  /** The threshold moved after the data, or was set after them: no verdict that counts. */
  readonly exploratory: boolean;
  readonly guardrails: GuardrailState;
  /**
   * The larger side of the claim that decides, 1 - p; absent where there is no number, and while it is collecting, when
   * nobody should be led to stop by it.
   */
  readonly confidence?: number;
  /** Above it a claim is supported or refuted; exactly at it, it is not. */
  readonly level: number;
  /** What was seen: the sample against the threshold. Absent without results. */
  readonly seen?: string;
  /** What it shows, or why nothing can be said yet. */
  readonly shown: string;
  /** What one must know beside it, each a sentence, the gravest first. */
  readonly notes: readonly Note[];
  /** The claim that decides first, then its other arms, guardrails, secondary metrics. */
  readonly claims: readonly Evidence[];
  /** The same data by the plan that was registered, where today's is another one. */
  readonly asRegistered?: {
    readonly threshold: string;
    readonly state: VerdictState;
    readonly sentence: string;
    /** What became of its guardrails, where it is not what became of today's. */
    readonly guardrails?: GuardrailState;
  };
  /** How many were observed of those planned, all arms together; absent without a planned sample. */
  readonly progress?: { readonly observed: number; readonly planned: number };
  /** What the plan's `rule` says about this outcome. */
  readonly rule?: { readonly outcome: RuleOutcome; readonly choice: DecisionChoice };
}

export type RuleOutcome = "supported" | "refuted" | "inconclusive" | "guardrailBroken";

export interface Note {
  readonly code: NoteCode;
  readonly text: string;
}

/** Why a verdict is weaker than it looks, missing, or to be read with care. */
export type NoteCode =
  | "arm-without-data"
  | "assumption"
  | "data-changed"
  | "data-unread"
  | "early-looks"
  | "exploratory"
  | "fixed-baseline"
  | "guardrail"
  | "hand-typed"
  | "no-answer"
  | "rows-left-out"
  | "rows-outside"
  | "sample-ratio"
  | "secondary"
  | "several-arms"
  | "stopped-early"
  | "too-small"
  | "weaker-claim";
