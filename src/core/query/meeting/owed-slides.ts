import { addDays, daysBetween } from "../../base/day.ts";
import { definedOf } from "../../base/defined-of.ts";
import { namesOf } from "../../base/names-of.ts";
import type { EntryOf } from "../../index/entry.ts";
import { receiptsOf } from "../../index/receipts-of-entry.ts";
import { verdictInSnapshot } from "../../index/verdict-in-snapshot.ts";
import type { Card } from "../card.ts";
import { questionsOf, questionsOfIdea } from "../review/agenda-questions.ts";
import { evidenceFor } from "./evidence-for.ts";
import { byDayAndFile, type Chosen, type MeetingWorld } from "./meeting-world.ts";
import type { OwedSlide } from "./meeting.ts";

/** How far ahead a team looks where its period has no beginning, in days. */
const usualReach = 30;

/** What the team owes, what is overdue longest first; what is not yet due only where it is before it meets again. */
export function owedSlides(world: MeetingWorld, most: number): Chosen {
  const { period, today } = world;
  const reach = period.from === undefined ? usualReach : Math.max(0, daysBetween(period.from, today));
  const last = addDays(today, reach);
  const owing = world.cards
    .filter((card) => dueDayOf(card) !== undefined && (dueDayOf(card) ?? "") <= last)
    .sort(byDayAndFile((card) => dueDayOf(card) ?? ""));
  const slides = owing.slice(0, most).flatMap((card) => slideOf(card, world));
  return { slides, all: owing.length };
}

/** What is to be measured again counts from the day on which it was due. */
function dueDayOf({ owed, isCheckBackDue, checkBack }: Card): string | undefined {
  return owed?.due ?? (isCheckBackDue ? checkBack?.next : undefined);
}

function slideOf(card: Card, { snapshot, today }: MeetingWorld): OwedSlide[] {
  const entry = snapshot.entries.get(card.uri);
  const base = { type: "owed", uri: card.uri } as const;
  if (entry?.kind === "unit") return [{ ...base, question: questionsOfIdea[0] ?? "", ticks: [] }];
  if (entry?.kind !== "experiment") return [];
  const [question = "What keeps us from the answer?"] = questionsOf(entry, card, snapshot, today);
  const evidence = evidenceFor(card, verdictInSnapshot(entry, snapshot, today));
  return [{ ...base, question, ...evidence, ...definedOf({ open: openReceipts(entry, card, snapshot) }) }];
}

function openReceipts(
  entry: EntryOf<"experiment">,
  { stage }: Card,
  snapshot: MeetingWorld["snapshot"],
): string | undefined {
  if (stage !== "propagate") return undefined;
  const receipts = receiptsOf(entry, snapshot);
  const open = receipts.filter(({ isSettled, name }) => !isSettled && name !== "").map(({ name }) => name);
  return open.length === 0 ? undefined : `${open.length} of ${receipts.length} not told yet: ${namesOf(open)}.`;
}
