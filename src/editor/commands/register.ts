import * as vscode from "vscode";
import { registerMessage } from "../../core/authoring/register-message.ts";
import type { EntryOf } from "../../core/index/entry.ts";
import { registerStepOf } from "../../core/query/register-step.ts";
import { plainText } from "../plain-text.ts";
import { needRepository, type BranchWorld } from "./branch-context.ts";
import { Refusal, type Command } from "./command.ts";
import { commitPlans } from "./commit-plans.ts";
import { findExperiment } from "./find-experiment.ts";
import { pickExperiment } from "./pick-experiment.ts";

/** Registers the plan of an experiment by committing its file, or says what has to come first. */
export function register(world: BranchWorld): Command {
  return {
    id: "learningWall.register",

    async run(given) {
      await world.settled();
      const entry = findExperiment(world.workspace, given) ?? (await pickExperiment(world.workspace, title, isReady));
      if (!entry) return;
      const { can, sentence } = registerStepOf(entry);
      if (can !== "commit") throw new Refusal(sentence, isOutsideGit(entry) ? initialize : undefined);
      await needRepository(world);
      const repository = world.git.repositoryOf(vscode.Uri.parse(entry.uri));
      if (!repository)
        throw new Refusal(`${entry.id} lies in no git repository that is open, so it cannot be committed.`);
      if (!(await confirm(entry, repository.state.HEAD?.name))) return;
      await commitPlans(repository, [entry]);
      vscode.window.setStatusBarMessage(plainText(`Registered the plan of ${entry.id}`), 5000);
    },
  };
}

const title = "Register Plan";

const initialize = { title: "Initialize Repository", command: "git.init" };

function isOutsideGit({ past }: EntryOf<"experiment">): boolean {
  return past !== undefined && "why" in past && past.why === "no-repository";
}

function isReady(entry: EntryOf<"experiment">): boolean {
  return registerStepOf(entry).can === "commit";
}

/** Nothing is committed that nobody has seen. */
async function confirm(entry: EntryOf<"experiment">, branch: string | undefined): Promise<boolean> {
  const item = {
    label: `$(git-commit) Commit ${plainText(entry.path)}`,
    description: branch === undefined ? "while HEAD is detached" : `on ${plainText(branch)}`,
    detail: plainText(registerMessage([entry]).replaceAll(/\n+/g, ", ")),
  };
  const chosen = await vscode.window.showQuickPick([item], {
    title: `Register the Plan of ${entry.id}`,
    placeHolder: "Only this file is committed. Escape leaves everything as it is.",
  });
  return chosen !== undefined;
}
