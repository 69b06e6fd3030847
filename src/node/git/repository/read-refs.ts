import { resolve } from "node:path";
import type { Ref } from "../../../core/repository/fate/ref.ts";
import { askTree, type Asked } from "./ask-tree.ts";

// How far a branch is from its upstream is not asked: git would walk the history of each.
const fields = ["refname", "objectname", "symref", "upstream", "worktreepath"];

/** All branches, here and as remotes had them when they were last fetched. */
export async function readRefs(tree: Asked): Promise<readonly Ref[]> {
  const format = fields.map((field) => `%(${field})%00`).join("");
  const printed = await askTree(tree, ["for-each-ref", `--format=${format}`, "refs/heads", "refs/remotes"]);
  const words = printed.split("\0");
  return Array.from({ length: Math.floor(words.length / fields.length) }, (_, at) =>
    refOf(words.slice(at * fields.length, (at + 1) * fields.length)),
  );
}

/** Each begins on a new line. */
function refOf([name = "", id = "", target = "", upstream = "", worktree = ""]: readonly string[]): Ref {
  return {
    name: name.replace(/^\n/, ""),
    id,
    ...(target === "" ? {} : { target }),
    ...(upstream === "" ? {} : { upstream }),
    ...(worktree === "" ? {} : { worktree: resolve(worktree) }),
  };
}
