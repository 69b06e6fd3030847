import { fileURLToPath } from "node:url";
import { unanswered, type Unanswered } from "../../../core/history/unanswered.ts";
import type { AskedFolder, RepositorySource } from "../../../core/repository/repository-source.ts";
import { GitFailure } from "../git-failure.ts";
import { findGitVersion } from "../git-version.ts";
import { isPartialClone } from "../missing-blobs.ts";
import { silenceOf } from "../silence-of.ts";
import { createFateMemory } from "./fate-memory.ts";
import { findFlags } from "./find-flags.ts";
import { findIgnored } from "./find-ignored.ts";
import { readBranches } from "./read-branches.ts";
import { readPath } from "./read-path.ts";
import type { WearMemory } from "./read-wear.ts";
import { readWork } from "./read-work.ts";

interface Settings {
  /** The program; the one that the shell would find where nothing is said. */
  readonly gitPath?: string | undefined;
}

/** What git tells of repositories. What two commits say of each other is kept in memory. */
export function createRepositorySource({ gitPath = "git" }: Settings = {}): RepositorySource {
  const fates = createFateMemory();
  const worn: WearMemory = new Map();
  let isUsable = false;

  async function answer<Question extends AskedFolder, Answer>(
    question: Question,
    read: (folder: string) => Promise<Answer | Unanswered>,
  ): Promise<Answer | Unanswered> {
    if (!question.folder.startsWith("file:")) return unanswered("no-git-here");
    try {
      question.signal?.throwIfAborted();
      // Both at the same time, because most are usable; what another one says to the question is not heard.
      const asking = isUsable ? undefined : findGitVersion(gitPath, question.signal);
      const reading = (async () => read(fileURLToPath(question.folder)))();
      reading.catch(() => {});
      const version = await asking;
      if (version && "why" in version) return version;
      isUsable = true;
      return await reading;
    } catch (error) {
      question.signal?.throwIfAborted();
      return error instanceof GitFailure &&
        (await isPartialClone({ gitPath, topLevel: fileURLToPath(question.folder) }))
        ? unanswered("partial")
        : silenceOf(error);
    }
  }

  return {
    readBranches: (question) => answer(question, (folder) => readBranches(gitPath, folder, fates, question)),
    readWork: (question) => answer(question, (folder) => readWork(gitPath, folder, question)),
    readPath: (question) => answer(question, (folder) => readPath(gitPath, folder, question)),
    findFlags: (question) => answer(question, (folder) => findFlags(gitPath, folder, question)),
    findIgnored: (question) => answer(question, (folder) => findIgnored(gitPath, folder, question)),
    readWear: (question) =>
      answer(question, async (folder) => {
        // It alone needs what reads our files, which weighs five times as much as all else here.
        const { readWear } = await import("./read-wear.ts");
        return readWear(gitPath, folder, worn, question);
      }),
  };
}
