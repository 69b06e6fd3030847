import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const project = join(import.meta.dirname, "../../..");
export const distFolder = join(project, "dist");
const command = join(distFolder, "cli.js");

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Builds what the tests run, unless it was built before. */
export function buildOnce(): void {
  if (!existsSync(command)) execFileSync(process.execPath, ["esbuild.mjs"], { cwd: project, stdio: "inherit" });
}

/** On a fixed day, and without a cache that one test could leave to the next. */
const fixed = { ...process.env, LEARNING_WALL_TODAY: "2026-03-10", LEARNING_WALL_CACHE: "off" };

/** Runs the bundled `uol` in `folder`. */
export function runUol(folder: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Run {
  return spawnSync(process.execPath, [command, ...args], { cwd: folder, encoding: "utf8", env: { ...fixed, ...env } });
}

/** Runs the bundled `uol` with a text that comes in on stdin. */
export function feedUol(args: readonly string[], input: string): Run {
  return spawnSync(process.execPath, [command, ...args], { cwd: tmpdir(), encoding: "utf8", env: fixed, input });
}

/** Runs one verb of `uol` in `folder` with another program reading what it writes. */
export function pipeUol(folder: string, verb: string, reader: string): Run {
  const line = `"${process.execPath}" "${command}" ${verb} | ${reader}`;
  return spawnSync(line, { cwd: folder, encoding: "utf8", env: fixed, shell: true });
}

/** The JSON answer of a verb that says nothing on stderr. */
export function askUol<Answer>(folder: string, ...args: string[]): Answer {
  const { stdout, stderr } = runUol(folder, [...args, "--format", "json"]);
  if (stderr) throw new Error(stderr);
  return JSON.parse(stdout) as Answer;
}
