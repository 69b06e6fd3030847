import { addDays, parseDay, type Day } from "../../base/day.ts";
import { nextMonday } from "../../base/next-monday.ts";
import type { Completion } from "./completion.ts";
import { patternOf } from "../place/role-at.ts";
import type { Subject } from "../place/question.ts";

type Offer = readonly [label: string, day: Day];

/** Days that people mean at a place, in words. */
export function dateCompletions(subject: Subject): Completion[] {
  const typed = subject.text.slice(subject.place.start, subject.offset);
  return offersAt(subject).map(([label, day]) => ({
    label,
    kind: "date",
    detail: day,
    insert: day,
    // Who types digits looks for the day, who types letters for its name.
    filter: /^\d/.test(typed) ? day : label,
  }));
}

function offersAt({ kind, text, place, today }: Subject): readonly Offer[] {
  const pattern = patternOf(place.path);
  if (pattern === "window.from") return startsFrom(today);
  if (pattern === "window.to") return endsOf(windowDay(text, "from"), today);
  if (kind === "experiment" && /(^|\.)date$/.test(pattern)) return pastFrom(today, windowDay(text, "to"));
  if (pattern === "learnings.*.reviewBy") return laterFrom(today).toReversed();
  return laterFrom(today);
}

/** The first days of a window that people choose. */
function startsFrom(today: Day): readonly Offer[] {
  return [
    ["today", today],
    ["tomorrow", addDays(today, 1)],
    ["next Monday", nextMonday(today)],
    ["in one week", addDays(today, 7)],
    ["in two weeks", addDays(today, 14)],
  ];
}

/** Counted from its first day, where that is known, and from today; none before the window opens. */
function endsOf(from: Day | undefined, today: Day): readonly Offer[] {
  const later = laterFrom(today).filter(([label, day]) => / weeks?$/.test(label) && (from ?? today) < day);
  if (from === undefined) return later;
  return [...weeks.map(([words, days]): Offer => [`${words} from ${from}`, addDays(from, days)]), ...later];
}

/** Both ends of a window belong to it, so that two weeks end on the thirteenth day after the first. */
const weeks = [
  ["two weeks", 13],
  ["one week", 6],
  ["three weeks", 20],
  ["four weeks", 27],
] as const;

function pastFrom(today: Day, end: Day | undefined): readonly Offer[] {
  const offers: Offer[] = [
    ["today", today],
    ["yesterday", addDays(today, -1)],
  ];
  return end !== undefined && end < today ? [...offers, ["last day of the window", end]] : offers;
}

function laterFrom(today: Day): readonly Offer[] {
  return [
    ["today", today],
    ["in one week", addDays(today, 7)],
    ["in two weeks", addDays(today, 14)],
    ["in four weeks", addDays(today, 28)],
    ["in three months", addDays(today, 91)],
    ["in six months", addDays(today, 182)],
    ["in one year", addDays(today, 365)],
  ];
}

/** A day of the window as it stands in the text, in one line or below its key. */
function windowDay(text: string, key: "from" | "to"): Day | undefined {
  const at = text.startsWith("window:") ? 0 : text.indexOf("\nwindow:");
  const found =
    at === -1 ? undefined : new RegExp(`\\b${key}:[ \\t]*(\\d{4}-\\d\\d-\\d\\d)`).exec(text.slice(at, at + 200))?.[1];
  return found === undefined ? undefined : parseDay(found);
}
