import type { Day } from "../../base/day.ts";
import { definedOf } from "../../base/defined-of.ts";
import { runThrough, type Sliced } from "../../base/sliced.ts";
import type { EntryOf } from "../../index/entry.ts";
import { findByKey, findUnitOf } from "../../index/find.ts";
import { allLearningsKey } from "../../index/learning-keys.ts";
import { numberedLearnings, type NumberedLearning } from "../../index/numbered-learnings.ts";
import type { Snapshot } from "../../index/snapshot.ts";
import { appliesOf } from "../../model/applies-to.ts";
import { learningIdOf } from "../../model/learning-id.ts";
import { confidenceOf } from "./confidence-of.ts";
import { contraryOf } from "./contrary-of.ts";
import type { LearningCard } from "./learning-card.ts";
import { bySureness } from "./learning-order.ts";
import { toSource } from "./to-source.ts";
import { wornOf } from "./worn-of.ts";
import { testedOf, weighingOf, type Weighing } from "./weighing.ts";

/** Every learning of a snapshot: the surest first, and last those that others have replaced. */
export function learningsOf(snapshot: Snapshot, today: Day): LearningCard[] {
  return runThrough(learningsOfInSlices(snapshot, today));
}

/** The same, with a pause after each experiment. */
export function* learningsOfInSlices(snapshot: Snapshot, today: Day): Sliced<LearningCard[]> {
  const cards: LearningCard[] = [];
  for (const entry of findByKey(snapshot, allLearningsKey)) {
    if (entry.kind === "experiment") cards.push(...learningsIn(entry, snapshot, today));
    yield;
  }
  return cards.sort(bySureness);
}

/** The learnings of one experiment, in the order of the file. */
export function learningsIn(entry: EntryOf<"experiment">, snapshot: Snapshot, today: Day): readonly LearningCard[] {
  const weighing = weighingOf(snapshot, today);
  let cards = weighing.cards.get(entry.uri);
  if (!cards) {
    cards = numberedLearnings(entry)
      .filter(({ learning }) => learning.insight !== undefined || learning.recommendation !== undefined)
      .map((numbered) => toCard(numbered, entry, weighing));
    weighing.cards.set(entry.uri, cards);
  }
  return cards;
}

function toCard(
  { learning, number, line, appliesTo }: NumberedLearning,
  entry: EntryOf<"experiment">,
  weighing: Weighing,
): LearningCard {
  const { insight = "", recommendation, supersededBy, reviewBy } = learning;
  const source = testedOf(entry, weighing);
  const contrary = contraryOf(tagsFor(appliesTo.tags, entry, weighing), learning, source, weighing);
  return {
    id: learningIdOf(learning, entry.id, number),
    number,
    insight,
    appliesTo,
    ...confidenceOf(learning, source, contrary),
    sources: [toSource(source)],
    contrary,
    isContradicted: contrary.some(({ lowers }) => lowers),
    isReviewDue: reviewBy !== undefined && reviewBy <= weighing.today,
    uri: entry.uri,
    file: entry.path,
    line,
    ...definedOf({
      recommendation,
      supersededBy,
      reviewBy,
      worn: wornOf(entry, number),
      unit: entry.record.unit,
      date: source.date,
    }),
  };
}

/** The tags of a learning, else those of the unit that it was learned for, in small letters. */
function tagsFor(own: readonly string[], entry: EntryOf<"experiment">, { snapshot }: Weighing): readonly string[] {
  const served = own.length > 0 ? undefined : findUnitOf(entry, snapshot);
  const tags = served ? appliesOf(served.record.appliesTo).tags : own;
  return tags.map((tag) => tag.toLowerCase());
}
