import * as vscode from "vscode";
import { unanswered, type Unanswered } from "../../core/history/unanswered.ts";
import type { AskedFolder, RepositorySource } from "../../core/repository/repository-source.ts";
import type { GitRepositories } from "./git-repositories.ts";
import { keptForProgram } from "./kept-for-program.ts";

/** @param program The git to ask; the one that a shell would find where none is known. */
export type MakeRepository = (program: string | undefined) => RepositorySource;

/** What git tells, with the program that VS Code uses. In a folder that is not trusted no program is started. */
export function editorRepository(git: GitRepositories, make: MakeRepository): RepositorySource {
  const source = keptForProgram(git, make);

  function guarded<Question extends AskedFolder, Answer>(
    read: (source: RepositorySource, question: Question) => Promise<Answer | Unanswered>,
  ): (question: Question) => Promise<Answer | Unanswered> {
    return async (question) => {
      if (!vscode.workspace.isTrusted) return unanswered("not-trusted");
      if (!question.folder.startsWith("file:")) return unanswered("no-git-here");
      // What it says of git counts; that it cannot be started is told by the house.
      await git.connect().catch(() => undefined);
      return read(source(), question);
    };
  }

  return {
    readBranches: guarded((from, question) => from.readBranches(question)),
    readWork: guarded((from, question) => from.readWork(question)),
    readPath: guarded((from, question) => from.readPath(question)),
    findFlags: guarded((from, question) => from.findFlags(question)),
    findIgnored: guarded((from, question) => from.findIgnored(question)),
    readWear: guarded((from, question) => from.readWear(question)),
  };
}
