import type { Commit, ObjectId } from "../../core/history/commit.ts";
import { assertWell } from "./git-failure.ts";
import { LogParser, logFormat } from "./log-parser.ts";
import type { Repository } from "./open-repository.ts";
import type { Pace } from "./pace.ts";
import { startGit } from "./start-git.ts";

const options = [
  // All commits with their true parents, and each merge against its first one.
  ..."--full-history --sparse --raw --diff-merges=first-parent".split(" "),
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
  readonly patterns: ReadonlySet<string>;
  readonly pace: Pace;
  readonly signal: AbortSignal | undefined;
}

/**
 * The commits that lead to the head and to no known one, the latest first, with what they did to these files.
 *
 * @throws GitFailure when git does not come to its end.
 */
export async function readLog(
  { gitPath, topLevel, head }: Repository,
  { known, patterns, pace, signal }: LogQuestion,
): Promise<Commit[]> {
  const [direct, listed] = [[] as string[], [] as string[]];
  for (const pattern of patterns) (isLine(pattern) ? listed : direct).push(pattern);
  const args = ["log", ...options, "--stdin", head, ...(known.length === 0 ? [] : ["--not", ...known])];
  const { stdout, ended, stop } = startGit({
    gitPath,
    folder: topLevel,
    args: [...args, "--", ...direct],
    input: ["--\n", ...listed.map((pattern) => `${pattern}\n`)],
    signal,
  });
  try {
    const parser = new LogParser();
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

/** Whether git reads it as one line, as it is. */
function isLine(pattern: string): boolean {
  return !/[\r\n]/.test(pattern);
}
