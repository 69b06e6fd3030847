import { shorten } from "../../base/shorten.ts";
import { stageTitles } from "../../base/stage.ts";
import type { Entry } from "../../index/entry.ts";
import { findUnitOf } from "../../index/find.ts";
import type { Snapshot } from "../../index/snapshot.ts";
import { experimentsOf } from "../../index/experiments-of.ts";
import { titleOfUnit } from "../../index/title-of-unit.ts";
import { isReversed } from "../../model/window.ts";
import type { Card } from "../../query/card.ts";
import { deadlineWords, missingWords } from "../../query/card-words.ts";
import { placeForMissing, rangeAt } from "../../source/source-document.ts";
import type { Location } from "../names/location.ts";
import { locationOfFile } from "../names/location-of.ts";
import { checkBackLensesOf } from "./check-back-lenses.ts";
import { goalpostLensesOf } from "./goalpost-lenses.ts";
import { outlookLensesOf } from "./outlook-lenses.ts";
import type { CodeLens } from "./code-lens.ts";
import { learningLensesOf } from "./learning-lenses.ts";
import { nextLensesOf } from "./next-lenses.ts";
import { verdictLensesOf } from "./verdict-lenses.ts";
import { filesNaming, mentionsIn, targetOfFile } from "../names/target-of.ts";

/**
 * What one wants to know when a file opens: of an experiment what its data say, whether it held, its stage, what to do
 * next, its unit and, above its bar, whether that bar stood there before the result; of a unit and a metric who names it.
 * Of an empty file there is nothing to know yet.
 *
 * @param entry As it stands in its editor, perhaps a few keys ahead of the snapshot.
 * @param card The card of the file; absent for metrics and settings.
 */
export function codeLensesOf(entry: Entry, card: Card | undefined, snapshot: Snapshot): CodeLens[] {
  if (!entry.source.root) return [];
  const range = placeForMissing(entry.source, []);
  const above = [
    ...verdictLensesOf(entry, card),
    ...checkBackLensesOf(entry, card),
    ...stageLens(card),
    ...nextLensesOf(card),
    ...unitLens(entry, snapshot),
    ...namedLens(entry, snapshot),
    ...learningLensesOf(entry, card, snapshot),
    ...(entry.kind === "experiment" && card ? [onWall] : []),
  ];
  return [
    ...above.map((lens) => ({ range, ...lens })),
    ...(entry.kind === "experiment" ? goalpostLensesOf(entry) : []),
    ...(entry.kind === "experiment" ? outlookLensesOf(entry, snapshot) : []),
  ];
}

type Lens = Omit<CodeLens, "range">;

const onWall: Lens = { title: "Show on wall", tooltip: "Show this experiment on the wall", leadsTo: { type: "wall" } };

function stageLens(card: Card | undefined): Lens[] {
  if (!card || card.unreadable !== undefined) return [];
  const deadline = isReversed(card.window) ? undefined : deadlineWords(card);
  const state = [missingWords(card), deadline].filter(Boolean).join(", ");
  const choice = card.decision?.choice;
  const stage = `${stageTitles[card.stage]}${choice ? ` (${choice})` : ""}`;
  return [
    { title: state === "" ? stage : `${stage}: ${state}`, tooltip: "Show on the wall", leadsTo: { type: "wall" } },
  ];
}

function unitLens(entry: Entry, snapshot: Snapshot): Lens[] {
  const unit = entry.kind === "experiment" ? findUnitOf(entry, snapshot) : undefined;
  if (!unit) return [];
  const title = shortened(titleOfUnit(unit));
  const places = [locationOfFile(unit)];
  return [{ title, tooltip: "Open the unit of learning", leadsTo: { type: "places", places } }];
}

/** How many experiments serve a unit, or measure a metric. */
function namedLens(entry: Entry, snapshot: Snapshot): Lens[] {
  const places = experimentsNaming(entry, snapshot).flatMap((experiment) => firstMention(experiment, entry, snapshot));
  if (places.length === 0) return [];
  const title = places.length === 1 ? "1 experiment" : `${places.length} experiments`;
  return [{ title, tooltip: "Show the experiments", leadsTo: { type: "places", places } }];
}

function experimentsNaming(entry: Entry, snapshot: Snapshot): readonly Entry[] {
  const known = snapshot.entries.get(entry.uri);
  if (known?.kind === "unit") return experimentsOf(known, snapshot);
  const target = entry.kind === "metric" ? targetOfFile(entry) : undefined;
  return target ? filesNaming(target, snapshot).filter(({ kind }) => kind === "experiment") : [];
}

function firstMention(experiment: Entry, named: Entry, snapshot: Snapshot): Location[] {
  const target = targetOfFile(named);
  const [mention] = target ? mentionsIn(experiment, target, snapshot) : [];
  const { uri, source } = experiment;
  return mention ? [{ uri, range: rangeAt(source, mention.start, mention.end) }] : [];
}

const longestTitle = 60;

function shortened(title: string): string {
  return shorten(title, longestTitle, "…");
}
