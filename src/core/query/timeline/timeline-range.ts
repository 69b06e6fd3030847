import { addDays, type Day } from "../../base/day.ts";

/** In days: what lies farther from today is a slip of the keyboard more often than a plan, and told in words alone. */
const farthestBack = 3653;
const farthestAhead = 1827;
/** In days: behind today there is always room for the words that stand there. */
const leastAhead = 45;
const leastBack = 14;

/** The days that a timeline spans, from the first of a month to the first of another, which does not belong to it. */
export interface TimelineRange {
  readonly from: Day;
  readonly to: Day;
}

/**
 * The months that hold everything, and today.
 *
 * @param spans The first day and the last of what is to be seen.
 */
export function timelineRange(spans: Iterable<readonly [first: Day, last: Day]>, today: Day): TimelineRange {
  let from = addDays(today, -leastBack);
  let to = addDays(today, leastAhead);
  for (const [first, last] of spans) {
    if (first < from) from = first;
    if (to < last) to = last;
  }
  return {
    from: monthOf(later(from, addDays(today, -farthestBack))),
    to: nextMonth(earlier(to, addDays(today, farthestAhead))),
  };
}

function later(a: Day, b: Day): Day {
  return a < b ? b : a;
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}

function monthOf(day: Day): Day {
  return `${day.slice(0, 7)}-01`;
}

function nextMonth(day: Day): Day {
  return monthOf(addDays(monthOf(day), 31));
}
