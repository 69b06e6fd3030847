/** A sentence that is read, with what it must be read as, written by hand. */
export interface ReadSentence {
  readonly text: string;
  /** Direction, value, upper end, unit, what it is counted per, and `relative`: `between 3..5 count/week false`. */
  readonly claim: string;
  readonly metric?: string;
  readonly change?: string;
  readonly population?: string;
  readonly window?: string;
  readonly baseline?: number;
}
