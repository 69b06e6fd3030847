import { realpathSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import type { ObjectId } from "../../core/history/commit.ts";
import { unanswered, type Unanswered } from "../../core/history/unanswered.ts";
import { askGit, type GitAnswer } from "./ask-git.ts";
import { findGitFolder, hasGrafts } from "./git-folder.ts";
import { complaintOf } from "./git-failure.ts";

/** A work tree in whatever state it is: before the first commit, halfway through a rebase, without its older history. */
export interface WorkTree {
  readonly gitPath: string;
  readonly topLevel: string;
  /** The folder with the state of this work tree alone. */
  readonly gitFolder: string;
  /** The folder with the objects, which all work trees of the repository share. */
  readonly commonFolder: string;
  /** The path of the folder that was asked for, below the top level: empty, or with `/` at its end. */
  readonly prefix: string;
  /** Absent before the first commit. */
  readonly head?: ObjectId;
  /** The whole name of what is checked out, `refs/heads/x`; absent while HEAD is detached. */
  readonly headRef?: string;
  /** Why its history is not all that was committed. */
  readonly lacks?: Unanswered;
}

const questions = [
  "--is-bare-repository",
  "--is-inside-work-tree",
  "--is-shallow-repository",
  "--show-cdup",
  "--git-common-dir",
  "HEAD^{commit}",
  "--symbolic-full-name",
  "HEAD",
];

/** Finds the work tree around a folder with one call of git, or why it cannot be asked. */
export async function openWorkTree(
  gitPath: string,
  folder: string,
  signal?: AbortSignal,
): Promise<WorkTree | Unanswered> {
  const answer = await askGit({ gitPath, folder, args: ["rev-parse", ...questions], signal });
  // Only the folder of the repository may have a line break in its name, so it is taken from both ends.
  const lines = answer.printed.split("\n");
  const [isBare, isInside, isShallow, up] = lines;
  if (isBare === "true") return unanswered("bare");
  if (isBare === undefined || isInside === undefined || isShallow === undefined || up === undefined) {
    return silenceOf(answer);
  }
  if (isInside !== "true") return unanswered("no-repository");
  const isUnborn = answer.code !== 0;
  if (isUnborn && lines.at(-2) !== "HEAD^{commit}") return silenceOf(answer);
  const ref = isUnborn ? await findUnbornRef(gitPath, folder, signal) : lines.at(-2);
  const real = realpathSync.native(folder);
  const topLevel = resolve(real, up);
  const commonFolder = resolve(real, lines.slice(4, isUnborn ? -2 : -3).join("\n"));
  const below = relative(topLevel, real).split(sep).join("/");
  const lacks = isShallow === "true" ? "shallow" : hasGrafts(commonFolder) ? "grafted" : undefined;
  return {
    gitPath,
    topLevel,
    gitFolder: findGitFolder(topLevel) ?? commonFolder,
    commonFolder,
    prefix: below === "" ? "" : `${below}/`,
    ...(isUnborn ? {} : { head: lines.at(-3) ?? "" }),
    ...(ref?.startsWith("refs/") ? { headRef: ref } : {}),
    ...(lacks ? { lacks: unanswered(lacks) } : {}),
  };
}

/** Where the first commit will go. */
async function findUnbornRef(gitPath: string, folder: string, signal?: AbortSignal): Promise<string | undefined> {
  const { printed } = await askGit({ gitPath, folder, args: ["symbolic-ref", "--quiet", "HEAD"], signal });
  return printed.trimEnd() || undefined;
}

function silenceOf({ complaint }: GitAnswer): Unanswered {
  if (/dubious ownership|unsafe repository/.test(complaint)) {
    return unanswered("dubious-ownership", /'([^']+)'/.exec(complaint)?.[1]);
  }
  if (complaint.includes("not a git repository (or any")) return unanswered("no-repository");
  return unanswered("failed", complaintOf(complaint));
}
