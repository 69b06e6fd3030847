import { scaleUtc } from "d3-scale";

import { addDays, daysBetween, type Day } from "../../core/base/day.ts";
import type { TimelineRange } from "../../core/query/timeline/timeline-range.ts";

/** Where days stand on the timeline, in pixels from its first day. */
export interface TimeScale {
  readonly width: number;
  readonly pixelsPerDay: number;
  /** Where a day begins; at the nearest end where it lies outside. */
  startOf(day: Day): number;
  /** Where a day is over. */
  endOf(day: Day): number;
  holds(day: Day): boolean;
}

/** In pixels for a day: nearer and farther than this nobody sees more. */
const nearest = 32;
const farthest = 0.1;
/** In pixels for a day: below this a timeline is not squeezed unless somebody asks for it. */
const legible = 2.5;
const usual = 4;
export const zoomStep = 1.5;

export function timeScaleOf({ from, to }: TimelineRange, pixelsPerDay: number): TimeScale {
  const width = Math.round(daysBetween(from, to) * pixelsPerDay);
  const scale = scaleUtc([Date.parse(from), Date.parse(to)], [0, width]).clamp(true);
  return {
    width,
    pixelsPerDay,
    startOf: (day) => scale(Date.parse(day)),
    endOf: (day) => scale(Date.parse(addDays(day, 1))),
    holds: (day) => from <= day && day < to,
  };
}

/** The zoom at which all of a range is seen. */
export function fittingZoom({ from, to }: TimelineRange, room: number): number {
  return limitZoom(Math.max(1, room) / daysBetween(from, to));
}

/** The zoom of somebody who has not chosen: all of the range, as long as days can be told apart. */
export function firstZoom(range: TimelineRange, room: number): number {
  const fitting = fittingZoom(range, room);
  return fitting < legible ? usual : fitting;
}

export function limitZoom(pixelsPerDay: number): number {
  return Math.min(nearest, Math.max(farthest, pixelsPerDay));
}
