import * as vscode from "vscode";
import { briefingOf, noUnitWords } from "../../core/query/branch/briefing.ts";
import { thisBranchOf } from "../../core/query/branch/this-branch.ts";
import type { Told } from "../git/branch-of-moment.ts";
import type { GitRepositories } from "../git/git-repositories.ts";
import { linkedRepositoryOf } from "../git/linked-repository.ts";
import type { Picture } from "../live-workspace.ts";
import type { PageKind } from "./pages.ts";

interface BriefingWorld {
  readonly git: GitRepositories;
  readonly told: Told;
}

/** What a page of a briefing is about. */
export interface BriefingQuestion {
  readonly branch: string;
  /** The URI of the folder that git is asked about. */
  readonly folder: string;
}

/** Asks for a briefing: the branch, and the folder whose repository has it. */
export function briefingPage(world: BriefingWorld): PageKind {
  return {
    name: "briefing",
    textOf: (query, picture) => {
      const question = { branch: query.get("branch") ?? "", folder: query.get("folder") ?? "" };
      return (
        findBriefing(question, picture, world) ??
        `${noUnitWords(question.branch, "Link it: Link Current Branch to a Unit of Learning.")}\n`
      );
    },
  };
}

/** The Markdown for a pull request of a branch; `undefined` where it is linked to no unit. */
export function findBriefing(
  { branch, folder }: BriefingQuestion,
  { snapshot, today, cards }: Picture,
  { git, told }: BriefingWorld,
): string | undefined {
  const repository = git.repositoryOf(vscode.Uri.parse(folder));
  if (!repository) return undefined;
  const [facts, work] = [told.factsOf(folder), told.workOf(folder)];
  const isOfBranch = work !== undefined && "files" in work && work.branch === branch;
  return briefingOf(
    thisBranchOf({
      snapshot,
      today,
      cardOf: (uri) => cards.byUri.get(uri)?.card,
      repository: linkedRepositoryOf(git, repository),
      folder,
      branch,
      ...(facts === undefined ? {} : { facts }),
      ...(isOfBranch ? { work } : {}),
    }),
  );
}
