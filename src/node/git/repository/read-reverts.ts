import type { Main } from "../../../core/repository/fate/main.ts";
import { revertsOf, type Reverts } from "../../../core/repository/fate/reverts.ts";
import type { AskedTree } from "./ask-tree.ts";
import { keyOfCommits, type FateMemory } from "./fate-memory.ts";
import { readCommits } from "./read-commits.ts";

const mostReverts = 2_000;

/** What the main line took back, as git and hosts write it. */
export function readReverts(tree: AskedTree, { reverts }: FateMemory, mains: readonly Main[]): Promise<Reverts> {
  const tips = mains.map(({ tip }) => tip);
  const patterns = ["^This reverts commit [0-9a-f]", '^Revert "', "^Reverts [^ ]*#[0-9]"];
  const args = [
    "--extended-regexp",
    ...patterns.map((pattern) => `--grep=${pattern}`),
    `--max-count=${mostReverts}`,
    ...tips,
    "--",
  ];
  return reverts.get(keyOfCommits(tips), async () => revertsOf(await readCommits(tree, { message: "all", args })));
}
