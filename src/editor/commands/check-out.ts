import type { BranchDeed } from "../../core/query/branch/branch-preview.ts";
import type { Repository } from "../git/git-api.ts";
import { Refusal } from "./command.ts";

/** Checks a branch out, or creates it where one stands; what git refuses for a known reason becomes a sentence. */
export function checkOut(repository: Repository, branch: string, { type, ...deed }: BranchDeed): Promise<void> {
  if (type === "stay") return Promise.resolve();
  if ("remote" in deed) return refusingFor(branch, () => takeFromRemote(repository, branch, deed.remote));
  return refusingFor(branch, () =>
    type === "create" ? repository.createBranch(branch, true) : repository.checkout(branch),
  );
}

async function takeFromRemote(repository: Repository, branch: string, remote: string): Promise<void> {
  await repository.createBranch(branch, true, `${remote}/${branch}`);
  await repository.setBranchUpstream(branch, `${remote}/${branch}`);
}

/** @throws Refusal where git does not do it for a reason that a person can do something about. */
export async function refusingFor<T>(branch: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw refusalOf(error, branch) ?? inWordsOfGit(error, branch) ?? error;
  }
}

/** What the Git extension throws: a code for some causes, and for all of them what git printed. */
interface GitError {
  readonly gitErrorCode?: string;
  readonly stderr?: string;
}

function refusalOf(error: unknown, branch: string): Refusal | undefined {
  const { gitErrorCode = "", stderr = "" } = error as GitError;
  const why = reasons.find(({ codes, words }) => codes.includes(gitErrorCode) || words.test(stderr));
  return why && new Refusal(`${branch} could not be checked out: ${why.sentence}`, why.action);
}

/** Of an error that the Git extension words as "Failed to execute git", what git itself said last. */
function inWordsOfGit(error: unknown, branch: string): Error | undefined {
  const { stderr = "" } = error as GitError;
  const said = Array.from(stderr.matchAll(/^(?:fatal|error): (\S.*)$/gm), ([, words = ""]) => words).at(-1);
  return said === undefined
    ? undefined
    : new Error(`${branch} could not be checked out. Git says: ${said}`, { cause: error });
}

const showChanges = { title: "Show Changes", command: "workbench.view.scm" };

const reasons: readonly {
  readonly codes: readonly string[];
  readonly words: RegExp;
  readonly sentence: string;
  readonly action?: Refusal["action"];
}[] = [
  {
    codes: ["DirtyWorkTree", "LocalChangesOverwritten"],
    words: /would be overwritten by (checkout|merge)/,
    sentence: "files that are not committed would be overwritten. Commit or stash them first.",
    action: showChanges,
  },
  {
    codes: ["Conflict", "UnmergedChanges"],
    words: /resolve your current index first/,
    sentence: "a merge or rebase has conflicts. Resolve them first.",
    action: showChanges,
  },
  {
    codes: ["WorktreeBranchAlreadyUsed"],
    words: /already (checked out|used by worktree) at/,
    sentence: "another worktree has it checked out.",
  },
  {
    codes: ["RepositoryIsLocked"],
    words: /Another git process seems to be running/,
    sentence: "another git process is at work in the repository. Try again in a moment.",
  },
  {
    codes: [],
    words: /fatal: '.+' already exists/,
    sentence: "the folder for its worktree is there already. Move it away first.",
  },
  {
    codes: ["BranchAlreadyExists"],
    words: /cannot lock ref '.+': '.+' exists/,
    sentence: "its name clashes with that of another branch. Choose another name.",
  },
];
