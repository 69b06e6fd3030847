/**
 * Where a continuous function crosses zero, to the last digits.
 *
 * Inverse quadratic interpolation where it is safe and halving elsewhere, so that it also copes with a function that
 * is infinite at an end (Chandrupatla 1997, Advances in Engineering Software 28).
 *
 * @returns `undefined` when `f` has the same sign at both ends.
 */
export function findRoot(f: (x: number) => number, low: number, high: number): number | undefined {
  let last: Point = { x: low, y: f(low) };
  let other: Point = { x: high, y: f(high) };
  if (last.y === 0) return low;
  if (other.y === 0) return high;
  if (!haveOppositeSigns(last, other)) return undefined;

  let step = 0.5;
  for (let round = 0; round < mostRounds; round++) {
    const x = last.x + step * (other.x - last.x);
    const point = { x, y: f(x) };
    let before = last;
    if (haveOppositeSigns(point, last)) {
      before = other;
      other = last;
    }
    last = point;
    const best = Math.abs(last.y) < Math.abs(other.y) ? last : other;
    const smallestStep = tolerance(best.x) / Math.abs(other.x - last.x);
    if (best.y === 0 || smallestStep > 0.5) return best.x;
    step = Math.min(1 - smallestStep, Math.max(smallestStep, nextStep(last, other, before)));
  }
  return last.x;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Halving alone needs some 1,100 rounds from the smallest double to 1. */
const mostRounds = 1200;

function haveOppositeSigns(one: Point, other: Point): boolean {
  return one.y > 0 !== other.y > 0;
}

function tolerance(x: number): number {
  return 2 * Number.EPSILON * Math.abs(x) + Number.MIN_VALUE;
}

/** As a share of the way from `last` to `other`; a value that is not finite fails the test and leads to halving. */
function nextStep(last: Point, other: Point, before: Point): number {
  const xi = (last.x - other.x) / (before.x - other.x);
  const phi = (last.y - other.y) / (before.y - other.y);
  if (!(phi ** 2 < xi && (1 - phi) ** 2 < 1 - xi)) return 0.5;
  const first = (last.y / (other.y - last.y)) * (before.y / (other.y - before.y));
  const share = (before.x - last.x) / (other.x - last.x);
  return first + share * (last.y / (before.y - last.y)) * (other.y / (before.y - other.y));
}
