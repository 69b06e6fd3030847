import { dirname } from "node:path";
import { unanswered, type Unanswered } from "../../core/history/unanswered.ts";
import { askGit } from "./ask-git.ts";

export interface GitVersion {
  readonly major: number;
  readonly minor: number;
}

/** The first version that shows a merge against its first parent (`--diff-merges`). */
const oldest: GitVersion = { major: 2, minor: 31 };

/** Which git is there, or why none can be asked. A program of that name may only say how to install the real one. */
export async function findGitVersion(gitPath: string, signal?: AbortSignal): Promise<GitVersion | Unanswered> {
  const folder = dirname(process.execPath);
  const { printed } = await askGit({ gitPath, folder, args: ["--version"], signal });
  const [, major, minor] = /^git version (\d+)\.(\d+)/.exec(printed) ?? [];
  if (major === undefined || minor === undefined) return unanswered("git-missing");
  const version = { major: Number(major), minor: Number(minor) };
  return isAtLeast(version, oldest) ? version : unanswered("git-too-old", `${major}.${minor}`);
}

export function isAtLeast(version: GitVersion, other: GitVersion): boolean {
  return version.major === other.major ? other.minor <= version.minor : other.major < version.major;
}
