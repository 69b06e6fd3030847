import type { Evidence } from "../../verdict/evidence.ts";
import type { Tested } from "./weighing.ts";

/**
 * Whether the data of one experiment say otherwise than the verdict of another on the same metric.
 *
 * They do where the interval of one lies wholly on the side of the other's threshold that its verdict excludes, or where the
 * very same claim came out the other way. A refuted "at least 20%" alone says nothing against a supported "at least 8%",
 * and neither does a change against a level: two numbers that cannot be compared contradict nothing. Where people judged,
 * the judgements have to be opposite; an exploratory verdict says nothing.
 */
export function saysOtherwise(other: Tested, than: Tested): boolean {
  const [said, before] = [other.verdict.state, than.verdict.state];
  if (other.verdict.exploratory) return false;
  if (before === "judged-supported" || before === "judged-refuted") return said === oppositeOf[before];
  if (before !== "supported" && before !== "refuted") return false;
  if (said !== "supported" && said !== "refuted" && said !== "inconclusive") return false;
  if (!other.claim || !than.claim || !areComparable(other.claim, than.claim)) return false;
  if (isSameClaim(other.claim, than.claim) && said === oppositeOf[before]) return true;
  return before === "supported" ? isOutside(other.claim, than.claim) : isInside(other.claim, than.claim);
}

const oppositeOf = {
  supported: "refuted",
  refuted: "supported",
  "judged-supported": "judged-refuted",
  "judged-refuted": "judged-supported",
} as const;

function areComparable(a: Evidence, b: Evidence): boolean {
  if (a.scale !== b.scale) return false;
  return (
    a.scale === "relative" || (a.unit.unit === b.unit.unit && JSON.stringify(a.unit.per) === JSON.stringify(b.unit.per))
  );
}

function isSameClaim(a: Evidence, b: Evidence): boolean {
  return a.side === b.side && a.bound === b.bound && a.to === b.to;
}

/** Whether all that an interval leaves open lies where a claim does not hold. */
function isOutside({ interval: [low, high] }: Evidence, claim: Evidence): boolean {
  const [from, to] = placeOf(claim);
  return (high !== null && high < from) || (low !== null && to < low);
}

/** Whether all of it lies where the claim holds. */
function isInside({ interval: [low, high] }: Evidence, claim: Evidence): boolean {
  const [from, to] = placeOf(claim);
  return from <= (low ?? -Infinity) && (high ?? Infinity) <= to;
}

function placeOf({ side, bound, to = bound }: Evidence): readonly [from: number, to: number] {
  if (side === "at-least") return [bound, Infinity];
  return side === "at-most" ? [-Infinity, bound] : [bound, to];
}
