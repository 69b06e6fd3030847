import { spawn } from "node:child_process";
import { dirname } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { gitEnvironment } from "./git-environment.ts";
import { nextTurn } from "./next-turn.ts";

/** One call of git. */
export interface GitCall {
  /** The program, by name or by path. */
  readonly gitPath: string;
  readonly folder: string;
  readonly args: readonly string[];
  /** What git reads, piece by piece as it has use for it. */
  readonly input?: Iterable<string>;
  readonly signal?: AbortSignal | undefined;
}

export interface RunningGit {
  readonly stdout: Readable;
  /** @throws When git cannot be started, or was cancelled. */
  readonly ended: Promise<GitEnd>;
  stop(): void;
}

export interface GitEnd {
  /** Absent when it was killed. */
  readonly code: number | null;
  /** The first part of its complaints. */
  readonly complaint: string;
}

/** Settings of people that would change what git prints, or make it run something. */
const settings = [
  "color.ui=false",
  "core.fsmonitor=false",
  "core.quotePath=false",
  "core.untrackedCache=false",
  "log.follow=false",
  "log.showRoot=true",
  "log.showSignature=false",
].flatMap((setting) => ["-c", setting]);

const longestComplaint = 4_000;

/**
 * Starts git without a shell, when it is its turn; what it prints is read as it comes.
 *
 * @throws The signal's reason, when it was cancelled before it began.
 */
export async function startGit({ gitPath, folder, args, input = [], signal }: GitCall): Promise<RunningGit> {
  await nextTurn();
  signal?.throwIfAborted();
  // Not started in the folder itself: Windows would look there for a program called git, and run what it finds.
  const child = spawn(gitPath, ["-C", folder, "--no-pager", ...settings, ...args], {
    cwd: dirname(process.execPath),
    env: gitEnvironment(process.env),
    windowsHide: true,
    ...(signal ? { signal } : {}),
  });
  let complaint = "";
  child.stderr.setEncoding("utf8").on("data", (words: string) => {
    complaint = (complaint + words).slice(0, longestComplaint);
  });
  // When git ends early its own words say why; a broken pipe adds nothing to them.
  pipeline(Readable.from(input), child.stdin).catch(() => {});
  const ended = new Promise<GitEnd>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, complaint }));
  });
  // Whoever stops listening halfway has an error of their own.
  ended.catch(() => {});
  return { stdout: child.stdout, ended, stop: () => void child.kill() };
}
