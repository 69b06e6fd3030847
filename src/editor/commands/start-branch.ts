import * as vscode from "vscode";
import { branchNameFor, whyNoBranchName } from "../../core/authoring/branch-name.ts";
import type { EntryOf } from "../../core/index/entry.ts";
import { settingsOf } from "../../core/index/snapshot.ts";
import { defaultSettings } from "../../core/model/settings.ts";
import type { Repository } from "../git/git-api.ts";
import { needRepository, needUnit, type BranchWorld } from "./branch-context.ts";
import type { Command } from "./command.ts";
import { writeLink } from "./link-branch.ts";

/** Creates a branch for a unit, or checks out the one of that name, and links the two. */
export function startBranch(world: BranchWorld): Command {
  return {
    id: "learningWall.startBranch",

    async run(node) {
      const { repository } = await needRepository(world);
      const unit = await needUnit(world, node, "Start a Branch for a Unit of Learning");
      if (unit === undefined) return;
      if (unit === "none") {
        await vscode.commands.executeCommand("learningWall.newUnit");
        return;
      }
      const existing = new Set((await repository.getBranches({ remote: false })).map(({ name }) => name));
      const name = await askForName(await suggestName(world, unit, repository), existing);
      if (name === undefined) return;
      if (existing.has(name)) await repository.checkout(name);
      else await repository.createBranch(name, true);
      // After the checkout: the link belongs to the branch, and the file may differ there.
      await writeLink(unit, name);
    },
  };
}

async function suggestName({ workspace }: BranchWorld, unit: EntryOf<"unit">, repository: Repository): Promise<string> {
  const { snapshot, today } = workspace.picture;
  const template = settingsOf(snapshot, unit.root).branch ?? defaultSettings.branch;
  const user = template.includes("{user}") ? await repository.getConfig("user.name").catch(() => "") : "";
  return branchNameFor(template, { unit: unit.id, user, date: today, kind: unit.record.kind ?? "learning" });
}

function askForName(value: string, existing: ReadonlySet<string | undefined>): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: "Start Branch",
    value,
    prompt: "The template is branch: in learning.yaml.",
    validateInput: (name) => {
      const why = whyNoBranchName(name);
      if (why !== undefined) return why;
      if (!existing.has(name)) return undefined;
      return {
        message: "This branch exists. It will be checked out and linked.",
        severity: vscode.InputBoxValidationSeverity.Info,
      };
    },
  });
}
