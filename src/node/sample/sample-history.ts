import { readdir, readFile } from "node:fs/promises";
import { join, posix } from "node:path";
import { addDays, daysBetween, type Day } from "../../core/base/day.ts";
import { shiftDays } from "./shift-days.ts";

/** `history.json`: who did what and when. The files of each commit lie in `commits/FOLDER/`. */
interface Script {
  /** The day that the sample was written for; all others are moved by the distance from it to today. */
  readonly anchor: Day;
  /** Oldest first. */
  readonly commits: readonly {
    readonly folder: string;
    readonly day: Day;
    /** `HH:MM`, in UTC. */
    readonly time: string;
    /** `Name <address>`. */
    readonly author: string;
    readonly message: string;
    /** `main` when absent. A branch starts at the commit of `main` that stands before its first one. */
    readonly branch?: string;
    /** The branch that this commit merges; its folder holds what came of that. */
    readonly merge?: string;
    /** Paths that this commit deletes. */
    readonly remove?: readonly string[];
  }[];
}

/** One commit of the sample, with its days already moved. */
export interface SampleCommit {
  readonly branch: string;
  /** The branch that it merges. */
  readonly merge?: string;
  /** `Name <address>`. */
  readonly author: string;
  readonly instant: Date;
  readonly message: string;
  /** The new texts by path, with `/`. */
  readonly written: ReadonlyMap<string, string>;
  readonly removed: readonly string[];
}

/** The branch that is checked out in the end. */
export const mainBranch = "main";

/** Reads the scripted history in `folder`, oldest commit first, so that its anchor day falls on `today`. */
export async function readSampleHistory(folder: string, today: Day): Promise<readonly SampleCommit[]> {
  // Ours, and shipped with the program: trusted without a check.
  const script = JSON.parse(await readFile(join(folder, "history.json"), "utf8")) as Script;
  const days = daysBetween(script.anchor, today);

  return Promise.all(
    script.commits.map(
      async ({ folder: name, day, time, author, message, branch = mainBranch, merge, remove = [] }) => ({
        branch,
        ...(merge !== undefined && { merge }),
        author,
        instant: new Date(`${addDays(day, days)}T${time}:00Z`),
        message,
        written: await readTexts(join(folder, "commits", name), days),
        removed: remove,
      }),
    ),
  );
}

/** The files on the main branch after the last commit: the sum of all that were written and not removed. */
export function finalFilesOf(commits: readonly SampleCommit[]): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const { branch, written, removed } of commits) {
    if (branch !== mainBranch) continue;
    for (const path of removed) files.delete(path);
    for (const [path, text] of written) files.set(path, text);
  }
  return files;
}

async function readTexts(folder: string, days: number): Promise<ReadonlyMap<string, string>> {
  const paths = await pathsIn(folder);
  const texts = paths.map(async (path) => [path, shiftDays(await readFile(join(folder, path), "utf8"), days)] as const);
  return new Map(await Promise.all(texts));
}

/** Every file below `folder`, in an order that is the same on every machine. */
async function pathsIn(folder: string, below = ""): Promise<readonly string[]> {
  const entries = await readdir(join(folder, below), { withFileTypes: true });
  const paths = await Promise.all(
    entries.map(async (entry) => {
      const path = posix.join(below, entry.name);
      return entry.isDirectory() ? pathsIn(folder, path) : [path];
    }),
  );
  return paths.flat().sort();
}
