import * as vscode from "vscode";
import { editDocument } from "../edit-document.ts";
import { needBranch, type BranchWorld } from "./branch-context.ts";
import { Refusal, type Command } from "./command.ts";
import { pickUnit } from "./pick-unit.ts";

/** Takes the current branch out of a unit's `branches:`. */
export function unlinkBranch(world: BranchWorld): Command {
  return {
    id: "learningWall.unlinkBranch",

    async run() {
      const { branch, units } = await needBranch(world);
      const [only] = units;
      if (!only) throw new Refusal(`${branch} is linked to no unit of learning.`);
      const unit = units.length === 1 ? only : await pickUnit(units, { title: `Unlink ${branch} from` });
      if (unit === undefined || unit === "none") return;
      await editDocument(vscode.Uri.parse(unit.uri), { type: "remove-item", key: "branches", item: branch });
      vscode.window.setStatusBarMessage(`Unlinked ${branch} from ${unit.id}`, 5000);
    },
  };
}
