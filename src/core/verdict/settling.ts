import type { VerdictInput } from "./verdict-input.ts";

/** By what a claim is settled: the end of its plan, the line of an early stop, or a method that holds at any time. */
export type Mode = "final" | "interim" | "anytime";

/** How all claims of an experiment are settled. */
export interface Settling {
  readonly input: VerdictInput;
  readonly level: number;
  readonly mode: Mode;
}
