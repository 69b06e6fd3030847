import gammaincinv from "@stdlib/math-base-special-gammaincinv";
import { gammaTails } from "./gamma-tails.ts";
import { normalQuantile } from "./normal-quantile.ts";
import { poissonLogProbability } from "./poisson-log-probability.ts";

/** Where Gamma(shape, rate 1) has the probability `tail` on that side. */
export function gammaQuantile(tail: number, side: "lower" | "upper", shape: number): number {
  return shape < largeShape ? gammaincinv(tail, shape, side === "upper") : largeQuantile(tail, side, shape);
}

/** Beyond 1000 `gammaincinv` is off in its fourth digit. */
const largeShape = 500;

/** Newton's steps on the logarithm of the tail from the approximation of Wilson & Hilferty (1931), which is good to many digits already. */
function largeQuantile(tail: number, side: "lower" | "upper", shape: number): number {
  const z = normalQuantile(tail) * (side === "upper" ? -1 : 1);
  let x = shape * (1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape))) ** 3;
  for (let round = 0; round < 20; round++) {
    const density = (shape / x) * Math.exp(poissonLogProbability(shape, x));
    const reached = gammaTails(x, shape)[side];
    const step = (reached / density) * Math.log(reached / tail) * (side === "upper" ? -1 : 1);
    x -= step;
    if (Math.abs(step) <= 4 * Number.EPSILON * x) break;
  }
  return x;
}
