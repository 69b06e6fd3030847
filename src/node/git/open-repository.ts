import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import type { ObjectId } from "../../core/history/commit.ts";
import { unanswered, type Unanswered } from "../../core/history/unanswered.ts";
import { askGit, type GitAnswer } from "./ask-git.ts";
import { complaintOf } from "./git-failure.ts";

/** A repository that can be asked, as it stands at this moment. */
export interface Repository {
  readonly gitPath: string;
  readonly topLevel: string;
  /** The folder with the objects, which all work trees of the repository share. */
  readonly commonFolder: string;
  /** The path of the folder that was asked for, below the top level: empty, or with `/` at its end. */
  readonly prefix: string;
  readonly head: ObjectId;
  /** Whether a merge is under way in the work tree, so that what lies there comes from several commits. */
  readonly isMerging: boolean;
}

const questions = [
  "--is-bare-repository",
  "--is-inside-work-tree",
  "--is-shallow-repository",
  "--show-cdup",
  "--git-common-dir",
  "HEAD^{commit}",
];

/** Finds the repository around a folder with one call of git, or why it cannot be asked. */
export async function openRepository(
  gitPath: string,
  folder: string,
  signal?: AbortSignal,
): Promise<Repository | Unanswered> {
  const answer = await askGit({ gitPath, folder, args: ["rev-parse", ...questions], signal });
  // Only the folder of the repository may have a line break in its name, so it is taken from both ends.
  const lines = answer.printed.split("\n");
  const [isBare, isInside, isShallow, up] = lines;
  if (isBare === "true") return unanswered("bare");
  if (isBare === undefined || isInside === undefined || isShallow === undefined || up === undefined) {
    return silenceOf(answer);
  }
  if (isInside !== "true") return unanswered("no-repository");
  if (isShallow === "true") return unanswered("shallow");
  const head = lines.at(-2) ?? "";
  if (answer.code !== 0) return head === "HEAD^{commit}" ? unanswered("no-commit") : silenceOf(answer);
  const real = realpathSync.native(folder);
  const topLevel = resolve(real, up);
  const commonFolder = resolve(real, lines.slice(4, -2).join("\n"));
  if (hasGrafts(commonFolder)) return unanswered("grafted");
  const below = relative(topLevel, real).split(sep).join("/");
  const prefix = below === "" ? "" : `${below}/`;
  return { gitPath, topLevel, commonFolder, prefix, head, isMerging: isMerging(topLevel) };
}

function silenceOf({ complaint }: GitAnswer): Unanswered {
  if (/dubious ownership|unsafe repository/.test(complaint)) {
    return unanswered("dubious-ownership", /'([^']+)'/.exec(complaint)?.[1]);
  }
  if (complaint.includes("not a git repository (or any")) return unanswered("no-repository");
  return unanswered("failed", complaintOf(complaint));
}

/** Seen from the file that stands for the folder of git in another work tree, and in a submodule. */
function isMerging(topLevel: string): boolean {
  const place = join(topLevel, ".git");
  try {
    const isFile = statSync(place).isFile();
    const folder = isFile ? resolve(topLevel, readFileSync(place, "utf8").replace(/^gitdir: |\r?\n$/g, "")) : place;
    return existsSync(join(folder, "MERGE_HEAD"));
  } catch {
    return false;
  }
}

function hasGrafts(commonFolder: string): boolean {
  try {
    return /^\s*[^#\s]/m.test(readFileSync(join(commonFolder, "info", "grafts"), "utf8"));
  } catch {
    return false;
  }
}
