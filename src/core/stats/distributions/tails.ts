/** The two sides of a distribution, each computed by itself: one minus the other would lose a small one. */
export interface Tails {
  /** The probability of a value at or below. */
  readonly lower: number;
  /** The probability of a value above; for counts, at or above. */
  readonly upper: number;
}
