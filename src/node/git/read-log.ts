import type { Commit, ObjectId } from "../../core/history/commit.ts";
import type { AskedEndings } from "./asked-endings.ts";
import { assertWell } from "./git-failure.ts";
import { LogParser, logFormat } from "./log-parser.ts";
import type { Repository } from "./open-repository.ts";
import type { Pace } from "./pace.ts";
import { startGit } from "./start-git.ts";

const options = [
  ..."--raw --diff-merges=first-parent".split(" "),
  // What people may have set otherwise.
  ..."--no-renames --no-relative --no-abbrev --no-color --no-notes --no-ext-diff --no-textconv -O/dev/null".split(" "),
  "-z",
  "--encoding=UTF-8",
  `--format=${logFormat}`,
  // A head that we knew may have been thrown away since.
  "--ignore-missing",
];

/** What is asked of the log. */
export interface LogQuestion {
  /** Commits whose history is known. */
  readonly known: readonly ObjectId[];
  /** How the names of the files end that are asked for. */
  readonly endings: AskedEndings;
  readonly pace: Pace;
  readonly signal: AbortSignal | undefined;
}

/**
 * The commits that lead to the head and to no known one, the latest first, with what they did to these files.
 *
 * Git is asked for no paths: it would hold every name in every folder that changed against every pattern, which costs
 * it several times what it costs us to pass over what is not ours. And so it tells all commits, with their true parents.
 *
 * @throws GitFailure when git does not come to its end.
 */
export async function readLog(
  { gitPath, topLevel, head }: Repository,
  { known, endings, pace, signal }: LogQuestion,
): Promise<Commit[]> {
  const args = ["log", ...options, head, ...(known.length === 0 ? [] : ["--not", ...known]), "--"];
  const { stdout, ended, stop } = await startGit({
    gitPath,
    folder: topLevel,
    args,
    signal,
  });
  try {
    const parser = new LogParser(endings);
    const commits: Commit[] = [];
    for await (const chunk of stdout) {
      for (const commit of parser.push(chunk as Buffer)) commits.push(commit);
      await pace();
    }
    assertWell(await ended);
    return [...commits, ...parser.end()];
  } finally {
    stop();
  }
}
