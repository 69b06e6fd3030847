/** Where a flag stands in code. */
export interface FlagPlace {
  readonly flag: string;
  /** Seen from the folder that was asked about, with `/`. */
  readonly path: string;
  /** From zero. */
  readonly line: number;
  /** From zero, in UTF-16 units. */
  readonly character: number;
}
