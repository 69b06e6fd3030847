import { definedOf } from "../core/base/defined-of.ts";
import type { Unanswered } from "../core/history/unanswered.ts";
import { applyBranches } from "../core/index/apply-branches.ts";
import { branchQuestionsOf } from "../core/index/branch-questions.ts";
import type { EntryOf } from "../core/index/entry.ts";
import { entriesOfKind, type Snapshot } from "../core/index/snapshot.ts";
import { findBranchSilence } from "./branch-silence.ts";
import { gitFoldersOf } from "./git-folders-of.ts";
import type { Io } from "./io.ts";

/** The snapshot with what became of branches, and why git did not tell of all of them, if so. */
export interface AskedBranches {
  readonly snapshot: Snapshot;
  readonly silence?: Unanswered;
}

/**
 * Asks what became of the branches that units name; git is not asked where none names one.
 *
 * @param units The units whose branches are asked about; all of them unless they are given.
 */
export async function askBranches(
  io: Pick<Io, "repository" | "findGitRoot">,
  snapshot: Snapshot,
  root: string,
  units: readonly EntryOf<"unit">[] = entriesOfKind(snapshot, "unit"),
): Promise<AskedBranches> {
  // A branch of another repository is known where units of that lie, whichever unit names it.
  const linked = entriesOfKind(snapshot, "unit").filter(({ record }) => 0 < (record.branches ?? []).length);
  const folders = gitFoldersOf(io, linked, root);
  const ids = new Set(units.map(({ id }) => id));
  const questions = branchQuestionsOf(snapshot, folders).flatMap(({ folder, links }) => {
    const asked = links.filter((link) => link.units.some((id) => ids.has(id)));
    return asked.length === 0 ? [] : [{ folder, links: asked }];
  });
  if (questions.length === 0) return { snapshot };
  const answers = await Promise.all(
    questions.map(async (question) => [question.folder, await io.repository.readBranches(question)] as const),
  );
  const told = new Map(answers);
  return {
    snapshot: applyBranches(snapshot, folders, told),
    ...definedOf({ silence: findBranchSilence(told.values()) }),
  };
}
