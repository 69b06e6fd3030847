import { localPart } from "../../../core/repository/fate/known-branches.ts";
import type { Move } from "../../../core/repository/fate/move.ts";
import { askGit } from "../ask-git.ts";
import type { Asked } from "./ask-tree.ts";

/** How many entries of a log of moves are read. */
const mostMoves = 5_000;

/** The latest first; none where git keeps no log of them. */
export async function readMoves(
  { gitPath, topLevel, signal }: Asked,
  args: readonly string[],
): Promise<readonly Move[]> {
  const options = ["--walk-reflogs", "-z", `--max-count=${mostMoves}`, "--format=%gD%x02%H%x02%gs"];
  const { printed } = await askGit({ gitPath, folder: topLevel, args: ["log", ...options, ...args, "--"], signal });
  return printed.split("\0").flatMap((words) => {
    const [place = "", id = "", subject] = words.split("\u0002");
    const name = place.replace(/@\{[^}]*\}$/, "");
    return subject === undefined ? [] : [{ name: nameOf(name), id, subject }];
  });
}

function nameOf(ref: string): string {
  return ref.startsWith(localPart) ? ref.slice(localPart.length) : ref;
}
