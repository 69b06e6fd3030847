import * as vscode from "vscode";
import { branchNameFor, freeBranchName } from "../../core/authoring/branch-name.ts";
import type { EntryOf } from "../../core/index/entry.ts";
import { entriesOfKind, settingsOf } from "../../core/index/snapshot.ts";
import { defaultSettings } from "../../core/model/settings.ts";
import { previewBranch, type KnownBranches } from "../../core/query/branch/branch-preview.ts";
import { unitsOfBranch } from "../../core/query/units-of-branch.ts";
import { branchIn } from "../git/branch-of-moment.ts";
import { branchPlacesOf } from "../git/branch-places.ts";
import type { Repository } from "../git/git-api.ts";
import { linkedRepositoryOf } from "../git/linked-repository.ts";
import { askBranchName } from "./ask-branch-name.ts";
import { needRepository, needUnit, refuseWhileUnderWay, type BranchWorld } from "./branch-context.ts";
import { catchUp } from "./catch-up.ts";
import { checkOut } from "./check-out.ts";
import { Refusal, type Command } from "./command.ts";
import { commitPlans } from "./commit-plans.ts";
import { offerLearnings } from "./offer-learnings.ts";
import { offerPlans } from "./offer-plans.ts";
import { startInWorktree } from "./start-in-worktree.ts";
import { writeLink } from "./write-link.ts";

/**
 * Creates a branch for a unit, or checks out the one of that name, and links the two; its plans come first if wanted.
 *
 * @param where In the folder that is open, unless somebody wishes otherwise on the way, or in a work tree of its own.
 */
export function startBranch(world: BranchWorld, where: "here" | "in-worktree"): Command {
  const isApart = where === "in-worktree";
  const title = isApart ? "Start a Branch in a New Worktree" : "Start a Branch for a Unit of Learning";
  return {
    id: isApart ? "learningWall.startBranchInWorktree" : "learningWall.startBranch",

    async run(node) {
      const moment = await needRepository(world);
      // Where units lie in other repositories as well, it is that of the unit which counts.
      const units = entriesOfKind(world.workspace.picture.snapshot, "unit");
      if (units.every(({ uri }) => moment.linked.holds(uri))) refuseWhileUnderWay(moment);
      const unit = await needUnit(world, node, title);
      if (!unit) return;
      const repository = world.git.repositoryOf(vscode.Uri.parse(unit.uri));
      if (!repository)
        throw new Refusal(`${unit.id} lies in no git repository that is open, so it can have no branch.`);
      refuseWhileUnderWay(branchIn(repository, world.git, world.workspace, world.told));
      const whyNot = whyNoWorktree(repository);
      if (isApart && whyNot !== undefined) throw new Refusal(whyNot);
      const plans = await offerPlans(world, unit, repository);
      if (!plans) return;
      const known = await knownBranches(world, unit, repository);
      const named = await askBranchName({
        title: isApart ? `Start Branch for ${unit.id} in a New Worktree` : `Start Branch for ${unit.id}`,
        value: await suggestName(world, unit, repository, known),
        root: unit.root,
        mayUseWorktree: !isApart && whyNot === undefined,
        preview: (name) => previewBranch(name, known),
      });
      if (!named) return;
      const { name, preview } = named;
      if (0 < plans.length) await commitPlans(repository, plans);
      if (isApart || named.inWorktree || preview.does.type === "open-worktree") {
        await startInWorktree({ repository, unit, branch: name, deed: preview.does });
        return;
      }
      await checkOut(repository, name, preview.does);
      // After the checkout: the link belongs to the branch, and the file may differ there.
      await catchUp(unit, name);
      await writeLink(unit.uri, { branch: name });
      offerLearnings(unit, world.workspace);
    },
  };
}

/** `undefined` where a work tree can be made. */
function whyNoWorktree({ createWorktree, state }: Repository): string | undefined {
  if (!createWorktree)
    return "This version of VS Code cannot create worktrees. Run git worktree add, and open its folder.";
  return state.HEAD?.commit === undefined
    ? "A worktree needs a commit to begin with. Commit something first."
    : undefined;
}

async function knownBranches(
  { git, workspace }: BranchWorld,
  unit: EntryOf<"unit">,
  repository: Repository,
): Promise<KnownBranches> {
  const linked = linkedRepositoryOf(git, repository);
  const branches = await branchPlacesOf(repository);
  const { name, commit } = repository.state.HEAD ?? {};
  return {
    head: { ...(name === undefined ? {} : { branch: name }), ...(commit === undefined ? {} : { commit }) },
    branches,
    othersOf: (branch) =>
      unitsOfBranch(workspace.picture.snapshot, branch, linked)
        .filter(({ uri }) => uri !== unit.uri)
        .map(({ id }) => id),
  };
}

/** What the template gives; where a branch of that name is another unit's, a name beside it. */
async function suggestName(
  { workspace }: BranchWorld,
  unit: EntryOf<"unit">,
  repository: Repository,
  { branches, othersOf }: KnownBranches,
): Promise<string> {
  const { snapshot, today } = workspace.picture;
  const template = settingsOf(snapshot, unit.root).branch ?? defaultSettings.branch;
  const user = template.includes("{user}") ? await repository.getConfig("user.name").catch(() => "") : "";
  const name = branchNameFor(template, { unit: unit.id, user, date: today, kind: unit.record.kind ?? "learning" });
  const isOurs = (unit.record.branches ?? []).includes(name);
  const names = new Set(branches.map((place) => place.name));
  return isOurs || othersOf(name).length === 0 ? name : freeBranchName(name, (other) => names.has(other));
}
