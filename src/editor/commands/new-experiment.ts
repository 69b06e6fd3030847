import * as vscode from "vscode";
import { newExperimentFile } from "../../core/authoring/new-file.ts";
import { entriesOfKind } from "../../core/index/snapshot.ts";
import type { LiveWorkspace } from "../live-workspace.ts";
import type { Command } from "./command.ts";
import { chooseFolder, createFile, takenNames } from "./create-file.ts";
import { pickUnit } from "./pick-unit.ts";

/** Starts from the sentence, and writes an experiment that names what it still lacks. Answers with its URI. */
export function newExperiment(workspace: LiveWorkspace): Command {
  return {
    id: "learningWall.newExperiment",

    async run() {
      const folder = await chooseFolder();
      if (!folder) return undefined;
      await workspace.settled();
      const units = entriesOfKind(workspace.picture.snapshot, "unit");
      const choice =
        units.length === 0
          ? "none"
          : await pickUnit(units, { title: "New Experiment: which question does it answer?", none: "No unit yet" });
      if (choice === undefined) return undefined;
      const hypothesis = await vscode.window.showInputBox({
        title: "New Experiment",
        prompt: "One sentence that the data can refute, with the number that would do it.",
        placeHolder: "At least 8% of users shown the button will click it.",
        validateInput: (text) => (text.trim() === "" ? "Write the hypothesis." : undefined),
      });
      if (hypothesis === undefined) return undefined;
      const unit = choice === "none" ? undefined : choice.id;
      return createFile(folder, newExperimentFile(hypothesis.trim(), unit, await takenNames(folder, workspace)));
    },
  };
}
