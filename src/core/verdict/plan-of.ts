import type { Day } from "../base/day.ts";
import type { Experiment } from "../model/experiment.ts";
import { isReversed, windowOf } from "../model/window.ts";

/** How far a plan has come. */
export interface PlanState {
  /** Its sample is reached, or its window is over; a plan without an end is always at it. */
  readonly isComplete: boolean;
  /** Whether it says when it ends. */
  readonly hasEnd: boolean;
  /** Somebody decided before it was complete. */
  readonly isEndedEarly: boolean;
  readonly isAnytime: boolean;
  readonly planned?: number;
  readonly to?: Day;
}

/** @param observed How many were observed, all arms together. */
export function planOf(record: Experiment, observed: number, today: Day): PlanState {
  const { sample, looks, decision } = record;
  const window = windowOf(record);
  const to = isReversed(window) ? undefined : window.to;
  const planned = sample !== undefined && sample > 0 ? sample : undefined;
  const hasEnd = to !== undefined || planned !== undefined;
  const isDecided = decision?.choice !== undefined;
  // A decision on the last day is one at the end; before it, the rest of the window was never read.
  const isOver = to !== undefined && (isDecided && decision.date ? to <= decision.date : to < today);
  const isComplete = !hasEnd || (planned !== undefined && planned <= observed) || isOver;
  return {
    isComplete,
    hasEnd,
    isEndedEarly: isDecided && !isComplete,
    isAnytime: looks === "anytime",
    ...(planned !== undefined && { planned }),
    ...(to !== undefined && { to }),
  };
}
