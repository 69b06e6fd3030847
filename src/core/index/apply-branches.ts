import { runThrough, type Sliced } from "../base/sliced.ts";
import type { Unanswered } from "../history/unanswered.ts";
import { keyOfLink, type BranchFacts, type BranchFate, type BranchLink } from "../repository/branch-facts.ts";
import { foldersOfLink } from "./branch-questions.ts";
import { changeEntriesInSlices } from "./change-entries.ts";
import type { EntryOf } from "./entry.ts";
import { linksOfUnit } from "./links-of-unit.ts";
import { entriesOfKind, type Snapshot } from "./snapshot.ts";
import { withTold } from "./with-told.ts";

/** What git said of folders, by their URI; one that is missing was not asked yet, and what it said before stays. */
export type BranchAnswers = ReadonlyMap<string, BranchFacts | Unanswered>;

/**
 * The snapshot after git was asked about branches; units of which it says what it said before stay the same objects.
 *
 * @param folders As they were asked about (`branchQuestionsOf`).
 */
export function applyBranches(snapshot: Snapshot, folders: readonly string[], answers: BranchAnswers): Snapshot {
  return runThrough(applyBranchesInSlices(snapshot, folders, answers));
}

/** The same, with a pause after each unit. */
export function* applyBranchesInSlices(
  snapshot: Snapshot,
  folders: readonly string[],
  answers: BranchAnswers,
): Sliced<Snapshot> {
  return yield* changeEntriesInSlices(snapshot, entriesOfKind(snapshot, "unit"), (unit) =>
    withTold(unit, "fates", findFates(unit, folders, answers)),
  );
}

type Fates = Readonly<Record<string, BranchFate>>;

function findFates(unit: EntryOf<"unit">, folders: readonly string[], answers: BranchAnswers): Fates | undefined {
  const known = linksOfUnit(unit.record).flatMap((link): [string, BranchFate][] => {
    const fate = findFate(link, unit, folders, answers);
    return fate ? [[keyOfLink(link), fate]] : [];
  });
  return known.length === 0 ? undefined : Object.fromEntries(known);
}

function findFate(
  link: BranchLink,
  unit: EntryOf<"unit">,
  folders: readonly string[],
  answers: BranchAnswers,
): BranchFate | undefined {
  const key = keyOfLink(link);
  const asked = foldersOfLink(link, unit, folders);
  const told = asked.map((folder) => answers.get(folder));
  const fate = told.flatMap((answer) => (answer && "fates" in answer ? (answer.fates[key] ?? []) : []))[0];
  return fate ?? (told.includes(undefined) ? unit.fates?.[key] : undefined);
}
