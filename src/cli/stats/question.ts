import type { Typed } from "./typed.ts";

/** Something that `uol stats` can be asked with flags. */
export interface Question {
  readonly name: string;
  readonly summary: string;
  readonly example: string;
  readonly flags: readonly string[];
  /**
   * @throws WrongUse when a flag is missing or cannot be read.
   * @throws RangeError when the numbers are none that the method takes.
   */
  answer(typed: Typed): Reply;
}

export interface Reply {
  /** As `uol stats -` takes it. */
  readonly method: string;
  readonly input: object;
  readonly result: object;
  /** What was seen, and what it shows, for people. */
  readonly lines: readonly string[];
}
