import erfc from "@stdlib/math-base-special-erfc";
import type { Tails } from "./tails.ts";

/** The tails of the standard normal distribution at `z`. */
export function normalTails(z: number): Tails {
  return { lower: erfc(-z / Math.SQRT2) / 2, upper: erfc(z / Math.SQRT2) / 2 };
}
