import { daysBetween } from "../../base/day.ts";
import { remember } from "../../base/remember.ts";
import { parseQuantity } from "../../grammar/quantity.ts";
import { isTimeUnit, milliseconds } from "../../grammar/unit.ts";
import type { Experiment } from "../../model/experiment.ts";
import { isReversed, windowOf } from "../../model/window.ts";

/** How many come by on a day, all arms together; `undefined` where the plan does not say per what time. */
export function trafficPerDay({ traffic }: Pick<Experiment, "traffic">): number | undefined {
  return traffic === undefined ? undefined : perDayOf(traffic);
}

const perDayOf = remember((text: string): number | undefined => {
  const reading = parseQuantity(text);
  if (!("quantity" in reading)) return undefined;
  const { value, unit, per } = reading.quantity;
  const length = per && daysOf(per.of);
  if (unit !== "count" || !per || length === undefined || !(0 < value && 0 < per.count)) return undefined;
  return value / (per.count * length);
});

/** Months and the like as they are on average. */
const calendar: Readonly<Record<string, number>> = { month: 365.25 / 12, quarter: 365.25 / 4, year: 365.25 };

function daysOf(unit: string): number | undefined {
  if (isTimeUnit(unit)) return milliseconds[unit] / milliseconds.days;
  return Object.hasOwn(calendar, unit) ? calendar[unit] : undefined;
}

/** How many days it takes until so many have come by. */
export function daysUntil(sample: number, perDay: number): number {
  return Math.max(1, Math.ceil(sample / perDay - 1e-9));
}

/** How many days the window is open, both ends included; `undefined` where an end is missing or they are reversed. */
export function windowLength(record: Experiment): number | undefined {
  const window = windowOf(record);
  if (window.from === undefined || window.to === undefined || isReversed(window)) return undefined;
  return daysBetween(window.from, window.to) + 1;
}

/** How many come by in the window. */
export function trafficInWindow(record: Experiment): number | undefined {
  const perDay = trafficPerDay(record);
  const days = windowLength(record);
  return perDay === undefined || days === undefined ? undefined : Math.floor(perDay * days + 1e-9);
}

/** How many will be observed, all arms together: the planned sample, else what comes by in the window. */
export function plannedSample(record: Experiment): number | undefined {
  return record.sample ?? trafficInWindow(record);
}
