import * as vscode from "vscode";
import { isNamedWithRepository } from "../../core/query/units-of-branch.ts";
import { editDocument } from "../edit-document.ts";
import { needBranch, type BranchWorld } from "./branch-context.ts";
import { Refusal, type Command } from "./command.ts";
import { pickUnit } from "./pick-unit.ts";
import { plainText } from "../plain-text.ts";

/** Takes the current branch out of a unit's `branches:`. */
export function unlinkBranch(world: BranchWorld): Command {
  return {
    id: "learningWall.unlinkBranch",

    async run() {
      const { branch, units, linked } = await needBranch(world);
      const [only] = units;
      if (!only) throw new Refusal(`${branch} is linked to no unit of learning.`);
      const unit = units.length === 1 ? only : await pickUnit(units, { title: `Unlink ${branch} from` });
      if (unit === undefined || unit === "none") return;
      // In the file of another repository a plain name is a branch of that one.
      const isChanged =
        linked.holds(unit.uri) &&
        (await editDocument(vscode.Uri.parse(unit.uri), { type: "remove-item", key: "branches", item: branch }));
      if (!isChanged || isNamedWithRepository(unit.record, branch, linked)) {
        throw new Refusal(`${unit.id} is linked by { repo: ${linked.name}, branch: ${branch} }; change it by hand.`);
      }
      vscode.window.setStatusBarMessage(plainText(`Unlinked ${branch} from ${unit.id}`), 5000);
    },
  };
}
