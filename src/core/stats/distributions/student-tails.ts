import { betaTails } from "./beta-tails.ts";
import type { Tails } from "./tails.ts";

/** The tails of Student's t at `t`. */
export function studentTails(t: number, degreesOfFreedom: number): Tails {
  const beyond = tailBeyond(Math.abs(t), degreesOfFreedom);
  // At least a half, so that the subtraction loses nothing.
  const within = 1 - beyond;
  return t <= 0 ? { lower: beyond, upper: within } : { lower: within, upper: beyond };
}

/** For `t` of 0 or more. Of two equal forms it takes the one whose argument is far from 1, which has more digits. */
function tailBeyond(t: number, degreesOfFreedom: number): number {
  const square = t * t;
  const total = degreesOfFreedom + square;
  return square < degreesOfFreedom
    ? betaTails(square / total, 0.5, degreesOfFreedom / 2).upper / 2
    : betaTails(degreesOfFreedom / total, degreesOfFreedom / 2, 0.5).lower / 2;
}
