import { text } from "node:stream/consumers";
import { startGit, type GitCall, type GitEnd } from "./start-git.ts";

export interface GitAnswer extends GitEnd {
  readonly printed: string;
}

/**
 * Asks git something that has a short answer.
 *
 * @throws When git cannot be started, or was cancelled.
 */
export async function askGit(call: GitCall): Promise<GitAnswer> {
  const { stdout, ended } = await startGit(call);
  const [printed, end] = await Promise.all([text(stdout), ended]);
  return { ...end, printed };
}
