import type { ObjectId } from "../../../core/history/commit.ts";
import { askTree, type Asked } from "./ask-tree.ts";

/**
 * The trees of commits, found with one call; commits that the clone lacks are left out.
 *
 * @throws GitFailure when git does not come to its end.
 */
export async function resolveTrees(
  repository: Asked,
  commits: Iterable<ObjectId>,
): Promise<ReadonlyMap<ObjectId, ObjectId>> {
  const asked = Array.from(new Set(commits));
  const args = ["cat-file", "--batch-check=%(objecttype) %(objectname)"];
  const input = asked.map((commit) => `${commit}^{tree}\n`);
  const lines = (await askTree(repository, args, input)).split("\n");
  return new Map(
    asked.flatMap((commit, at): [ObjectId, ObjectId][] => {
      const [type, tree = ""] = (lines[at] ?? "").split(" ");
      return type === "tree" ? [[commit, tree]] : [];
    }),
  );
}
