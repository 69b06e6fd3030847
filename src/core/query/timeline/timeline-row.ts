import { addDays, type Day } from "../../base/day.ts";
import type { DecisionChoice } from "../../base/decision-choice.ts";
import { plural } from "../../base/plural.ts";
import type { HeldMark } from "../../verdict/check-back/held.ts";
import type { Card, CheckBackDay } from "../card.ts";

/** What is seen of one card in time. */
export interface TimelineRow {
  readonly bar?: TimelineBar;
  /** The earliest first; before them those without a day. */
  readonly marks: readonly TimelineMark[];
  /** The days on which something was overdue up to today, and how long that is, in words. */
  readonly overdue?: { readonly from: Day; readonly words: string };
}

/** The window: over, running today, or only a plan. An end that nobody has set is absent. */
export interface TimelineBar {
  readonly state: "past" | "running" | "planned";
  readonly from?: Day;
  /** The last day, which belongs to it. */
  readonly to?: Day;
}

/** Something that happened, or is to happen, on a day. */
export interface TimelineMark {
  readonly look: TimelineLook;
  /** Absent where the file names none. */
  readonly day?: Day;
}

export type TimelineLook =
  /** The plan was changed openly; after a result without a word why. */
  | "amended"
  | "broken"
  | DecisionChoice
  /** Measured again: with what became of the decision, or where nothing can be said of that. */
  | HeldMark
  | "measured"
  /** To be measured again. */
  | "check-back"
  /** The day by which an answer is needed. */
  | "due";

/** What of a card has a place in time. */
export function timelineRowOf(card: Card, today: Day): TimelineRow {
  const bar = barOf(card, today);
  const overdue = overdueOf(card);
  return { ...(bar ? { bar } : {}), marks: marksOf(card), ...(overdue ? { overdue } : {}) };
}

/** The first day that a row has something to show on, and the last; `undefined` without any. */
export function daysOfRow({ bar, marks, overdue }: TimelineRow): readonly [first: Day, last: Day] | undefined {
  const days = [bar?.from, bar?.to, overdue?.from, ...marks.map(({ day }) => day)].filter((day) => day !== undefined);
  const [first, ...others] = days;
  if (first === undefined) return undefined;
  return [
    others.reduce((least, day) => (day < least ? day : least), first),
    others.reduce((most, day) => (most < day ? day : most), first),
  ];
}

function barOf({ stage, window: { from, to } }: Card, today: Day): TimelineBar | undefined {
  if (from === undefined && to === undefined) return undefined;
  const ends = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  if (stage === "define" || stage === "design") return { state: "planned", ...ends };
  if (stage !== "run") return { state: "past", ...ends };
  if (from !== undefined && today < from) return { state: "planned", ...ends };
  return { state: to !== undefined && to < today ? "past" : "running", ...ends };
}

function overdueOf({ owed }: Card): TimelineRow["overdue"] {
  if (!owed || owed.daysOverdue <= 0) return undefined;
  return { from: addDays(owed.due, 1), words: `${plural(owed.daysOverdue, "day")} overdue` };
}

function marksOf(card: Card): readonly TimelineMark[] {
  const { amended = [], registration, decision, checkBacks = [], kind, date } = card;
  const marks: TimelineMark[] = [
    ...amended.map((day) => ({ look: "amended", day }) as const),
    ...(registration?.state === "broken" ? [{ look: "broken" } as const] : []),
    ...(decision?.choice ? [{ look: decision.choice, ...(decision.date ? { day: decision.date } : {}) }] : []),
    ...checkBacks.flatMap(checkBackMark),
    ...(kind === "unit" && date !== undefined ? [{ look: "due", day: date } as const] : []),
  ];
  return marks.sort((a, b) => compareDays(a.day, b.day));
}

function checkBackMark({ due, date, mark }: CheckBackDay): readonly TimelineMark[] {
  if (date !== undefined) return [{ look: mark ?? "measured", day: date }];
  return due === undefined ? [] : [{ look: "check-back", day: due }];
}

function compareDays(a: Day | undefined, b: Day | undefined): number {
  if (a === b) return 0;
  if (a === undefined || b === undefined) return a === undefined ? -1 : 1;
  return a < b ? -1 : 1;
}
