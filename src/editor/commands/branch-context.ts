import * as vscode from "vscode";
import type { EntryOf } from "../../core/index/entry.ts";
import { findById, findUnitOf } from "../../core/index/find.ts";
import { entriesOfKind } from "../../core/index/snapshot.ts";
import { headWords } from "../../core/query/branch/head-words.ts";
import { findBranchOfMoment, type BranchOfMoment, type Told } from "../git/branch-of-moment.ts";
import type { GitRepositories } from "../git/git-repositories.ts";
import type { LiveWorkspace } from "../live-workspace.ts";
import type { HypothesisNode } from "../trees/hypothesis-rows.ts";
import { Refusal } from "./command.ts";
import { pickUnit } from "./pick-unit.ts";

/** What all branch commands stand on. */
export interface BranchWorld {
  readonly git: GitRepositories;
  readonly workspace: LiveWorkspace;
  /** Resolves when everything that is known to have changed has been taken in, commits as well as files. */
  readonly settled: () => Promise<void>;
  /** What git has told of branches so far. */
  readonly told?: Told;
}

/** The branch to work with, or a refusal that says what is missing and how to get on. */
export async function needBranch(world: BranchWorld): Promise<BranchOfMoment & { readonly branch: string }> {
  return withBranch(await needRepository(world));
}

/** @throws Refusal where no branch is checked out. */
export function withBranch(moment: BranchOfMoment): BranchOfMoment & { readonly branch: string } {
  const { branch } = moment;
  if (branch === undefined) {
    if (isRebasing(moment)) throw new Refusal(underWay({ ...moment.head, doing: "rebase" }), showChanges);
    throw new Refusal("HEAD is detached, so there is no branch to speak of. Check out a branch first.", {
      title: "Checkout to...",
      command: "git.checkout",
    });
  }
  return { ...moment, branch };
}

/** That a branch serves no unit, and the way to link it. */
export function withoutUnit(branch: string): Refusal {
  return new Refusal(`${branch} is linked to no unit of learning.`, {
    title: "Link...",
    command: "learningWall.linkBranch",
  });
}

/** @throws Refusal while a merge, a rebase or the like is not finished: what is written now would get into it. */
export function refuseWhileUnderWay(moment: BranchOfMoment): void {
  const doing = moment.head.doing ?? (isRebasing(moment) ? "rebase" : undefined);
  if (doing !== undefined) throw new Refusal(underWay({ ...moment.head, doing }), showChanges);
}

function isRebasing({ repository, head }: BranchOfMoment): boolean {
  return head.doing === "rebase" || repository.state.rebaseCommit !== undefined;
}

function underWay(head: BranchOfMoment["head"]): string {
  return headWords({ head }) ?? "";
}

const showChanges = { title: "Show Changes", command: "workbench.view.scm" };

export async function needRepository({ git, workspace, settled, told }: BranchWorld): Promise<BranchOfMoment> {
  await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: "Looking for branches" },
    async () => {
      await Promise.all([git.ready(), settled()]);
      // A checkout in a terminal of a moment ago counts: what is written now names a branch.
      await findBranchOfMoment(git, workspace, told)?.repository.status();
    },
  );
  const moment = findBranchOfMoment(git, workspace, told);
  if (moment) return moment;
  const { sentence, action } = git.whyNone("Branches");
  throw new Refusal(sentence, action);
}

/**
 * The unit that a command is about: that of the row it was called on, else the one that a person picks or creates.
 *
 * @param other An entry at the end for something else, answered with `"other"`.
 * @returns `undefined` when cancelled.
 */
export async function needUnit<Other extends string = never>(
  world: BranchWorld,
  node: unknown,
  title: string,
  other?: { readonly label: string; readonly answer: Other },
): Promise<EntryOf<"unit"> | Other | undefined> {
  const { workspace } = world;
  const given = unitOfNode(node, workspace);
  if (given) return given;
  const chosen = await pickUnit<Other | "new">(entriesOfKind(workspace.picture.snapshot, "unit"), workspace, {
    title,
    others: [{ label: "$(add) New Unit of Learning...", answer: "new" }, ...(other ? [other] : [])],
  });
  return chosen === "new" ? createUnit(world) : chosen;
}

/** Asks for a new unit, and goes on with it. `undefined` when cancelled. */
async function createUnit({ workspace, settled }: BranchWorld): Promise<EntryOf<"unit"> | undefined> {
  const uri = await vscode.commands.executeCommand<vscode.Uri | undefined>("learningWall.newUnit");
  if (!uri) return undefined;
  await settled();
  const entry = workspace.picture.snapshot.entries.get(uri.toString());
  return entry?.kind === "unit" ? entry : undefined;
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
