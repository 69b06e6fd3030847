import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * The top level of the git work tree that holds `folder`; `undefined` outside of one.
 *
 * Found by walking up to the next `.git` (a folder, or the file of a worktree or submodule), as git does, because the
 * answer must be the same on machines without git.
 */
export function findGitRoot(folder: string): string | undefined {
  if (existsSync(join(folder, ".git"))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : findGitRoot(parent);
}
