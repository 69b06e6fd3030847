import type { GitEnd } from "./start-git.ts";

/** That git could not do what it was asked, in its own words. */
export class GitFailure extends Error {
  constructor({ complaint }: GitEnd) {
    super(complaintOf(complaint));
  }
}

/** The first line of what git complains of. */
export function complaintOf(complaint: string): string {
  const lines = complaint.split("\n").map((line) => line.trim());
  const line = lines.find((one) => one.startsWith("fatal:")) ?? lines.find((one) => one !== "") ?? "";
  return line.replace(/^(?:fatal|error): /, "");
}

/** @throws GitFailure when git did not come to a good end. */
export function assertWell(end: GitEnd): void {
  if (end.code !== 0) throw new GitFailure(end);
}
