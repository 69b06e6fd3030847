/**
 * How far a count lies from what was expected: `x ln(x / expected) + expected - x`, without loss when the two are close
 * (Loader 2000, function `bd0`).
 *
 * @param distance `x - expected`, for callers that know it with more digits than the subtraction would leave.
 */
export function deviance(x: number, expected: number, distance = x - expected): number {
  if (x === 0) return expected;
  if (Math.abs(distance) >= 0.1 * (x + expected)) return x * Math.log(x / expected) - distance;

  const ratio = distance / (x + expected);
  const square = ratio * ratio;
  let sum = distance * ratio;
  let term = 2 * x * ratio;
  for (let odd = 3; odd < 2000; odd += 2) {
    term *= square;
    const next = sum + term / odd;
    if (next === sum) break;
    sum = next;
  }
  return sum;
}
