import type { BranchFate } from "../branch-facts.ts";
import { unknownFates } from "../unknown-fate.ts";
import type { FateWorld } from "./fate-world.ts";
import { coversBranches } from "./refspec.ts";
import type { RemoteSettings } from "./remote-settings.ts";

/** Why nobody can tell from this clone that a branch is gone; `undefined` where it would have the branch. */
export function whyUnknown(
  { lacks, branches }: Pick<FateWorld, "lacks" | "branches">,
  { remotes }: RemoteSettings,
): BranchFate | undefined {
  if (lacks) return { is: "unknown", sentence: lacks.sentence };
  const partly = remotes.find(({ fetch }) => !coversBranches(fetch));
  if (partly) return unknownFates.notAllFetched(partly.name);
  const known = Array.from(branches.values());
  const unfetched = remotes.find(({ name }) => !known.some((branch) => branch.remotes.has(name)));
  return unfetched && unknownFates.notFetched(unfetched.name);
}
