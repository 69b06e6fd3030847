import type { Io } from "./io.ts";
import type { CommonFlags } from "./verb.ts";

/** The folder whose files are meant: `--root`, else the top level of the git work tree, else the current folder. */
export function findRoot(io: Io, { root }: Pick<CommonFlags, "root">): string {
  if (root !== undefined) return io.toUri(root);
  const current = io.toUri(".");
  return io.findGitRoot(current) ?? current;
}
