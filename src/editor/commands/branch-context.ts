import * as vscode from "vscode";
import type { EntryOf } from "../../core/index/entry.ts";
import { findById, findUnitOf } from "../../core/index/find.ts";
import { entriesOfKind } from "../../core/index/snapshot.ts";
import type { BranchOfMoment } from "../git/branch-of-moment.ts";
import { findBranchOfMoment } from "../git/branch-of-moment.ts";
import type { GitRepositories } from "../git/git-repositories.ts";
import type { LiveWorkspace } from "../live-workspace.ts";
import type { HypothesisNode } from "../trees/hypotheses-view.ts";
import { Refusal } from "./command.ts";
import { pickUnit } from "./pick-unit.ts";

/** What all branch commands stand on. */
export interface BranchWorld {
  readonly git: GitRepositories;
  readonly workspace: LiveWorkspace;
  /** Resolves when everything that is known to have changed has been taken in, commits as well as files. */
  readonly settled: () => Promise<void>;
}

/** The branch to work with, or a refusal that says what is missing and how to get on. */
export async function needBranch(world: BranchWorld): Promise<BranchOfMoment & { readonly branch: string }> {
  const moment = await needRepository(world);
  const { branch } = moment;
  if (branch === undefined) {
    throw new Refusal("HEAD is detached, so there is no branch to speak of. Check out a branch first.", {
      title: "Checkout to...",
      command: "git.checkout",
    });
  }
  return { ...moment, branch };
}

export async function needRepository({ git, workspace, settled }: BranchWorld): Promise<BranchOfMoment> {
  await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title: "Looking for branches" }, () =>
    Promise.all([git.ready(), settled()]),
  );
  const moment = findBranchOfMoment(git, workspace);
  if (moment) return moment;
  const { sentence, action } = git.whyNone("Branches");
  throw new Refusal(sentence, action);
}

/**
 * The unit that a command is about: that of the tree row it was called on, else the one that a person picks.
 *
 * @param isOffered Which units there are to pick from.
 */
export async function needUnit(
  { workspace }: BranchWorld,
  node: unknown,
  title: string,
  isOffered: (unit: EntryOf<"unit">) => boolean,
): Promise<EntryOf<"unit"> | "none" | undefined> {
  const { snapshot, cards } = workspace.picture;
  const given = unitOfNode(node, workspace);
  if (given) return given;
  const units = entriesOfKind(snapshot, "unit").filter(isOffered);
  if (units.length === 0) return "none";
  const byUri = new Map(Array.from(cards.byUri, ([uri, { card }]) => [uri, card]));
  return pickUnit(units, { title, none: "New Unit of Learning...", cards: byUri });
}

/**
 * VS Code hands the row of a context menu to the command, and the wall the URI of a card; anything else means that it was
 * called without one.
 */
export function unitOfNode(node: unknown, { picture }: LiveWorkspace): EntryOf<"unit"> | undefined {
  if (typeof node === "string") {
    const entry = picture.snapshot.entries.get(node);
    if (entry?.kind === "unit") return entry;
    return entry?.kind === "experiment" ? findUnitOf(entry, picture.snapshot) : undefined;
  }
  const row = node as HypothesisNode | undefined;
  if (row?.type !== "row") return undefined;
  const { unit, uri } = row.card;
  const root = picture.snapshot.entries.get(uri)?.root;
  return unit === undefined || root === undefined ? undefined : findById(picture.snapshot, "unit", unit, root);
}
