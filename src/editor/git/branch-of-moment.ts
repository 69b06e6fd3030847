import * as vscode from "vscode";
import type { Unanswered } from "../../core/history/unanswered.ts";
import type { EntryOf } from "../../core/index/entry.ts";
import { entriesOfKind } from "../../core/index/snapshot.ts";
import { isWithin } from "../../core/base/uri.ts";
import { recogniseUnits, type LinkedRepository, type RecognisedUnit } from "../../core/query/units-of-branch.ts";
import type { BranchFacts, Head } from "../../core/repository/branch-facts.ts";
import type { BranchWork } from "../../core/repository/branch-work.ts";
import type { LiveWorkspace } from "../live-workspace.ts";
import { uriInEditor } from "../uri-in-editor.ts";
import { askedFolders } from "./asked-folders.ts";
import type { Repository } from "./git-api.ts";
import type { GitRepositories } from "./git-repositories.ts";
import { linkedRepositoryOf } from "./linked-repository.ts";

/** The repository that a person works in now, its branch, and the units that it serves. */
export interface BranchOfMoment {
  readonly repository: Repository;
  /** The repository as the links of units see it. */
  readonly linked: LinkedRepository;
  /** Absent while HEAD is detached; during a rebase the branch that is being rebased. */
  readonly branch: string | undefined;
  readonly head: Head;
  /** Those whose files name the branch. */
  readonly units: readonly EntryOf<"unit">[];
  /** Those, and behind them the ones that trailers of its commits name. */
  readonly recognised: readonly RecognisedUnit[];
  /** Whether units of learning lie in this repository at all. */
  readonly hasUnits: boolean;
  /** The URI of the folder that git is asked about; absent where the repository lies outside of the workspace. */
  readonly folder: string | undefined;
  readonly facts: BranchFacts | undefined;
  /** Absent until git has answered for this branch. */
  readonly work: BranchWork | Unanswered | undefined;
}

/** What git has told so far, by the URI of the folder that it was asked about. */
export interface Told {
  /** Whether git was asked after the Git extension last saw a head move. */
  readonly isFresh: boolean;
  factsOf(folder: string): BranchFacts | Unanswered | undefined;
  workOf(folder: string): BranchWork | Unanswered | undefined;
}

const nothingTold: Told = { isFresh: false, factsOf: () => undefined, workOf: () => undefined };

/** That of the file in the editor; without one, the first repository that holds units, else the first of all. */
export function findBranchOfMoment(
  git: GitRepositories,
  workspace: LiveWorkspace,
  told = nothingTold,
): BranchOfMoment | undefined {
  const active = uriInEditor();
  const repository =
    (active && git.repositoryOf(active)) ??
    git.repositories.find((one) => holdsUnits(linkedRepositoryOf(git, one), workspace)) ??
    git.repositories[0];
  return repository && branchIn(repository, git, workspace, told);
}

function holdsUnits({ holds }: LinkedRepository, { picture }: LiveWorkspace): boolean {
  return entriesOfKind(picture.snapshot, "unit").some(({ uri }) => holds(uri));
}

/** What is checked out in a repository, and the units that it serves. */
export function branchIn(
  repository: Repository,
  git: GitRepositories,
  workspace: LiveWorkspace,
  told = nothingTold,
): BranchOfMoment {
  const linked = linkedRepositoryOf(git, repository);
  const folder = findFolder(git, repository, uriInEditor());
  const facts = folder === undefined ? undefined : answerOf(told.factsOf(folder));
  const head = headOf(repository, facts, told.isFresh);
  const work = folder === undefined ? undefined : findWork(told.workOf(folder), head);
  const recognised = recogniseUnits(workspace.picture.snapshot, head.branch, linked, answerOf(work)?.units);
  return {
    repository,
    linked,
    branch: head.branch,
    head,
    units: recognised.filter(({ by }) => by === "link").map(({ unit }) => unit),
    recognised,
    hasUnits: holdsUnits(linked, workspace),
    folder,
    facts,
    work,
  };
}

/** What git told of the work of this branch, not of the one before. */
function findWork(
  told: BranchWork | Unanswered | undefined,
  { branch, doing }: Head,
): BranchWork | Unanswered | undefined {
  const work = answerOf(told);
  if (!work) return told;
  // During a rebase HEAD is detached, and what is checked out are the commits of the branch.
  return work.branch === branch || (doing !== undefined && work.branch === undefined) ? work : undefined;
}

function answerOf<T extends object>(answer: T | Unanswered | undefined): T | undefined {
  return answer === undefined || "why" in answer ? undefined : answer;
}

/** The innermost folder of a repository that holds the file in the editor, else the first. */
function findFolder(git: GitRepositories, repository: Repository, active: vscode.Uri | undefined): string | undefined {
  const folders = askedFolders(git).filter((folder) => git.repositoryOf(folder) === repository);
  const names = folders.map(String);
  const holding = names.filter((name) => active && isWithin(String(active), name));
  return holding.toSorted((a, b) => b.length - a.length)[0] ?? names[0];
}

/**
 * HEAD as git told it, where it was asked last: after a checkout in a terminal the Git extension looks only some seconds
 * later. Else as that extension has it, with what is under way there.
 */
function headOf({ state: { HEAD } }: Repository, facts: BranchFacts | undefined, isFresh: boolean): Head {
  const at: Head = { ...(HEAD?.name && { branch: HEAD.name }), ...(HEAD?.commit && { commit: HEAD.commit }) };
  const told = facts?.head;
  if (!told) return at;
  // What is older counts where it is of the same commit and does not contradict.
  const isSame = at.branch === told.branch || (at.branch === undefined && told.doing !== undefined);
  return isFresh || (told.commit === at.commit && isSame) ? told : at;
}
