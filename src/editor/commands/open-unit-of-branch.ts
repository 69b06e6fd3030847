import * as vscode from "vscode";
import { needBranch, type BranchWorld } from "./branch-context.ts";
import { Refusal, type Command } from "./command.ts";
import { pickUnit } from "./pick-unit.ts";

/** Opens the unit that the current branch works on. */
export function openUnitOfBranch(world: BranchWorld): Command {
  return {
    id: "learningWall.openUnitOfBranch",

    async run() {
      const { branch, units } = await needBranch(world);
      const [only] = units;
      if (!only) {
        throw new Refusal(`${branch} is linked to no unit of learning.`, {
          title: "Link...",
          command: "learningWall.linkBranch",
        });
      }
      const unit = units.length === 1 ? only : await pickUnit(units, { title: `Units of Learning of ${branch}` });
      if (unit !== undefined && unit !== "none") await vscode.window.showTextDocument(vscode.Uri.parse(unit.uri));
    },
  };
}
