import type { Bound } from "../claim.ts";
import type { Design } from "./design.ts";

/** The level of the treated group at which a bound begins to hold. */
export function aimOf({ baseline = 0 }: Design, { scale, value }: Bound): number {
  if (scale === "level") return value;
  return scale === "relative" ? (1 + value) * baseline : baseline + value;
}

/**
 * How far the expected level is beyond a bound, in parts of the larger of the two, so that rounding can be told from a
 * difference; 0 where they are the same, negative on the wrong side.
 */
export function roomBeyond(design: Design, bound: Bound): number {
  const { expect = 0 } = design;
  const aim = aimOf(design, bound);
  const room =
    (bound.side === "at-least" ? expect - aim : aim - expect) / Math.max(Math.abs(expect), Math.abs(aim), 1e-70);
  return Math.abs(room) < 1e-9 ? 0 : room;
}
