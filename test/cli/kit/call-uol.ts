import { runProgram } from "../../../src/cli/program.ts";
import type { Io } from "../../../src/cli/io.ts";
import { createNodeIo } from "../../../src/node/node-io.ts";
import type { Run } from "./run-uol.ts";

/** Runs `uol` in this process, in a world that is real but for what `differing` says. */
export async function callUol(
  folder: string,
  args: readonly string[],
  differing: (real: Io) => Partial<Io> = () => ({}),
): Promise<Run> {
  const real = createNodeIo("");
  let stdout = "";
  let stderr = "";
  const status = await runProgram({
    ...real,
    args: [...args, "--root", folder],
    env: { LEARNING_WALL_TODAY: "2026-03-10", LEARNING_WALL_CACHE: "off" },
    isTerminal: false,
    out: (text) => (stdout += text),
    err: (text) => (stderr += text),
    ...differing(real),
  });
  return { status, stdout, stderr };
}

/** The JSON answer, as from `askUol`, without a process of its own: for rows of many small worlds. */
export async function askHere<Answer>(folder: string, ...args: string[]): Promise<Answer> {
  const { stdout, stderr } = await callUol(folder, [...args, "--format", "json"]);
  if (stderr) throw new Error(stderr);
  return JSON.parse(stdout) as Answer;
}
