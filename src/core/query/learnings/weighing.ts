import type { Day } from "../../base/day.ts";
import type { RegistrationState } from "../../history/registration.ts";
import type { EntryOf } from "../../index/entry.ts";
import { findUnitOf } from "../../index/find.ts";
import { registrationOfEntry } from "../../index/registration-of-entry.ts";
import type { Snapshot } from "../../index/snapshot.ts";
import { verdictInSnapshot } from "../../index/verdict-in-snapshot.ts";
import { appliesOf } from "../../model/applies-to.ts";
import type { Verdict } from "../../verdict/verdict.ts";
import { belongsOn } from "../belongs-on.ts";
import { questionOf } from "../review/question-of.ts";
import type { LearningCard } from "./learning-card.ts";

/** An experiment as far as learnings are weighed by it. */
export interface Tested {
  readonly entry: EntryOf<"experiment">;
  readonly verdict: Verdict;
  /** Unproved as well where git was not asked. */
  readonly registration: RegistrationState;
  readonly date: Day | undefined;
  /** What its unit asks, else its hypothesis, else its id. */
  readonly asks: string;
  /** The tags of its unit and of its learnings, in small letters. */
  readonly tags: ReadonlySet<string>;
}

/** Experiments with what each leaves open, in numbers that lie side by side, because all are looked at for each learning. */
export interface Rivals {
  readonly tested: readonly Tested[];
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** What was weighed in one snapshot on one day, so that nothing is weighed twice. Filled as it is asked for. */
export interface Weighing {
  readonly snapshot: Snapshot;
  readonly today: Day;
  readonly tested: Map<string, Tested>;
  /** By what they measured or were judged for, and then by what their numbers count. */
  readonly rivals: Map<string, ReadonlyMap<string, Rivals>>;
  readonly cards: Map<string, readonly LearningCard[]>;
}

const known = new WeakMap<Snapshot, Weighing>();

export function weighingOf(snapshot: Snapshot, today: Day): Weighing {
  const before = known.get(snapshot);
  if (before?.today === today) return before;
  const weighing: Weighing = { snapshot, today, tested: new Map(), rivals: new Map(), cards: new Map() };
  known.set(snapshot, weighing);
  return weighing;
}

export function testedOf(entry: EntryOf<"experiment">, { snapshot, today, tested }: Weighing): Tested {
  let answer = tested.get(entry.uri);
  if (!answer) {
    const verdict = verdictInSnapshot(entry, snapshot, today);
    answer = {
      entry,
      verdict,
      registration: registrationOfEntry(entry)?.state ?? "unproved",
      date: belongsOn(entry.record),
      asks: questionOf(entry, snapshot),
      tags: tagsOf(entry, snapshot),
    };
    tested.set(entry.uri, answer);
  }
  return answer;
}

function tagsOf(entry: EntryOf<"experiment">, snapshot: Snapshot): Set<string> {
  const { learnings = [] } = entry.record;
  const places = [findUnitOf(entry, snapshot)?.record.appliesTo, ...learnings.map(({ appliesTo }) => appliesTo)];
  return new Set(places.flatMap((place) => appliesOf(place).tags).map((tag) => tag.toLowerCase()));
}
