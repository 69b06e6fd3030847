import * as vscode from "vscode";
import { unlinkEdits } from "../../core/authoring/link-edits.ts";
import type { EntryOf } from "../../core/index/entry.ts";
import { linksIn } from "../../core/query/units-of-branch.ts";
import { editDocument } from "../edit-document.ts";
import type { BranchOfMoment } from "../git/branch-of-moment.ts";
import { plainText } from "../plain-text.ts";
import { needBranch, refuseWhileUnderWay, unitOfNode, type BranchWorld } from "./branch-context.ts";
import { Refusal, type Command } from "./command.ts";
import { pickUnit } from "./pick-unit.ts";

/** Takes the current branch out of a unit's `branches:`. */
export function unlinkBranch(world: BranchWorld): Command {
  return {
    id: "learningWall.unlinkBranch",

    async run(node) {
      const moment = await needBranch(world);
      refuseWhileUnderWay(moment);
      const { branch } = moment;
      const unit = unitOfNode(node, world.workspace) ?? (await chooseUnit(world, moment));
      if (!unit) return;
      const links = linksIn(moment.linked, unit).filter((link) => link.branch === branch);
      if (links.length === 0) throw new Refusal(whyNoLink(unit, moment));
      const isWritten = await editDocument(vscode.Uri.parse(unit.uri), ...unlinkEdits(...links));
      if (!isWritten) throw new Refusal(`${branch} could not be found in the file of ${unit.id}. Take it out by hand.`);
      vscode.window.setStatusBarMessage(plainText(`Unlinked ${branch} from ${unit.id}`), 5000);
    },
  };
}

async function chooseUnit(
  { workspace }: BranchWorld,
  { branch, units, recognised }: BranchOfMoment & { readonly branch: string },
): Promise<EntryOf<"unit"> | undefined> {
  // One that only a trailer names has no link to lose; where there is no other, the refusal says so.
  const [only = recognised[0]?.unit] = units;
  if (!only) throw new Refusal(`${branch} is linked to no unit of learning.`);
  return units.length < 2 ? only : pickUnit<never>(units, workspace, { title: `Unlink ${branch} From` });
}

function whyNoLink({ id, uri }: EntryOf<"unit">, { branch = "", recognised }: BranchOfMoment): string {
  return recognised.some(({ unit }) => unit.uri === uri)
    ? `${branch} is for ${id} by a trailer of its commits, so there is no link to take out.`
    : `${branch} is not linked to ${id}.`;
}
