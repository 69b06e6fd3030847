import gammainc from "@stdlib/math-base-special-gammainc";
import { poissonLogProbability } from "./poisson-log-probability.ts";
import { tailByQuadrature } from "./tail-by-quadrature.ts";
import type { Tails } from "./tails.ts";

/** The tails of Gamma(shape, rate 1) at `x`. */
export function gammaTails(x: number, shape: number): Tails {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (x === Infinity) return { lower: 1, upper: 0 };
  if (shape < large && x < large) {
    return { lower: gammainc(x, shape, true, false), upper: gammainc(x, shape, true, true) };
  }
  const tail = shape > 1e5 ? smoothTail(x, shape) : x <= shape ? lowerTail(x, shape) : upperTail(x, shape);
  return x <= shape ? { lower: tail, upper: 1 - tail } : { lower: 1 - tail, upper: tail };
}

/** Beyond 1000 `gammainc` is off in its third digit; well below it has thirteen. */
const large = 500;

function smoothTail(x: number, shape: number): number {
  const logDensity = (at: number): number => poissonLogProbability(shape, at) + Math.log(shape / at);
  return tailByQuadrature(logDensity, x, (x <= shape ? -1 : 1) * Math.sqrt(shape));
}

/** The series of Abramowitz & Stegun 6.5.29, which ends after some 9 square roots of the shape. */
function lowerTail(x: number, shape: number): number {
  let sum = 1;
  let term = 1;
  for (let next = shape + 1; term > sum * Number.EPSILON; next++) {
    term *= x / next;
    sum += term;
  }
  return sum * Math.exp(poissonLogProbability(shape, x));
}

/** The continued fraction of Abramowitz & Stegun 6.5.31 in Lentz's form, which ends likewise. */
function upperTail(x: number, shape: number): number {
  let b = x + 1 - shape;
  let c = Infinity;
  let d = 1 / b;
  let fraction = d;
  for (let round = 1, change = 0; Math.abs(change - 1) > Number.EPSILON && round < mostRounds; round++) {
    const a = -round * (round - shape);
    b += 2;
    d = 1 / (a * d + b);
    c = b + a / c;
    change = c * d;
    fraction *= change;
  }
  return fraction * shape * Math.exp(poissonLogProbability(shape, x));
}

const mostRounds = 1e6;
