import type { Move } from "./move.ts";

/**
 * Whether branches got commits of their own in this clone, by their names: `false` for one that was only ever made to
 * stand where others were. Nothing is said of a branch whose moves git did not log.
 */
export function ownWorkOf(moves: readonly Move[], remotes: readonly string[]): ReadonlyMap<string, boolean> {
  const works = new Map<string, boolean>();
  for (const move of moves) works.set(move.name, works.get(move.name) === true || !isBorrowed(move, remotes));
  return works;
}

/** Whether a branch was only made to stand where something else was; what has its name on a remote holds its own work. */
function isBorrowed({ name, id, subject }: Move, remotes: readonly string[]): boolean {
  if (subject.endsWith(` onto ${id}`)) return true;
  const from = borrowings.map((pattern) => pattern.exec(subject)?.[1]).find((found) => found !== undefined);
  const isItself = [name, ...remotes.map((remote) => `${remote}/${name}`)].some((own) => isCalled(own, from));
  return from !== undefined && !isItself;
}

/** Whether git may write this for a branch of the name. */
function isCalled(name: string, from: string | undefined): boolean {
  return from?.replace(/^refs\/(?:heads|remotes)\//, "") === name;
}

/** As git writes it. A pull that names no branch is one of the upstream. */
const borrowings = [
  /^branch: (?:Created from|Reset to) (\S+)$/,
  /^Branch: renamed (\S+) to \S+$/,
  /^reset: moving to (\S+)$/,
  /^(?:merge|pull) (?:.* )?([^-\s]\S*): Fast-forward$/,
];
