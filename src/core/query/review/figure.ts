/** A number by which a team sees whether the way of working pays, with all that it comes from. Plain JSON. */
export interface Figure {
  readonly id: "rework" | "time-to-learning" | "held" | "forecasts";
  readonly title: string;
  /** How it is worked out, in words. */
  readonly formula: string;
  /** A share from 0 to 1, days, or a score; `null` where nobody can know it yet. */
  readonly value: number | null;
  readonly unit: "share" | "days" | "score";
  /** The numbers in the formula, and what is told beside it, by their names. */
  readonly numbers: Readonly<Record<string, number>>;
  /** What it is, or why it cannot be known yet. */
  readonly sentence: string;
  /** The files behind it, in order. */
  readonly files: readonly string[];
}
