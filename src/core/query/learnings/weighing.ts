import type { Day } from "../../base/day.ts";
import type { RegistrationState } from "../../history/registration.ts";
import type { EntryOf } from "../../index/entry.ts";
import { findById, findByKey } from "../../index/find.ts";
import { experimentsOfUnitKey, mentionKey } from "../../index/keys.ts";
import { registrationOfEntry } from "../../index/registration-of-entry.ts";
import type { Snapshot } from "../../index/snapshot.ts";
import { verdictInSnapshot } from "../../index/verdict-in-snapshot.ts";
import { appliesOf } from "../../model/applies-to.ts";
import { hasResults } from "../../model/readings.ts";
import type { Evidence } from "../../verdict/evidence.ts";
import type { Verdict } from "../../verdict/verdict.ts";
import { belongsOn } from "../belongs-on.ts";
import type { LearningCard } from "./learning-card.ts";

/** An experiment as far as learnings are weighed by it. */
export interface Tested {
  readonly entry: EntryOf<"experiment">;
  readonly verdict: Verdict;
  /** Unproved as well where git was not asked. */
  readonly registration: RegistrationState;
  readonly date: Day | undefined;
  /** The tags of its unit and of its learnings, in small letters. */
  readonly tags: ReadonlySet<string>;
  /** The claim that decides; absent where nothing was counted. */
  readonly claim: Evidence | undefined;
}

/** What was weighed in one snapshot on one day, so that nothing is weighed twice. Filled as it is asked for. */
export interface Weighing {
  readonly snapshot: Snapshot;
  readonly today: Day;
  readonly tested: Map<string, Tested>;
  readonly rivals: Map<string, readonly Tested[]>;
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
      tags: tagsOf(entry, snapshot),
      claim: verdict.claims.find(({ role }) => role === "primary"),
    };
    tested.set(entry.uri, answer);
  }
  return answer;
}

/**
 * The experiments of the same folder that may say otherwise than one, the latest first: those that measured its metric, or
 * were judged for its unit where nothing was counted.
 */
export function rivalsOf({ entry, claim }: Tested, weighing: Weighing): readonly Tested[] {
  const { root, record } = entry;
  const subject = claim ? record.metric : record.unit;
  if (subject === undefined) return [];
  const key = `${claim ? "metric" : "unit"} ${root} ${subject}`;
  let rivals = weighing.rivals.get(key);
  if (!rivals) {
    const found = findByKey(weighing.snapshot, claim ? mentionKey(subject) : experimentsOfUnitKey(subject));
    rivals = found
      .flatMap((other) => (isExperiment(other) && other.root === root && hasResults(other.record) ? [other] : []))
      .filter(({ record: other }) => subject === (claim ? other.metric : other.unit))
      .map((other) => testedOf(other, weighing))
      .sort((a, b) => ((a.date ?? "") < (b.date ?? "") ? 1 : (a.date ?? "") > (b.date ?? "") ? -1 : 0));
    weighing.rivals.set(key, rivals);
  }
  return rivals;
}

function isExperiment(entry: { readonly kind: string }): entry is EntryOf<"experiment"> {
  return entry.kind === "experiment";
}

function tagsOf({ record: { unit, learnings = [] }, root }: EntryOf<"experiment">, snapshot: Snapshot): Set<string> {
  const served = unit === undefined ? undefined : findById(snapshot, "unit", unit, root);
  const places = [served?.record.appliesTo, ...learnings.map(({ appliesTo }) => appliesTo)];
  return new Set(places.flatMap((place) => appliesOf(place).tags).map((tag) => tag.toLowerCase()));
}
