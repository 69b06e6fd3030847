import * as vscode from "vscode";
import { Refusal, type Command } from "./command.ts";

/** Copies the sample to a folder that is not there yet, its dates moved to today. */
export type MakeSample = (to: vscode.Uri) => Promise<{ readonly committed: boolean }>;

/**
 * Makes a copy of the sample workspace and opens it.
 *
 * @param makeSample Absent where files cannot be copied; nor can they be into a virtual folder.
 */
export function openSample(makeSample: MakeSample | undefined): Command {
  return {
    id: "learningWall.openSample",

    async run(given) {
      const parent = given instanceof vscode.Uri ? given : await chooseParent();
      if (!parent) return undefined;
      if (!makeSample || parent.scheme !== "file") {
        throw new Refusal("The sample can only be copied to a disk. Choose a folder that lies on one.");
      }
      const target = await freeFolder(parent);
      const { committed } = await vscode.window.withProgress(
        { location: vscode.ProgressLocation.Window, title: "Copying the sample workspace" },
        () => makeSample(target),
      );
      if (!committed) {
        void vscode.window.showWarningMessage("Git was not found, so the sample has files but no history.");
      }
      const isFree = vscode.workspace.workspaceFolders === undefined;
      await vscode.commands.executeCommand("vscode.openFolder", target, { forceNewWindow: !isFree });
      return target;
    },
  };
}

async function chooseParent(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    title: "Where shall the sample workspace go?",
    openLabel: "Put It Here",
    canSelectFiles: false,
    canSelectFolders: true,
    canSelectMany: false,
  });
  return chosen?.[0];
}

async function freeFolder(parent: vscode.Uri): Promise<vscode.Uri> {
  const taken = new Set((await vscode.workspace.fs.readDirectory(parent)).map(([name]) => name));
  const base = "learning-wall-sample";
  let name = base;
  for (let number = 2; taken.has(name); number++) name = `${base}-${number}`;
  return vscode.Uri.joinPath(parent, name);
}
