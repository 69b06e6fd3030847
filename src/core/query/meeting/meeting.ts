import type { Period } from "../../grammar/period.ts";
import type { PlotTick } from "../interval-plot.ts";

/** What a team looks at when it meets: the facilitator's questions in their order, each with what to look at. Plain JSON. */
export interface Meeting {
  /** The days that it looks back on; without a beginning all of them. */
  readonly period: Period;
  /** Always all four, in this order, also those that have nothing to show. */
  readonly parts: readonly MeetingPart[];
}

export interface MeetingPart {
  readonly name: "overview" | "learned" | "owed" | "next";
  /** "Since 9 April", else a question that opens a talk, never when something is done. */
  readonly title: string;
  readonly slides: readonly Slide[];
  /** How many more there would be. */
  readonly leftOut: number;
  /** What to say where there is no slide. */
  readonly whenEmpty: string;
}

/** What is looked at at one time, with the one question of whoever leads the meeting. */
export type Slide = OverviewSlide | CardSlide;

export interface OverviewSlide {
  readonly type: "overview";
  /** What came out and what was decided, counted. */
  readonly sentences: readonly string[];
  readonly question: string;
}

/** What there is to say of a card beyond what stands on it. */
export type CardSlide = LearnedSlide | OwedSlide | NextSlide;

interface AboutCard {
  /** The card that it is about. */
  readonly uri: string;
  readonly question: string;
}

/** What is seen of a result from afar. */
export interface SlideEvidence {
  /** "The interval runs from 8.3% to 9.7%." */
  readonly interval?: string;
  /** Below the plot, at even steps; empty where there is no plot. */
  readonly ticks: readonly PlotTick[];
}

/** An experiment that came out, was decided or taught something. */
export interface LearnedSlide extends AboutCard, SlideEvidence {
  readonly type: "learned";
  /** What became of what must not get worse, as a sentence. */
  readonly guardrail?: string;
  readonly learnings: readonly SlideLearning[];
  /** Who saw the decision otherwise, and why. */
  readonly dissent?: string;
  /** The cards of what it led to, at most three. */
  readonly ledTo: readonly string[];
}

export interface SlideLearning {
  /** Empty where only a recommendation is written. */
  readonly insight: string;
  readonly recommendation?: string;
}

/** What the team owes on a card. */
export interface OwedSlide extends AboutCard, SlideEvidence {
  readonly type: "owed";
  /** What is missing, where the deed alone does not say it: "Not told yet: marketing and sales." */
  readonly open?: string;
}

/** Where the next experiment may come from. */
export interface NextSlide extends AboutCard {
  readonly type: "next";
  /** Why it is shown, as a sentence. */
  readonly why: string;
  readonly unknowns: readonly string[];
}
