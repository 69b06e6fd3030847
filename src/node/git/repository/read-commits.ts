import { mostFiles, type LogCommit, type RawChange } from "../../../core/repository/fate/log-commit.ts";
import { streamTree, type Asked, type AskedTree } from "./ask-tree.ts";

interface LogQuestion {
  readonly message: "subject" | "all";
  readonly args: readonly string[];
  /** Revisions, one a line. */
  readonly input?: Iterable<string>;
  /** Which commits are kept, by what they changed; by default all. */
  readonly keeps?: (changes: readonly RawChange[]) => boolean;
  /** Whether the name is told by which git came to each commit. */
  readonly isSourced?: boolean;
}

/** What people may have set otherwise, and what a machine can read. */
export const plainDiff =
  "--no-renames --no-relative --no-abbrev --no-color --no-ext-diff --no-textconv --ignore-submodules=none -O/dev/null".split(
    " ",
  );

/**
 * The commits that the log tells, in its order.
 *
 * @param question Options and revisions, and paths behind `--`.
 */
export async function readCommits(tree: Asked & Pick<AskedTree, "pace">, question: LogQuestion): Promise<LogCommit[]> {
  const { message, args, input, isSourced, keeps = () => true } = question;
  const format = ["%x01%H %P", "%as", "%aN", "%ct", isSourced ? "%S" : "", message === "all" ? "%B" : "%s"].join(
    "%x02",
  );
  const options = ["-z", "--no-notes", "--encoding=UTF-8", `--format=${format}`, ...plainDiff];
  const commits: Mutable[] = [];
  const dropLast = (): void => {
    const last = commits.at(-1);
    if (last && !keeps(last.changes)) commits.pop();
  };
  let change: string | undefined;
  for await (const pieces of streamTree(tree, ["log", ...options, ...args], "\0", input)) {
    for (const piece of pieces) {
      const words = piece.startsWith("\n") ? piece.slice(1) : piece;
      if (change !== undefined) {
        const changes = commits.at(-1)?.changes;
        if (changes && changes.length <= mostFiles) changes.push({ path: piece, to: change });
        change = undefined;
      } else if (words.startsWith("\u0001")) {
        dropLast();
        commits.push(commitOf(words.slice(1)));
      } else if (words.startsWith(":")) change = words;
    }
  }
  dropLast();
  return commits;
}

type Mutable = LogCommit & { changes: RawChange[] };

function commitOf(words: string): Mutable {
  const [ids = "", date = "", by = "", seconds = "", source = "", ...message] = words.split("\u0002");
  const [commit = "", ...parents] = ids.split(" ").filter((one) => one !== "");
  return {
    commit,
    parents,
    // Where a commit is damaged, git prints what it was asked with.
    date: /^\d{4}-\d\d-\d\d$/.test(date) ? date : "1970-01-01",
    by: by === "%aN" ? "" : withoutControls(by),
    seconds: Number(seconds) || 0,
    message: message.join("\u0002"),
    ...(source === "" ? {} : { source }),
    changes: [],
  };
}

/** Signs that steer a terminal are no part of a name or of a title. */
export function withoutControls(words: string): string {
  return words.replace(/\p{Cc}/gu, "");
}
