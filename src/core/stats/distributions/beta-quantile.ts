import betaincinv from "@stdlib/math-base-special-betaincinv";
import { betaLogDensity } from "./beta-log-density.ts";
import { betaTails } from "./beta-tails.ts";

/** Where Beta(a, b) has the probability `tail` on that side. */
export function betaQuantile(tail: number, side: "lower" | "upper", a: number, b: number): number {
  const x = betaincinv(tail, a, b, side === "upper");
  return a + b < large ? x : polish(x, tail, side, a, b);
}

/** Beyond 1e6 `betaincinv` loses digits, and at 1e8 it is off in the seventh. */
const large = 1e6;

/** Newton's steps on the logarithm of the tail. */
function polish(start: number, tail: number, side: "lower" | "upper", a: number, b: number): number {
  let x = start;
  for (let round = 0; round < 20; round++) {
    const reached = betaTails(x, a, b)[side];
    const step = (reached / Math.exp(betaLogDensity(x, a, b))) * Math.log(reached / tail) * (side === "upper" ? -1 : 1);
    if (!Number.isFinite(step)) break;
    x -= step;
    if (Math.abs(step) <= 4 * Number.EPSILON * x) break;
  }
  return x;
}
