import { execFile } from "node:child_process";
import { promisify } from "node:util";

const execute = promisify(execFile);

/** Git in `folder`, as the tests' own hand; gives what it prints. */
export async function git(folder: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await execute("git", args, { cwd: folder });
  return stdout.trim();
}
