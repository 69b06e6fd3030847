import type { Day } from "../../base/day.ts";
import type { Period } from "../../grammar/period.ts";
import type { Snapshot } from "../../index/snapshot.ts";
import type { Card } from "../card.ts";
import type { Slide } from "./meeting.ts";

/** What the parts of a meeting are made of. */
export interface MeetingWorld {
  readonly snapshot: Snapshot;
  readonly today: Day;
  readonly period: Period;
  /** Those that can be read. */
  readonly cards: readonly Card[];
}

/** Slides, and how many there were before some were left out. */
export interface Chosen {
  readonly slides: readonly Slide[];
  readonly all: number;
}

/** By a day and then by file, so that nothing depends on the order in which files were read. */
export function byDayAndFile(dayOf: (card: Card) => string): (a: Card, b: Card) => number {
  const keyOf = (card: Card): string => `${dayOf(card)} ${card.uri}`;
  return (a, b) => (keyOf(a) < keyOf(b) ? -1 : 1);
}
