/** What speaks for and against a claim, and how strong it has to be. */
export interface Scales {
  readonly for: number;
  readonly against: number;
  readonly level: number;
}

export type Outcome = "supported" | "refuted" | "inconclusive";

/** Exactly at the level is not above it. Where a claim was shown and its contrary too, neither is: what was measured changed. */
export function outcomeOf({ for: forIt, against, level }: Scales): Outcome {
  if (forIt > level) return against > level ? "inconclusive" : "supported";
  return against > level ? "refuted" : "inconclusive";
}

/**
 * The line of an early stop (Haybittle & Peto): before the end of the plan only p < 0.001 decides. Theirs counts both
 * sides, so that one side has half of it.
 */
export function earlyLevel(level: number): number {
  return Math.max(level, 0.9995);
}

/** From which confidence on an inconclusive result leans to a side. */
export const leansFrom = 0.8;
