import type { IgnoreQuestion } from "../../../core/repository/repository-source.ts";
import { askGit } from "../ask-git.ts";
import { GitFailure } from "../git-failure.ts";

/**
 * Which files git ignores, in the order in which they were asked. One that it holds all the same is not ignored, and
 * outside of a repository none is.
 *
 * @throws When git cannot be started, did not come to a good end, or was cancelled.
 */
export async function findIgnored(
  gitPath: string,
  folder: string,
  { paths, signal }: IgnoreQuestion,
): Promise<readonly string[]> {
  if (paths.length === 0) return [];
  // Behind a dot no path is taken for a pattern.
  const input = paths.map((path) => `./${path}\0`);
  const end = await askGit({ gitPath, folder, args: ["check-ignore", "-z", "--stdin"], input, signal });
  if (end.complaint.includes("not a git repository (or any")) return [];
  // Git ends with 1 where it ignores nothing.
  if (end.code !== 0 && end.code !== 1) throw new GitFailure(end);
  const ignored = new Set(end.printed.split("\0"));
  return paths.filter((path) => ignored.has(`./${path}`));
}
