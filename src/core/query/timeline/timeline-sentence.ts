import { dayText } from "../../base/day-text.ts";
import type { Day } from "../../base/day.ts";
import { toCapital } from "../../base/to-capital.ts";
import { deadlineWords } from "../card-words.ts";
import type { Card } from "../card.ts";
import { timelineRowOf, type TimelineBar, type TimelineMark } from "./timeline-row.ts";

/**
 * The same as a row of the timeline shows, for those who do not see it: "Window 2 to 16 Mar, decided to persevere on
 * 17 Mar, held on 17 Apr, next check-back 17 Jun."
 */
export function timelineSentence(card: Card, today: Day): string {
  const { bar, marks, overdue } = timelineRowOf(card, today);
  const parts = [
    bar && barWords(bar, today),
    ...marks.map((mark) => markWords(mark, today)),
    overdue && deadlineWords(card),
  ].filter(Boolean);
  return parts.length === 0 ? "No dates." : `${toCapital(parts.join(", "))}.`;
}

const barNames = { past: "window", running: "running", planned: "planned" } as const satisfies Record<
  TimelineBar["state"],
  string
>;

function barWords({ state, from, to }: TimelineBar, today: Day): string {
  const name = barNames[state];
  if (from === undefined) return `${name} until ${to === undefined ? "" : dayText(to, today)}`;
  if (to === undefined) return `${name} ${state === "running" ? "since" : "from"} ${dayText(from, today)}, no end`;
  if (from === to) return `${name} on ${dayText(from, today)}`;
  const first = from.slice(0, 7) === to.slice(0, 7) ? String(Number(from.slice(8))) : dayText(from, today);
  return `${name} ${first} to ${dayText(to, today)}`;
}

function markWords({ look, day }: TimelineMark, today: Day): string {
  const on = day === undefined ? "" : ` on ${dayText(day, today)}`;
  switch (look) {
    case "amended":
      return `amended${on}`;
    case "broken":
      return "plan moved after a result";
    case "persevere":
    case "pivot":
    case "stop":
      return `decided to ${look}${on}`;
    case "held":
    case "changed":
      return `${look}${on}`;
    case "not-held":
      return `not held${on}`;
    case "measured":
      return `measured again${on}`;
    case "check-back":
      return checkBackWords(day ?? "", today);
    case "due":
      return `answer due${on}`;
  }
}

function checkBackWords(day: Day, today: Day): string {
  return day < today ? `check-back due since ${dayText(day, today)}` : `next check-back ${dayText(day, today)}`;
}
