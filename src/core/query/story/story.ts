import type { PlotTick } from "../interval-plot.ts";

/** All that is known of one card, in the order in which it happened. Plain JSON, made when somebody asks for it. */
export interface Story {
  readonly uri: string;
  /** What it belongs to, from the objective to itself. */
  readonly path: readonly StoryStep[];
  /** Why a part of the file could not be read, and so is not told. */
  readonly problem?: string;
  readonly parts: readonly StoryPart[];
}

/** One step of the way to a card. */
export interface StoryStep {
  readonly words: string;
  /** The card that it stands for; absent of an objective. */
  readonly uri?: string;
}

export type PartName =
  | "question"
  | "protocol"
  | "changes"
  | "results"
  | "observations"
  | "memo"
  | "learnings"
  | "correction"
  | "decision"
  | "propagation"
  | "check-backs"
  | "experiments"
  | "follow-ups"
  | "branches";

/** One part of a story. What has no content has no part. */
export interface StoryPart {
  readonly name: PartName;
  readonly title: string;
  /** What stands beside the title: "registered 24 Feb", "3 of 3". */
  readonly note?: string;
  /** Where it is written. */
  readonly place?: StoryPlace;
  /** Whether something of it lies ahead. */
  readonly isAhead: boolean;
  readonly blocks: readonly StoryBlock[];
}

export interface StoryPlace {
  readonly uri: string;
  /** The name of the file, for people. */
  readonly file: string;
  /** From zero. */
  readonly line: number;
}

/** Words of a story: of ours, of files, and such as lead to another card. */
export type StoryWords = readonly StoryRun[];
export type StoryRun =
  | string
  | { readonly words: string; readonly look: "strong" | "gone" | "muted" | "code" }
  /** A part of a hypothesis that was read as what `as` says. */
  | { readonly words: string; readonly as: "threshold" | "population" | "metric" | "change" | "window" }
  /** Leads to the details of a card. */
  | { readonly words: string; readonly card: string };

export type StoryBlock =
  | { readonly type: "words"; readonly words: StoryWords; readonly isMuted?: boolean }
  /** A sentence of the file that stands apart. */
  | { readonly type: "sentence"; readonly words: StoryWords }
  /** Short names, each with what is to be said of it. */
  | { readonly type: "facts"; readonly rows: readonly StoryFact[] }
  /** Things that happened, are there or are to come, each on a line. */
  | { readonly type: "lines"; readonly rows: readonly StoryLine[] }
  /** Every reading that has an interval, on one scale. */
  | { readonly type: "looks"; readonly plot: LooksPlot }
  | { readonly type: "memo"; readonly memo: StoryMemo }
  | { readonly type: "learning"; readonly learning: StoryLearning };

export interface StoryFact {
  readonly name: string;
  readonly words: StoryWords;
  readonly mark?: StoryMark;
}

export interface StoryLine {
  readonly mark?: StoryMark;
  /** What it begins with, in a column of its own: a day, a count. */
  readonly start?: string;
  readonly words: StoryWords;
  /** What it ends with, at the right: a day, a commit. */
  readonly end?: string;
}

/** A codicon, with the role of its colour. */
export interface StoryMark {
  readonly shape: StoryShape;
  readonly role?: StoryRole;
}
export type StoryRole = "supported" | "refuted" | "wrong" | "late";
export type StoryShape =
  | "arrow-circle-down"
  | "arrow-right"
  | "arrow-swap"
  | "circle-large"
  | "circle-slash"
  | "clockface"
  | "comment"
  | "debug-stop"
  | "edit"
  | "forward"
  | "git-branch"
  | "law"
  | "lock"
  | "pass"
  | "pass-filled"
  | "question"
  | "session-in-progress"
  | "shield"
  | "telescope"
  | "unlock"
  | "unverified"
  | "warning";

/** Markdown, as it is written. */
export interface StoryMemo {
  /** At most `longestMemo` characters of it. */
  readonly text: string;
  /** How many characters the whole of it has. */
  readonly length: number;
}

export interface StoryLearning {
  readonly insight?: string;
  readonly recommendation?: string;
  /** Tags first, then paths. */
  readonly appliesTo: readonly string[];
  /** What one must know beside it: "Confidence 0.93", "Replaced by ...". */
  readonly notes: readonly string[];
  readonly line: number;
}

/** The readings of the claim that decides, beside its threshold. */
export interface LooksPlot {
  /** The threshold in words. */
  readonly words: string;
  readonly bound: number;
  readonly to?: number;
  readonly side: "at-least" | "at-most" | "between";
  readonly baseline?: { readonly value: number; readonly words: string };
  /** How numbers of it are written, at even steps of the axis. */
  readonly ticks: readonly PlotTick[];
  readonly rows: readonly LookRow[];
}

export interface LookRow {
  /** "9 Mar, first look", "17 Apr, check-back". */
  readonly name: string;
  /** What was seen: "8.6%". */
  readonly value: string;
  readonly estimate: number;
  /** An end that does not exist is `null`. */
  readonly interval: readonly [number | null, number | null];
  /** The interval in words. */
  readonly range?: string;
  readonly mark: "supported" | "refuted" | "open" | "collecting" | "not-held";
}
