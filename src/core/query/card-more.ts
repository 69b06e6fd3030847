import type { Day } from "../base/day.ts";
import { definedOf } from "../base/defined-of.ts";
import { namesOf } from "../base/names-of.ts";
import { shorten } from "../base/shorten.ts";
import type { EntryOf } from "../index/entry.ts";
import { findByKey } from "../index/find.ts";
import { findLedBy } from "../index/find-led-by.ts";
import { heldInSnapshot } from "../index/held-in-snapshot.ts";
import { mentionKey } from "../index/keys.ts";
import { predictionsOfEntry } from "../index/predictions-of-entry.ts";
import { registrationOfEntry } from "../index/registration-of-entry.ts";
import type { Snapshot } from "../index/snapshot.ts";
import type { Experiment } from "../model/experiment.ts";
import { openCheckBackDays } from "../model/next-check-back.ts";
import { parentExperimentOf } from "../model/parent-experiment.ts";
import { choiceOf } from "../model/stage-of.ts";
import type { Unit } from "../model/unit.ts";
import { windowOf } from "../model/window.ts";
import type { Verdict } from "../verdict/verdict.ts";
import type { CardDecision, CheckBackDay } from "./card.ts";
import { forecastsOf, isScored, type CountedForecast } from "./forecast.ts";
import { toLine } from "./page/page.ts";

/** In characters: what a memo begins with says what came out; the whole of it is read in the details. */
const longestMemoStart = 400;

/** What was decided; `undefined` before anything was. */
export function decisionOnCard(experiment: Experiment): CardDecision | undefined {
  const choice = choiceOf(experiment);
  if (!choice) return undefined;
  const { date, by, because } = experiment.decision ?? {};
  return { choice, ...definedOf({ date, by: by === undefined ? undefined : namesOf(by), because }) };
}

/** The day on which an experiment was first written down or opened, whichever was earlier. */
export function beganOn(entry: EntryOf<"experiment">): Day | undefined {
  return [registrationOfEntry(entry)?.born?.date, windowOf(entry.record).from]
    .flatMap((day) => day ?? [])
    .toSorted()
    .at(0);
}

/** The days on which the plan was changed openly, each once, the earliest first. */
export function amendedOn({ amendments = [] }: Experiment): readonly Day[] | undefined {
  return orNothing(Array.from(new Set(amendments.flatMap(({ date }) => date ?? []))).toSorted());
}

/** Every day on which a decision was or is to be measured again, with what became of it. */
export function checkBackDays(
  entry: EntryOf<"experiment">,
  snapshot: Snapshot,
  today: Day,
): readonly CheckBackDay[] | undefined {
  const done = heldInSnapshot(entry, snapshot, today).map(({ due, date, mark }): CheckBackDay => {
    return { due, date, ...definedOf({ mark: mark ?? undefined }) };
  });
  const open = openCheckBackDays(entry.record).map((due): CheckBackDay => ({ due }));
  return orNothing([...done, ...open].toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1)));
}

function dayOf({ date, due }: CheckBackDay): Day {
  return date ?? due ?? "";
}

export function insightsOf({ learnings = [] }: Experiment): readonly string[] | undefined {
  return orNothing(learnings.flatMap(({ insight, recommendation }) => insight ?? recommendation ?? []));
}

/** The predictions that count, without those who made them. */
export function forecastsOn(entry: EntryOf<"experiment">, verdict: Verdict): readonly CountedForecast[] | undefined {
  const counted = forecastsOf(predictionsOfEntry(entry), () => verdict).filter(isScored);
  return orNothing(counted.map(({ probability, cameTrue, standing }) => ({ probability, cameTrue, standing })));
}

export function memoStart({ memo }: Experiment): string | undefined {
  return memo === undefined ? undefined : shorten(toLine(memo.slice(0, 2 * longestMemoStart)), longestMemoStart);
}

/** The names of branches; of another repository with the name of that. */
export function branchesOf({ branches = [] }: Unit): readonly string[] | undefined {
  return orNothing(
    branches.flatMap((item) => {
      if (typeof item === "string") return item;
      return item.branch === undefined ? [] : [item.repo, item.branch].filter(Boolean).join(":");
    }),
  );
}

/** The unit or experiment that led to another, where it is there. */
export function findOrigin(
  { record: { parent }, kind, root }: EntryOf<"unit"> | EntryOf<"experiment">,
  snapshot: Snapshot,
): EntryOf<"unit"> | EntryOf<"experiment"> | undefined {
  if (parent === undefined) return undefined;
  return findLedBy({ snapshot, root }, kind === "experiment" ? (parentExperimentOf({ parent }) ?? parent) : parent);
}

/** The units and experiments that one led to, in the order of their URIs. */
export function followUpsOf(
  entry: EntryOf<"unit"> | EntryOf<"experiment">,
  snapshot: Snapshot,
): readonly (EntryOf<"unit"> | EntryOf<"experiment">)[] {
  return findByKey(snapshot, mentionKey(entry.id)).filter(
    (child): child is Extract<typeof child, EntryOf<"unit"> | EntryOf<"experiment">> =>
      (child.kind === "unit" || child.kind === "experiment") && findOrigin(child, snapshot) === entry,
  );
}

function orNothing<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length === 0 ? undefined : items;
}
