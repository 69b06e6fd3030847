import betainc from "@stdlib/math-base-special-betainc";
import { betaLogDensity } from "./beta-log-density.ts";
import { binomialLogProbability } from "./binomial-log-probability.ts";
import { tailByQuadrature } from "./tail-by-quadrature.ts";
import type { Tails } from "./tails.ts";

/** The tails of Beta(a, b) at `x`; outside of 0..1 they are 0 and 1. */
export function betaTails(x: number, a: number, b: number): Tails {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (x >= 1) return { lower: 1, upper: 0 };
  if (a + b < large) return { lower: betainc(x, a, b, true, false), upper: betainc(x, a, b, true, true) };
  return largeTails(x, a, b);
}

/** Beyond 1e6 `betainc` loses digits, and at 1e8 it is off in the fourth. */
const large = 1e6;

function largeTails(x: number, a: number, b: number): Tails {
  // From the smaller of `x` and `1 - x`: the other has lost the digits that matter after multiplying.
  const below = x <= 0.5 ? a - (a + b) * x : (a + b) * (1 - x) - b;
  const isFarFromEnds = Math.min(a, b) > 1e4;
  const tail = isFarFromEnds ? smoothTail(x, a, b, Math.sign(below)) : skewTail(x, a, b, below);
  return below > 0 ? { lower: tail, upper: 1 - tail } : { lower: 1 - tail, upper: tail };
}

/** @param side 1 for the tail below, else that above. */
function smoothTail(x: number, a: number, b: number, side: number): number {
  const deviation = Math.sqrt((a / (a + b)) * (b / (a + b)) * (1 / (a + b + 1)));
  return tailByQuadrature((at) => betaLogDensity(at, a, b), x, side > 0 ? -deviation : deviation);
}

function skewTail(x: number, a: number, b: number, below: number): number {
  const scale = (a * b * Math.exp(binomialLogProbability(a, a + b, x))) / (a + b);
  if (scale === 0) return 0;
  return below > 0 ? scale * fractionOf(x, a, b, below) : scale * fractionOf(1 - x, b, a, -below);
}

/**
 * The tail below `x` as a share of `x^a (1 - x)^b / B(a, b)`, for `x` below the mean.
 *
 * A continued fraction that ends after some square roots of the count (Didonato & Morris 1992, TOMS 708, `BFRAC`).
 *
 * @param below `a - (a + b) x`.
 */
function fractionOf(x: number, a: number, b: number, below: number): number {
  let [before, top] = [0, 1];
  let [beforeBottom, bottom] = [1, (1 + below) / (1 + 1 / a)];
  let value = top / bottom;
  for (let n = 1, last = 0; Math.abs(value - last) > Number.EPSILON * value && n < mostRounds; n++) {
    last = value;
    const w = n * (b - n) * x;
    const p = 1 + (n - 1) / a;
    const s = a + 2 * n - 1;
    const alpha = p * (p + b / a) * (a / s) ** 2 * w * x;
    const beta = n + w / s + ((n / a + 1) / (1 + (1 + 2 * n) / a)) * (1 + below + n * (2 - x));
    [before, top] = [top, alpha * before + beta * top];
    [beforeBottom, bottom] = [bottom, alpha * beforeBottom + beta * bottom];
    value = top / bottom;
    [before, beforeBottom, top, bottom] = [before / bottom, beforeBottom / bottom, value, 1];
  }
  return value;
}

const mostRounds = 1e6;
