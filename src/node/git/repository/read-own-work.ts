import { ownWorkOf } from "../../../core/repository/fate/own-work.ts";
import type { Asked } from "./ask-tree.ts";
import type { Scene } from "./open-scene.ts";
import { readMoves } from "./read-moves.ts";

/** More names are not listed one by one. */
const mostNames = 200;

/** Whether branches got commits of their own in this clone, by their names, as far as git logged their moves. */
export async function readOwnWork(
  tree: Asked & Pick<Scene, "settings">,
  names: readonly string[],
): Promise<ReadonlyMap<string, boolean>> {
  if (names.length === 0) return new Map();
  const refs = mostNames < names.length ? ["--branches"] : names.map((name) => `refs/heads/${name}`);
  const remotes = tree.settings.remotes.map(({ name }) => name);
  return ownWorkOf(await readMoves(tree, refs), remotes);
}
