import type { FileFacts } from "../../history/commit.ts";
import type { Change } from "../../history/past.ts";

/** Two versions of a file to be shown side by side. Plain JSON. */
export interface Comparison {
  readonly before: PastFile;
  /** Absent for the file as it is now. */
  readonly after?: PastFile;
}

/** A file as a commit holds it. */
export interface PastFile {
  /** The id of a commit, one with `^` for its first parent, or `HEAD`. */
  readonly ref: string;
  /** Seen from the top level of the repository; absent for where the file lies now. */
  readonly path?: string;
}

export const againstHead: Comparison = { before: { ref: "HEAD" } };

/** What became of a file since a commit. */
export function againstToday({ commit, path }: FileFacts): Comparison {
  return { before: { ref: commit, path } };
}

/** What one commit changed. */
export function changeAlone({ commit, path, pathBefore = path }: Change): Comparison {
  return { before: { ref: `${commit}^`, path: pathBefore }, after: { ref: commit, path } };
}
