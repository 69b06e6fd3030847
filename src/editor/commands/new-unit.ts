import * as vscode from "vscode";
import { newUnitFile } from "../../core/authoring/new-file.ts";
import type { LiveWorkspace } from "../live-workspace.ts";
import type { Command } from "./command.ts";
import { chooseFolder, createFile, takenNames } from "./create-file.ts";

/** Asks what will be known, not what will be built, and writes the unit. Answers with its URI. */
export function newUnit(workspace: LiveWorkspace): Command {
  return {
    id: "learningWall.newUnit",

    async run() {
      const folder = await chooseFolder();
      if (!folder) return undefined;
      const title = await vscode.window.showInputBox({
        title: "New Unit of Learning",
        prompt: "What will you know in the end that you do not know now? Write it as a question.",
        placeHolder: "Will customers use a one-click checkout?",
        validateInput: (text) => (text.trim() === "" ? "Write the question." : undefined),
      });
      if (title === undefined) return undefined;
      return createFile(folder, newUnitFile(title.trim(), await takenNames(folder, workspace)));
    },
  };
}
