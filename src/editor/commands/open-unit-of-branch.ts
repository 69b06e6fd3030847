import * as vscode from "vscode";
import { needBranch, withoutUnit, type BranchWorld } from "./branch-context.ts";
import type { Command } from "./command.ts";
import { pickUnit } from "./pick-unit.ts";

/** Opens the unit that the current branch works on. */
export function openUnitOfBranch(world: BranchWorld): Command {
  return {
    id: "learningWall.openUnitOfBranch",

    async run() {
      const { branch, recognised } = await needBranch(world);
      const units = recognised.map(({ unit }) => unit);
      const [only] = units;
      if (!only) throw withoutUnit(branch);
      const title = `Units of Learning of ${branch}`;
      const unit = units.length === 1 ? only : await pickUnit(units, world.workspace, { title });
      if (unit) await vscode.window.showTextDocument(vscode.Uri.parse(unit.uri));
    },
  };
}
