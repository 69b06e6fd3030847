import * as vscode from "vscode";
import type { EntryOf } from "../../core/index/entry.ts";
import { editDocument } from "../edit-document.ts";
import { needBranch, needUnit, type BranchWorld } from "./branch-context.ts";
import { Refusal, type Command } from "./command.ts";
import { offerLearnings } from "./offer-learnings.ts";
import { plainText } from "../plain-text.ts";

/** Writes the current branch into the `branches:` of a unit. */
export function linkBranch(world: BranchWorld): Command {
  return {
    id: "learningWall.linkBranch",

    async run(node) {
      const { branch, units, linked } = await needBranch(world);
      const unit = await needUnit(world, node, `Link ${branch} to a Unit of Learning`, ({ uri }) => linked.holds(uri));
      if (unit === undefined) return;
      if (unit === "none") {
        await vscode.commands.executeCommand("learningWall.newUnit");
        return;
      }
      if (units.some(({ uri }) => uri === unit.uri)) throw new Refusal(`${branch} is linked to ${unit.id} already.`);
      if (!linked.holds(unit.uri)) {
        throw new Refusal(
          `${branch} is a branch of another repository than that of ${unit.id}. Write { repo: ${linked.name}, branch: ${branch} } there by hand.`,
        );
      }
      await writeLink(unit, branch);
      offerLearnings(unit, world.workspace);
      vscode.window.setStatusBarMessage(plainText(`Linked ${branch} to ${unit.id}`), 5000);
    },
  };
}

/** Adds the branch to the unit's file, so that every clone has the link. */
export async function writeLink(unit: EntryOf<"unit">, branch: string): Promise<void> {
  const after = ["unknowns", "due", "owner", "kind", "objective", "why", "learn", "title"];
  await editDocument(vscode.Uri.parse(unit.uri), { type: "add-item", key: "branches", after, item: branch });
}
