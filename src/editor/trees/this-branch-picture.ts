import type { Sliced } from "../../core/base/sliced.ts";
import { experimentsOf } from "../../core/index/experiments-of.ts";
import { choiceOf } from "../../core/model/stage-of.ts";
import { needyBranchesInSlices, type BranchRow } from "../../core/query/branch/branch-rows.ts";
import type { BranchWorld } from "../../core/query/branch/branch-world.ts";
import type { ThisBranch } from "../../core/query/branch/this-branch.ts";
import type { Card } from "../../core/query/card.ts";
import { isLinkInto } from "../../core/query/units-of-branch.ts";
import type { BranchOfMoment } from "../git/branch-of-moment.ts";
import type { BranchState } from "../git/branch-state.ts";
import type { LiveWorkspace } from "../live-workspace.ts";
import type { BranchPicture } from "./this-branch-nodes.ts";

/** What the branch of a moment is told from. */
export function worldOf(moment: BranchOfMoment, workspace: LiveWorkspace): BranchWorld {
  const { linked, folder, repository, branch, head, facts, work } = moment;
  const { snapshot, today } = workspace.picture;
  return {
    snapshot,
    today,
    cardOf: (uri) => cardOf(workspace, uri),
    repository: linked,
    folder: folder ?? repository.rootUri.toString(),
    ...(branch !== undefined && { branch }),
    ...(facts && { facts: { ...facts, head } }),
    ...(work && { work }),
  };
}

function cardOf({ picture }: LiveWorkspace, uri: string): Card | undefined {
  return picture.cards.byUri.get(uri)?.card;
}

/** What the view shows of it. */
export function* pictureInSlices(
  branch: ThisBranch,
  state: BranchState,
  moment: BranchOfMoment | undefined,
  workspace: LiveWorkspace,
): Sliced<BranchPicture> {
  const { snapshot, today } = workspace.picture;
  const find = (uri: string): Card | undefined => cardOf(workspace, uri);
  const isOther = (row: BranchRow): boolean => !moment || !isOfMoment(row, moment);
  const needy = yield* needyBranchesInSlices({ snapshot, today, cardOf: find });
  return {
    branch,
    others: needy.filter(isOther),
    note: noteOf(branch, state, moment),
    cardOf: find,
    openOf: (uri) => {
      const unit = snapshot.entries.get(uri);
      if (unit?.kind !== "unit") return [];
      const open = experimentsOf(unit, snapshot).filter(({ record }) => choiceOf(record) === undefined);
      return open.flatMap((entry) => find(entry.uri) ?? []);
    },
  };
}

/** Whether it is the branch that is checked out; another repository may have one of the same name. */
function isOfMoment({ link, uri }: BranchRow, { branch, linked }: BranchOfMoment): boolean {
  return link.branch === branch && isLinkInto(linked, link, uri);
}

/** What stands above the rows: what is special about what is checked out, else that no unit is linked. */
function noteOf(
  { branch, head, units }: ThisBranch,
  state: BranchState,
  moment: BranchOfMoment | undefined,
): BranchPicture["note"] {
  if (moment?.head.doing !== undefined)
    return head === undefined ? undefined : { words: head, command: "workbench.view.scm" };
  if (state === "detached") return { words: head ?? "No branch is checked out.", command: "git.checkout" };
  if (state === "main") return head === undefined ? undefined : { words: head, command: "learningWall.startBranch" };
  if (0 < units.length || branch === undefined) return undefined;
  return { words: `No unit of learning is linked to ${branch}.`, command: "learningWall.linkBranch" };
}
