import type { Evidence } from "../../verdict/evidence.ts";
import type { Verdict } from "../../verdict/verdict.ts";

/** What an experiment claimed, as a stretch of numbers, and whether its data put the truth inside of it. */
export interface Shown {
  /** What the numbers count; only those of one kind can be compared. */
  readonly kind: string;
  readonly from: number;
  readonly to: number;
  readonly isInside: boolean;
}

/** What the data of an experiment leave open, as a stretch of numbers. */
export interface LeftOpen {
  readonly kind: string;
  readonly low: number;
  readonly high: number;
}

/** What a verdict showed that another experiment could deny; `undefined` where it showed nothing. */
export function shownBy({ state, claims }: Verdict): Shown | undefined {
  if (state === "judged-supported" || state === "judged-refuted") {
    return { ...judgedTrue, isInside: state === "judged-supported" };
  }
  const claim = primaryOf(claims);
  if (!claim || (state !== "supported" && state !== "refuted")) return undefined;
  const [from, to] = placeOf(claim);
  return { kind: kindOf(claim), from, to, isInside: state === "supported" };
}

/**
 * What a verdict leaves open: its interval, cut at its own threshold where it was shown to hold or not to; `undefined` while
 * there is no verdict, and for an exploratory one.
 */
export function leftOpenBy({ state, exploratory, claims }: Verdict): LeftOpen | undefined {
  if (exploratory) return undefined;
  if (state === "judged-supported" || state === "judged-refuted") {
    const said = state === "judged-supported" ? 1 : 0;
    return { kind: judgedTrue.kind, low: said, high: said };
  }
  const claim = primaryOf(claims);
  if (!claim || (state !== "supported" && state !== "refuted" && state !== "inconclusive")) return undefined;
  const [low, high] = [claim.interval[0] ?? -Infinity, claim.interval[1] ?? Infinity];
  const kind = kindOf(claim);
  const [from, to] = placeOf(claim);
  if (state === "supported") return { kind, low: Math.max(low, from), high: Math.min(high, to) };
  if (state === "inconclusive" || claim.side === "between") return { kind, low, high };
  return from === -Infinity
    ? { kind, low: Math.max(low, above(to)), high }
    : { kind, low, high: Math.min(high, below(from)) };
}

/** Whether all that one experiment leaves open lies where the other excludes it. */
export function excludes({ from, to, isInside }: Shown, low: number, high: number): boolean {
  return isInside ? high < from || to < low : from <= low && high <= to;
}

const judgedTrue = { kind: "judged", from: 1, to: Infinity };

function primaryOf(claims: readonly Evidence[]): Evidence | undefined {
  return claims.find(({ role }) => role === "primary");
}

/** Levels and differences in one unit, or relative changes, which have none. */
function kindOf({ scale, unit: { unit, per } }: Evidence): string {
  return scale === "relative" ? scale : JSON.stringify([scale, unit, per]);
}

function placeOf({ side, bound, to = bound }: Evidence): readonly [from: number, to: number] {
  if (side === "at-least") return [bound, Infinity];
  return side === "at-most" ? [-Infinity, bound] : [bound, to];
}

const grain = 1e-12;

function above(value: number): number {
  return value + grain * Math.max(1, Math.abs(value));
}

function below(value: number): number {
  return value - grain * Math.max(1, Math.abs(value));
}
