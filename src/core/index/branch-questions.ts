import { runThrough, type Sliced } from "../base/sliced.ts";
import { isWithin } from "../base/uri.ts";
import type { Experiment } from "../model/experiment.ts";
import { choiceOf } from "../model/stage-of.ts";
import { keyOfLink, type BranchLink } from "../repository/branch-facts.ts";
import { mostLinesFor } from "../repository/most-lines-for.ts";
import type { AskedLink, BranchQuestion } from "../repository/repository-source.ts";
import type { EntryOf } from "./entry.ts";
import { experimentsOf } from "./experiments-of.ts";
import { linksOfUnit } from "./links-of-unit.ts";
import { entriesOfKind, type Snapshot } from "./snapshot.ts";

/** So many links of one folder are asked about; nothing is said of those behind. */
const mostLinks = 1_000;

/**
 * What git is asked about the branches that units name, folder by folder; a folder without any is not asked.
 *
 * A branch without a repository belongs to the innermost folder around its unit. One with a repository is asked of every
 * folder, and answered by those that are of this name.
 *
 * @param folders URIs of the workspace folders, and of the top levels of repositories below them.
 */
export function branchQuestionsOf(snapshot: Snapshot, folders: readonly string[]): readonly LinkQuestion[] {
  return runThrough(branchQuestionsInSlices(snapshot, folders));
}

type LinkQuestion = Pick<BranchQuestion, "folder" | "links">;

/** The same, with a pause after each unit. */
export function* branchQuestionsInSlices(
  snapshot: Snapshot,
  folders: readonly string[],
): Sliced<readonly LinkQuestion[]> {
  const byFolder = new Map(folders.map((folder) => [folder, new Map<string, AskedLink>()]));
  for (const unit of entriesOfKind(snapshot, "unit")) {
    const isMeasured = isMeasuredFor(unit, snapshot);
    for (const link of linksOfUnit(unit.record)) {
      for (const folder of foldersOfLink(link, unit, folders)) {
        const links = byFolder.get(folder);
        if (links) ask(links, link, unit.id, isMeasured);
      }
    }
    yield;
  }
  return Array.from(byFolder, ([folder, links]) => ({ folder, links: [...links.values()] })).filter(
    ({ links }) => 0 < links.length,
  );
}

/** The folders that may know of a link: the innermost around its unit, or all of them where it names a repository. */
export function foldersOfLink(
  { repo }: BranchLink,
  { uri }: Pick<EntryOf<"unit">, "uri">,
  folders: readonly string[],
): readonly string[] {
  if (repo !== undefined) return folders;
  const around = folders.filter((folder) => isWithin(uri, folder));
  return around.toSorted((a, b) => b.length - a.length).slice(0, 1);
}

/** A unit whose question a cheap test would answer, and that is not answered yet. */
function isMeasuredFor(unit: EntryOf<"unit">, snapshot: Snapshot): boolean {
  if (!unit.record.branches?.length) return false;
  return experimentsOf(unit, snapshot).some(({ record }) => isOpenAndCheap(record));
}

function isOpenAndCheap(experiment: Experiment): boolean {
  const { method } = experiment;
  return choiceOf(experiment) === undefined && method !== undefined && mostLinesFor(method) !== undefined;
}

function ask(links: Map<string, AskedLink>, link: BranchLink, unit: string, isMeasured: boolean): void {
  const key = keyOfLink(link);
  const known = links.get(key);
  if (!known && mostLinks <= links.size) return;
  const units = Array.from(new Set([...(known?.units ?? []), unit]));
  links.set(key, { ...link, units, isMeasured: isMeasured || (known?.isMeasured ?? false) });
}
