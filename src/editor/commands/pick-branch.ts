import type * as vscode from "vscode";
import type { BranchPlace } from "../../core/repository/branch-facts.ts";
import { plainText } from "../plain-text.ts";
import { branchPlacesOf } from "../git/branch-places.ts";
import type { Repository } from "../git/git-api.ts";
import { Refusal } from "./command.ts";
import { pickOne } from "./pick-one.ts";

/** Lets a person choose a branch that is here or on a remote. `undefined` when cancelled. */
export async function pickBranch(repository: Repository, title: string): Promise<string | undefined> {
  const places = await branchPlacesOf(repository);
  if (places.length === 0) throw new Refusal("This repository has no branch yet. Commit something first.");
  const chosen = await pickOne(places.map(toItem), { title, placeholder: "Name of a branch" });
  return chosen?.name;
}

function toItem(place: BranchPlace): vscode.QuickPickItem & { readonly name: string } {
  const { name, isLocal, remotes, worktree } = place;
  const where = [
    worktree === undefined ? undefined : `in the worktree ${worktree}`,
    isLocal ? undefined : `on ${remotes.join(" and ")} only`,
  ];
  return { label: plainText(name), description: plainText(where.filter(Boolean).join(", ")), name };
}
