import { compareText } from "../../base/compare-text.ts";
import { definedOf } from "../../base/defined-of.ts";
import type { Sliced } from "../../base/sliced.ts";
import { linksOfUnit } from "../../index/links-of-unit.ts";
import type { EntryOf } from "../../index/entry.ts";
import { entriesOfKind } from "../../index/snapshot.ts";
import { keyOfLink, type BranchFate, type BranchLink } from "../../repository/branch-facts.ts";
import { deadlineWords } from "../card-words.ts";
import type { StoryWorld } from "../story/telling.ts";
import { fateWords } from "./fate-words.ts";
import { unitStandingOf, type UnitStanding } from "./unit-standing.ts";

/** A branch that a unit names, and what became of it. Plain JSON. */
export interface BranchRow {
  readonly link: BranchLink;
  /** The link in one text: `learn/x`, `shop:learn/x`. */
  readonly name: string;
  /** The unit whose file names it. */
  readonly uri: string;
  readonly unit: string;
  readonly question: string;
  /** Absent as long as nobody has asked git. */
  readonly fate?: BranchFate;
  /** What became of it: "merged 12 Mar by squash, undecided"; empty as long as nobody has asked git. */
  readonly words: string;
  /** What a person should do about it; absent where nothing waits. */
  readonly needs?: BranchNeed;
  /** How long the unit has: "answer due in 3 days". */
  readonly deadline?: string;
}

/** The question of a merged branch waits for its decision, that of a deleted one for a memo, and a renamed one for its new name. */
export type BranchNeed = "decision" | "memo" | "new-name";

/** Every branch that a unit of the workspace names: those that need a word first, then by their names. */
export function branchRowsOf(world: StoryWorld): readonly BranchRow[] {
  return entriesOfKind(world.snapshot, "unit")
    .filter(({ record }) => record.branches !== undefined)
    .flatMap((unit) => branchRowsOfUnit(unit, world))
    .toSorted(byNeed);
}

/** Those of them that need a word, with a pause after each unit. */
export function* needyBranchesInSlices(world: StoryWorld): Sliced<readonly BranchRow[]> {
  const needy: BranchRow[] = [];
  for (const unit of entriesOfKind(world.snapshot, "unit")) {
    if (Object.values(unit.fates ?? {}).some(mayNeed)) {
      needy.push(...branchRowsOfUnit(unit, world).filter(({ needs }) => needs !== undefined));
    }
    yield;
  }
  return needy.toSorted(byNeed);
}

/** The branches of one unit, in the order of its file. */
export function branchRowsOfUnit(unit: EntryOf<"unit">, { snapshot, today, cardOf }: StoryWorld): readonly BranchRow[] {
  const card = cardOf(unit.uri);
  const standing = unitStandingOf(unit, snapshot);
  return linksOfUnit(unit.record).map((link): BranchRow => {
    const fate = unit.fates?.[keyOfLink(link)];
    return {
      link,
      name: keyOfLink(link),
      uri: unit.uri,
      unit: unit.id,
      question: card?.title ?? unit.id,
      words: fate === undefined ? "" : fateWords(fate, today, standing),
      ...definedOf({
        fate,
        needs: fate && needOf(fate, standing),
        deadline: card && deadlineWords(card),
      }),
    };
  });
}

/** Whether something can wait at all; how its unit stands costs more to know. */
function mayNeed({ is }: BranchFate): boolean {
  return is !== "open" && is !== "unknown";
}

/** What waits after the end of a branch; nothing where its question was answered. */
function needOf({ is }: BranchFate, standing: UnitStanding): BranchNeed | undefined {
  if (is === "renamed") return "new-name";
  if (is === "merged") return standing === "decided" ? undefined : "decision";
  if (is === "gone") return standing === "untested" || standing === "unwritten" ? "memo" : undefined;
  return undefined;
}

const order: readonly (BranchNeed | undefined)[] = ["decision", "memo", "new-name", undefined];

function byNeed(a: BranchRow, b: BranchRow): number {
  return order.indexOf(a.needs) - order.indexOf(b.needs) || compareText(a.name, b.name) || compareText(a.uri, b.uri);
}
