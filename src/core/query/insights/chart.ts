/** What is drawn of a figure: numbers and words, no places and no colours. */
export type Chart = StackChart;

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

/** What was counted in a period, one number for each part. */
export interface CountedRow {
  /** "Q4 2025". */
  readonly name: string;
  /** The same without the year where the row before has it: "Q4". */
  readonly short: string;
  readonly counts: readonly number[];
}
