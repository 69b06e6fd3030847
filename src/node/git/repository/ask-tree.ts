import { askGit } from "../ask-git.ts";
import { assertWell } from "../git-failure.ts";
import type { WorkTree } from "../open-work-tree.ts";
import type { Pace } from "../pace.ts";
import { startGit } from "../start-git.ts";

/** A repository that is being asked, and how. */
export interface AskedTree extends WorkTree {
  readonly pace: Pace;
  readonly signal: AbortSignal | undefined;
}

export type Asked = Pick<AskedTree, "gitPath" | "topLevel" | "signal">;

/**
 * What git prints to a question with a short answer.
 *
 * @throws GitFailure when git does not come to a good end.
 */
export async function askTree(
  { gitPath, topLevel, signal }: Asked,
  args: readonly string[],
  input: Iterable<string> = [],
): Promise<string> {
  const answer = await askGit({ gitPath, folder: topLevel, args, input, signal });
  assertWell(answer);
  return answer.printed;
}

/**
 * What git prints, in pieces that end where a mark does, as they come; the mark itself is left out.
 *
 * Git is stopped when nobody listens any more.
 *
 * @throws GitFailure when git does not come to a good end.
 */
export async function* streamTree(
  { gitPath, topLevel, signal, pace }: Asked & Pick<AskedTree, "pace">,
  args: readonly string[],
  mark: "\0" | "\n",
  input: Iterable<string> = [],
): AsyncGenerator<readonly string[], void, undefined> {
  const { stdout, ended, stop } = await startGit({ gitPath, folder: topLevel, args, input, signal });
  try {
    let rest = "";
    for await (const chunk of stdout.setEncoding("utf8")) {
      const pieces = `${rest}${chunk as string}`.split(mark);
      rest = pieces.pop() ?? "";
      yield pieces;
      await pace();
    }
    assertWell(await ended);
    if (rest !== "") yield [rest];
  } finally {
    stop();
  }
}
