import { existsSync } from "node:fs";
import { join, posix } from "node:path";
import { unanswered, type Unanswered } from "../../core/history/unanswered.ts";
import { askGit } from "./ask-git.ts";
import type { Repository } from "./open-repository.ts";

/** The files that belong to a repository of their own, a submodule or a clone within, by their paths from the top level. */
export function findForeignFiles(
  { topLevel, prefix }: Repository,
  paths: Iterable<string>,
): ReadonlyMap<string, Unanswered> {
  const known = new Map<string, string | undefined>([[".", undefined]]);
  const repositoryOf = (folder: string): string | undefined => {
    if (known.has(folder)) return known.get(folder);
    const found = existsSync(join(topLevel, folder, ".git")) ? folder : repositoryOf(posix.dirname(folder));
    known.set(folder, found);
    return found;
  };
  const silences = new Map<string, Unanswered>();
  for (const path of paths) {
    const folder = repositoryOf(posix.dirname(path));
    if (folder !== undefined) silences.set(path, unanswered("other-repository", below(prefix, folder)));
  }
  return silences;
}

/** The files that git ignores, of those that it does not hold; found with one call for all of them. */
export async function findIgnoredFiles(
  { gitPath, topLevel, prefix }: Repository,
  paths: readonly string[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, Unanswered>> {
  if (paths.length === 0) return new Map();
  // A path that begins with a colon would be a pattern.
  const input = paths.map((path) => `./${path}\0`);
  const { printed } = await askGit({
    gitPath,
    folder: topLevel,
    args: ["check-ignore", "-z", "--stdin"],
    input,
    signal,
  });
  const ignored = printed.split("\0").filter((path) => path !== "");
  return new Map(
    ignored.map((path) => path.replace(/^\.\//, "")).map((path) => [path, unanswered("ignored", below(prefix, path))]),
  );
}

/** A path as it is seen from the folder that was asked for. */
function below(prefix: string, path: string): string {
  return path.startsWith(prefix) ? path.slice(prefix.length) : path;
}
