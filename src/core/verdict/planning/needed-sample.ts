import { rememberLately } from "../../base/remember-lately.ts";
import type { Answer } from "../../stats/answer.ts";
import { normalQuantile } from "../../stats/distributions/normal-quantile.ts";
import { firstTrue } from "../../stats/numeric/first-true.ts";
import { powerOneProportion } from "../../stats/power-one-proportion.ts";
import { undefinedBecause } from "../../stats/undefined-because.ts";
import type { Bound } from "../claim.ts";
import { roomBeyond } from "./aim-of.ts";
import { smallestPossible } from "./best-case.ts";
import type { Design } from "./design.ts";
import { normalLineOf } from "./normal-line.ts";
import { powerOf } from "./power-of.ts";
import { whyUnknown } from "./why-unknown.ts";

/** What a plan is asked to reach: if it works, four of five such experiments show it. */
export const wantedPower = 0.8;

export interface NeededSample {
  /** All arms together, as `sample` counts them. */
  readonly all: number;
  /** In the treated arm. */
  readonly perArm: number;
}

/** Larger samples are not worth an exact search, which takes a second from some millions on. */
const mostExactly = 1e5;
const mostNeeded = 1e12;

/**
 * The sample from which on the plan has a power of 80%; undefined, with the reason, where the plan leaves out what it
 * depends on, or no sample is enough. Takes milliseconds, and is remembered.
 */
export function neededSample(design: Design): Answer<NeededSample> {
  const why = whyUnknown(design);
  return why === undefined ? kept(JSON.stringify(design)) : undefinedBecause(why);
}

const kept = rememberLately((text: string) => workOut(JSON.parse(text) as Design));

function workOut(design: Design): Answer<NeededSample> {
  if (!isBeyond(design)) return undefinedBecause("`expect` is not beyond the threshold, so no sample is large enough");
  const smallest = smallestPossible(design);
  if (smallest === undefined) return undefinedBecause("no result of any sample would support the claim");
  // A claim with two ends may miss either; a tenth for each is a fifth in all.
  const power = 1 - (1 - wantedPower) / design.bounds.length;
  const all = Math.max(smallest, ...design.bounds.map((bound) => neededAgainst(design, bound, power)));
  if (!(all <= mostNeeded)) return undefinedBecause("more than a million million would be needed");
  // Arms are filled with whole ones, so that two equal arms come to an even sample.
  const perArm = Math.ceil(all * design.treated - 1e-6);
  return { all: Math.max(all, Math.ceil(perArm / design.treated - 1e-6)), perArm };
}

/** Whether the expected level holds what is claimed, with room to spare. */
export function isBeyond(design: Design): boolean {
  return design.bounds.every((bound) => 0 < roomBeyond(design, bound));
}

function neededAgainst(design: Design, bound: Bound, power: number): number {
  const line = normalLineOf(design, bound, design.expect ?? 0);
  if (!line) return Infinity;
  const { type, control, treated } = design;
  const approximate = Math.ceil((Math.max(0, line.offset - normalQuantile(1 - power)) / line.slope) ** 2);
  if (mostExactly < approximate) return approximate;
  if (type === "proportion" && control === undefined) return Math.ceil(exactly(design, bound, power) / treated - 1e-6);
  if (type !== "mean") return approximate;
  const alone = { ...design, bounds: [bound] };
  return firstTrue((n) => power <= (powerOf(alone, n).power ?? 1), 1, approximate);
}

function exactly({ alpha, expect = 0 }: Design, { side, value }: Bound, power: number): number {
  if (value <= 0 || 1 <= value) return Infinity;
  const alternative = side === "at-least" ? "greater" : "less";
  const size = powerOneProportion({ threshold: value, assumed: expect, alpha, alternative, power, solveFor: "n" });
  return "nStable" in size && size.nStable !== undefined ? size.nStable : Infinity;
}
