import type { Repository } from "../git/git-api.ts";
import { Refusal } from "./command.ts";

/** Checks a branch out, or creates it where one stands; what git refuses for a known reason becomes a sentence. */
export async function checkOut(repository: Repository, branch: string, isNew: boolean): Promise<void> {
  try {
    if (isNew) await repository.createBranch(branch, true);
    else await repository.checkout(branch);
  } catch (error) {
    throw refusalOf(error, branch) ?? error;
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
    codes: ["BranchAlreadyExists"],
    words: /cannot lock ref '.+': '.+' exists/,
    sentence: "its name clashes with that of another branch. Choose another name.",
  },
];
