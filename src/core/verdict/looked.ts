import type { Day } from "../base/day.ts";
import type { Experiment } from "../model/experiment.ts";
import type { Claim } from "./claim.ts";
import { type Compared, comparisonsOf } from "./comparisons-of.ts";
import { isRefusal, type Refusal } from "./judgement.ts";
import { observedIn } from "./observed-in.ts";
import { trafficInWindow } from "./planning/traffic-of.ts";
import { readingsOf, type Readings } from "./readings-of.ts";
import type { Settling } from "./settling.ts";
import { weigh, type Way, type Weighed } from "./weigh.ts";

/** One reading of a comparison, weighed as if it were the only one. */
export interface Look {
  /** Absent where the reading has no date. */
  readonly day: Day | undefined;
  readonly weighed: Weighed;
}

/** A comparison at all looks that count: the latest one, and those at which most spoke for and against the claim. */
export interface Looked {
  readonly latest: Look;
  readonly bestFor: Look;
  readonly bestAgainst: Look;
  readonly way: Way;
}

/**
 * What the looks at one comparison say of a claim. A method that looks once asks the latest; one that holds at any time
 * asks all of them, because a claim stays shown once it was.
 */
export function lookedAt(claim: Claim, compared: Compared, readings: Readings, settling: Settling): Looked | Refusal {
  const { mode, level } = settling;
  const day = readings.looks.at(-1);
  if (mode !== "anytime") return alone(weigh(claim, compared, { level }), day, { level });
  const past = earlierOf(claim, compared, readings, settling);
  const way = { level, expectedN: tuningOf(claim, past[0]?.compared ?? compared, settling) };
  const now = alone(weigh(claim, compared, way), day, way);
  if (isRefusal(now)) return now;
  const earlier = past.flatMap((one) => {
    const weighed = weigh(claim, one.compared, way);
    return isRefusal(weighed) ? [] : [{ day: one.day, weighed }];
  });
  return {
    ...now,
    bestFor: bestOf(now.latest, earlier, ({ weighed }) => weighed.judgement.pFor),
    bestAgainst: bestOf(now.latest, earlier, ({ weighed }) => weighed.judgement.pAgainst),
  };
}

function alone(weighed: Weighed | Refusal, day: Day | undefined, way: Way): Looked | Refusal {
  if (isRefusal(weighed)) return weighed;
  const latest = { day, weighed };
  return { latest, bestFor: latest, bestAgainst: latest, way };
}

/** The same comparison as it stood at the looks before the latest. */
function earlierOf(
  claim: Claim,
  { arm }: Compared,
  { looks }: Readings,
  { input }: Settling,
): readonly { readonly day: Day; readonly compared: Compared }[] {
  return looks.slice(0, -1).flatMap((day) => {
    const then = comparisonsOf(claim, readingsOf(input, claim, day).samples, input.record);
    const compared = isRefusal(then) ? undefined : then.find((one) => one.arm === arm);
    return compared && 0 < sizeOf(compared) ? [{ day, compared }] : [];
  });
}

/**
 * For how many observations the method is tuned: fixed before the data, or at the first look at them. Tuned to each look
 * anew it would be a line that stays where it is, and whoever looks often enough passes every such line.
 */
function tuningOf(claim: Claim, first: Compared, { input: { record } }: Settling): number {
  return tuningByPlan(claim, record) ?? sizeOf(first);
}

/** Whether the plan fixes it, before anything is known. */
export function isTunedByPlan(claim: Claim, record: Experiment): boolean {
  return tuningByPlan(claim, record) !== undefined;
}

function tuningByPlan({ type }: Claim, record: Experiment): number | undefined {
  const { sample = 0 } = record;
  if (0 < sample) return sample;
  // What comes by is not what rates are counted over.
  const traffic = type === "rate" ? 0 : (trafficInWindow(record) ?? 0);
  return 0 < traffic ? traffic : undefined;
}

function sizeOf({ treatment, control }: Compared): number {
  return observedIn(treatment) + (control ? observedIn(control) : 0);
}

/** The look with the smallest p; of equal ones the latest. */
function bestOf(latest: Look, earlier: readonly Look[], pOf: (look: Look) => number): Look {
  return earlier.reduce((best, look) => (pOf(look) < pOf(best) ? look : best), latest);
}
