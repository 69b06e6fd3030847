import type { PValues } from "../../core/stats/p-values.ts";
import type { Evidence } from "./conclude.ts";
import type { Typed } from "./typed.ts";

/** "At least 8%" or "at most 3". */
export interface Claim {
  readonly isAtLeast: boolean;
  readonly threshold: number;
  readonly level: number;
}

/** @throws WrongUse unless exactly one of the two is typed. */
export function claimOf(typed: Typed, read: (flag: string) => number): Claim {
  const isAtLeast = typed.has("--at-least");
  if (isAtLeast === typed.has("--at-most")) typed.refuse("say what is claimed, with one of --at-least and --at-most");
  return { isAtLeast, threshold: read(isAtLeast ? "--at-least" : "--at-most"), level: levelOf(typed) };
}

/** The confidence that a verdict needs. @throws WrongUse when it is not above one half. */
export function levelOf(typed: Typed): number {
  const level = typed.share("--confidence", 0.95);
  return 0.5 < level && level < 1 ? level : typed.refuse("--confidence must lie between 50% and 100%");
}

export function evidenceFor({ isAtLeast, level }: Claim, pValue: PValues, boundary: string): Evidence {
  const { greater, less } = pValue;
  return isAtLeast
    ? { pFor: greater, pAgainst: less, level, boundary, isHigh: true }
    : { pFor: less, pAgainst: greater, level, boundary, isHigh: false };
}

/** "In this sample the claim holds." */
export function inSample({ isAtLeast, threshold }: Claim, estimate: number): string {
  const holds = isAtLeast ? estimate >= threshold : estimate <= threshold;
  return holds ? "In this sample it holds." : "In this sample it does not hold.";
}

export function claimWords({ isAtLeast, threshold }: Claim, write: (value: number) => string): string {
  return `at ${isAtLeast ? "least" : "most"} ${write(threshold)}`;
}
