import * as vscode from "vscode";
import { toEscaped } from "../../core/authoring/quote-scalar.ts";
import type { Snapshot } from "../../core/index/snapshot.ts";
import { defaultSettings } from "../../core/model/settings.ts";
import { findNode } from "../../core/source/source-document.ts";
import type { LiveWorkspace } from "../live-workspace.ts";
import { chooseFolder } from "./create-file.ts";
import type { Command } from "./command.ts";
import { revealPath } from "./reveal-path.ts";
import { writeSettings } from "./write-settings.ts";

/** Opens `learning.yaml` where the template of branch names stands; offers to write it where there is none. */
export function openBranchTemplate(workspace: LiveWorkspace): Command {
  return {
    id: "learningWall.openBranchTemplate",

    /** @param given The URI of a workspace folder. */
    async run(given) {
      // The prompt that leads here stays open beside a question.
      await vscode.commands.executeCommand("workbench.action.closeQuickOpen");
      await workspace.settled();
      const { snapshot } = workspace.picture;
      const root = typeof given === "string" ? given : (await chooseFolder())?.uri.toString();
      if (root === undefined) return;
      const settings = snapshot.settings.get(root);
      if (settings && findNode(settings.source, ["branch"])) {
        await revealPath(vscode.Uri.parse(settings.uri), ["branch"]);
      } else if (await mayWrite()) {
        await revealPath(await writeDefault(root, snapshot), ["branch"]);
      }
    },
  };
}

async function mayWrite(): Promise<boolean> {
  const write = "Write It Down";
  const sentence = `The names of branches are made by ${defaultSettings.branch}. Write that into learning.yaml to change it.`;
  return (await vscode.window.showInformationMessage(sentence, write)) === write;
}

function writeDefault(root: string, snapshot: Snapshot): Promise<vscode.Uri> {
  const value = toEscaped(defaultSettings.branch);
  return writeSettings(root, snapshot, () => [{ type: "insert-key", key: "branch", after: beforeBranch, value }]);
}

const beforeBranch = ["limits", "grace", "cadence", "timeZone"];
