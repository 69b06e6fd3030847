/** What is drawn of a figure: numbers and words, no places and no colours. */
export type Chart = StackChart | PairChart | DotChart | StepChart | ReliabilityChart | DayChart | ListChart;

/** How a part of a chart looks besides its colour. */
export type PartLook = "solid" | "hatched" | "hollow" | "supported" | "refuted" | "open";

export interface ChartPart {
  readonly name: string;
  readonly look: PartLook;
}

/** A row for each period, each with a bar for every part. */
export interface StackChart {
  readonly kind: "stack";
  readonly parts: readonly ChartPart[];
  readonly rows: readonly CountedRow[];
  /** Whether every row is as long as the others, so that shares are compared and not counts. */
  readonly isShare: boolean;
}

/** Columns for each period, side by side. */
export interface PairChart {
  readonly kind: "pairs";
  readonly parts: readonly ChartPart[];
  readonly rows: readonly CountedRow[];
}

/** What was counted in a period, one number for each part. */
export interface CountedRow {
  /** "Q4 2025". */
  readonly name: string;
  /** The same without the year where the row before has it: "Q4". */
  readonly short: string;
  readonly counts: readonly number[];
}

/** A row for each period with a dot for everything that took some days. */
export interface DotChart {
  readonly kind: "dots";
  readonly rows: readonly DotRow[];
}

export interface DotRow extends Pick<CountedRow, "name" | "short"> {
  /** In ascending order. */
  readonly days: readonly number[];
  readonly median: number | null;
}

/** What adds up in the course of time; changes are relative, 0.1 for +10%. */
export interface StepChart {
  readonly kind: "steps";
  readonly points: readonly StepPoint[];
}

export interface StepPoint {
  readonly day: string;
  readonly measured: number;
  readonly corrected: number;
  /** Of `corrected`, 90%. */
  readonly interval: readonly [low: number, high: number];
}

/** What was said beside what came true, as shares. */
export interface ReliabilityChart {
  readonly kind: "reliability";
  readonly points: readonly ReliabilityPoint[];
  /** The score of Brier. */
  readonly score: number;
}

export interface ReliabilityPoint {
  readonly said: number;
  readonly cameTrue: number;
  readonly count: number;
  /** Of `cameTrue`, 90%. */
  readonly interval: readonly [low: number, high: number];
}

/** What waits, the longest first. */
export interface DayChart {
  readonly kind: "days";
  readonly rows: readonly DayRow[];
}

export interface DayRow {
  readonly uri: string;
  readonly title: string;
  readonly what: string;
  readonly days: number;
}

/** What is to be read rather than measured. */
export interface ListChart {
  readonly kind: "list";
  readonly items: readonly ListItem[];
}

export interface ListItem {
  readonly sign: "objective" | "question";
  /** The card that it is about, where there is one. */
  readonly uri?: string;
  readonly words: string;
  readonly rest: string;
}
