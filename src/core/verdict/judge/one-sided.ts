import { toDigits } from "../../base/to-digits.ts";
import type { Interval } from "../../stats/interval.ts";
import type { Bound } from "../claim.ts";
import type { Judgement } from "../judgement.ts";

/** What of a test speaks for a claim and what against it: "at most" swaps the two, and leaves the data as they are. */
export function oneSided(
  { side }: Bound,
  { greater, less }: { readonly greater: number; readonly less: number },
): Pick<Judgement, "pFor" | "pAgainst"> {
  return side === "at-least" ? { pFor: greater, pAgainst: less } : { pFor: less, pAgainst: greater };
}

/** What each side of the interval leaves out that goes with a one-sided claim at `level`: 0.05 for 0.95. */
export function tailOf(level: number): number {
  return toDigits(1 - level, 12);
}

/** The ends as JSON: one that does not exist is `null`. */
export function endsOf({ lower, upper }: Interval): Judgement["interval"] {
  return [toEnd(lower), toEnd(upper)];
}

function toEnd(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
