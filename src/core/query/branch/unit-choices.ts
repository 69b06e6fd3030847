import { shorten } from "../../base/shorten.ts";
import { stageTitles } from "../../base/stage.ts";
import { isWithin, relativePath } from "../../base/uri.ts";
import type { EntryOf } from "../../index/entry.ts";
import { findUnitOf } from "../../index/find.ts";
import type { Snapshot } from "../../index/snapshot.ts";
import { titleOfUnit } from "../../index/title-of-unit.ts";
import { appliesOf } from "../../model/applies-to.ts";
import { experimentsOf } from "../../index/experiments-of.ts";
import type { CardTable } from "../build-cards.ts";
import { deadlineWords } from "../card-words.ts";
import { coversPath } from "../learnings/covers-path.ts";

/** A unit among others to choose from. */
export interface UnitChoice {
  readonly unit: EntryOf<"unit">;
  /** Its question. */
  readonly label: string;
  /** Its id, its stage, and how long there is. */
  readonly description: string;
  /** The hypotheses of its experiments. */
  readonly detail: string;
  /** Whether the file in the editor is about it: the unit itself, or one of its experiments. */
  readonly isAsked: boolean;
}

interface Choosing {
  readonly snapshot: Snapshot;
  readonly cards: CardTable;
  /** The URI of the file that a person looks at. */
  readonly about?: string | undefined;
}

/**
 * Units in the order in which a person is likely to mean them: that of the open file, those that its path applies to,
 * those that are not answered yet, and then the others; within each by their question.
 */
export function unitChoicesOf(units: readonly EntryOf<"unit">[], choosing: Choosing): readonly UnitChoice[] {
  const asked = findAsked(choosing);
  const ranked = units.map((unit) => ({
    choice: choiceOf(unit, choosing, asked),
    rank: rankOf(unit, choosing, asked),
  }));
  ranked.sort((a, b) => a.rank - b.rank || a.choice.label.localeCompare(b.choice.label));
  return ranked.map(({ choice }) => choice);
}

/** The unit that the open file is or serves. */
function findAsked({ snapshot, about = "" }: Choosing): string | undefined {
  const entry = snapshot.entries.get(about);
  if (entry?.kind === "unit") return entry.uri;
  return entry?.kind === "experiment" ? findUnitOf(entry, snapshot)?.uri : undefined;
}

function rankOf(unit: EntryOf<"unit">, { cards, about }: Choosing, asked: string | undefined): number {
  if (unit.uri === asked) return 0;
  if (about !== undefined && appliesToFile(unit, about)) return 1;
  return cards.byUri.get(unit.uri)?.card.stage === "learned" ? 3 : 2;
}

function appliesToFile({ record, root }: EntryOf<"unit">, uri: string): boolean {
  if (!isWithin(uri, root)) return false;
  const path = relativePath(uri, root);
  return appliesOf(record.appliesTo).paths.some((glob) => coversPath(glob, path));
}

function choiceOf(unit: EntryOf<"unit">, { snapshot, cards }: Choosing, asked: string | undefined): UnitChoice {
  const { id, uri } = unit;
  const experiments = experimentsOf(unit, snapshot);
  const stage = cards.byUri.get(uri)?.card.stage;
  const deadline = nearestDeadline([uri, ...experiments.map((experiment) => experiment.uri)], cards);
  return {
    unit,
    label: titleOfUnit(unit),
    description: [id, stage && stageTitles[stage], deadline].filter(Boolean).join(", "),
    detail: shorten(experiments.flatMap((experiment) => experiment.record.hypothesis ?? []).join(" "), longestDetail),
    isAsked: uri === asked,
  };
}

/** Signs that a row has room for, and more than are searched by. */
const longestDetail = 300;

function nearestDeadline(uris: readonly string[], { byUri }: CardTable): string | undefined {
  const cards = uris.flatMap((uri) => byUri.get(uri)?.card ?? []).filter((card) => deadlineWords(card) !== undefined);
  const [nearest] = cards.toSorted((a, b) => daysOf(a) - daysOf(b));
  return nearest && deadlineWords(nearest);
}

function daysOf({ daysLeft, owed }: { daysLeft?: number; owed?: { daysOverdue: number } }): number {
  return owed ? -owed.daysOverdue : (daysLeft ?? Infinity);
}
