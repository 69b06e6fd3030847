import * as vscode from "vscode";
import { record } from "../../core/cycle/steps/record.ts";
import { stepTitles } from "../../core/cycle/step-titles.ts";
import { plainText } from "../plain-text.ts";
import type { Command } from "./command.ts";
import type { CommandId } from "./command-ids.ts";
import { experimentStep, type CycleWorld } from "./experiment-step.ts";
import { findExperiment } from "./find-experiment.ts";
import { pickExperiment } from "./pick-experiment.ts";

/** Records what was measured: typed, or read from a file of rows, which is another command. */
export function recordResult(world: CycleWorld): Command {
  const step = experimentStep(record, world);
  return {
    id: step.id,

    /** @param given A row, or the URI of the file. @param answers What is known; then nobody is asked for a file. */
    async run(given, answers, from) {
      await world.settled();
      const { workspace } = world;
      const entry = findExperiment(workspace, given) ?? (await pickExperiment(workspace, stepTitles.record));
      if (!entry) return;
      const { criterion, metric } = entry.record;
      const isJudged = criterion !== undefined && metric === undefined;
      // Rows of a view hand over their selection here, which is a list.
      const isBegun = typeof answers === "object" && !Array.isArray(answers);
      const way = isBegun || isJudged ? "typed" : await askWay(entry.id);
      if (way === "typed") await step.run(entry.uri, answers, from);
      if (way === "file")
        await vscode.commands.executeCommand("learningWall.importResults" satisfies CommandId, entry.uri);
    },
  };
}

type Way = "typed" | "file";

async function askWay(id: string): Promise<Way | undefined> {
  const ways: readonly (vscode.QuickPickItem & { readonly way: Way })[] = [
    { label: "Type the numbers", detail: "A reading, such as 108 of 1200.", way: "typed" },
    { label: "From a file of rows...", detail: "A CSV or JSON file, which is counted for you.", way: "file" },
  ];
  const title = plainText(`${stepTitles.record}: ${id}`);
  const placeHolder = "Where are the numbers?";
  return (await vscode.window.showQuickPick(ways, { title, placeHolder, ignoreFocusOut: true }))?.way;
}
