import * as vscode from "vscode";
import type { EntryOf } from "../../core/index/entry.ts";
import { editDocument } from "../edit-document.ts";
import { needBranch, needUnit, type BranchWorld } from "./branch-context.ts";
import type { Command } from "./command.ts";

/** Writes the current branch into the `branches:` of a unit. */
export function linkBranch(world: BranchWorld): Command {
  return {
    id: "learningWall.linkBranch",

    async run(node) {
      const moment = await needBranch(world);
      const unit = await needUnit(world, node, `Link ${moment.branch} to a Unit of Learning`);
      if (unit === undefined) return;
      if (unit === "none") {
        await vscode.commands.executeCommand("learningWall.newUnit");
        return;
      }
      if (moment.units.includes(unit)) {
        void vscode.window.showInformationMessage(`${moment.branch} is linked to ${unit.id} already.`);
        return;
      }
      await writeLink(unit, moment.branch);
      vscode.window.setStatusBarMessage(`Linked ${moment.branch} to ${unit.id}`, 5000);
    },
  };
}

/** Adds the branch to the unit's file, so that every clone has the link. */
export async function writeLink(unit: EntryOf<"unit">, branch: string): Promise<void> {
  const after = ["unknowns", "due", "owner", "kind", "objective", "why", "learn", "title"];
  await editDocument(vscode.Uri.parse(unit.uri), { type: "add-item", key: "branches", after, item: branch });
}
