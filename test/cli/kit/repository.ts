import { makeHistory, runGit } from "../../kit/make-history.ts";
import { folderWith } from "./folder.ts";

/** A new repository with this history (`test/kit/history-script.ts`); gone after `after(removeFolders)`. */
export async function repositoryWith(script: string): Promise<string> {
  const folder = folderWith({});
  await makeHistory(folder, script);
  await runGit(folder, ["config", "user.name", "dana"]);
  await runGit(folder, ["config", "user.email", "dana@example.com"]);
  // What the person at this machine has set for all repositories is not asked for.
  await runGit(folder, ["config", "commit.gpgSign", "false"]);
  await runGit(folder, ["config", "core.hooksPath", ".git/hooks"]);
  return folder;
}

/** A clone of a repository, with these further words for `git clone`. */
export async function cloneOf(folder: string, ...args: readonly string[]): Promise<string> {
  const clone = folderWith({});
  await runGit(clone, ["clone", "--quiet", ...args, `file://${folder}`, "."]);
  return clone;
}
