import * as vscode from "vscode";
import type { Card } from "../../core/query/card.ts";
import type { HypothesisNode } from "../trees/hypothesis-rows.ts";
import type { OtherNode } from "../trees/this-branch-nodes.ts";
import { unitOfNode } from "./branch-context.ts";
import type { LiveWorkspace } from "../live-workspace.ts";
import type { Command } from "./command.ts";

/** Opens the unit of learning that a row's experiment belongs to. */
export function openUnitOfRow(workspace: LiveWorkspace): Command {
  return {
    id: "learningWall.openUnitOfRow",

    async run(node) {
      const unit = unitOfNode(node, workspace);
      if (unit) await vscode.window.showTextDocument(vscode.Uri.parse(unit.uri));
    },
  };
}

/** Copies the id of a row, which other files and `uol` know it by. */
export const copyId: Command = {
  id: "learningWall.copyId",

  async run(node) {
    const card = cardOfNode(node);
    if (card) await vscode.env.clipboard.writeText(card.id);
  },
};

/** Takes the link to the branch of a row out of the file of its unit. */
export const removeLinkOfRow: Command = {
  id: "learningWall.removeLink",

  async run(node) {
    const { row } = node as OtherNode;
    await vscode.commands.executeCommand("learningWall.updateLink", row.uri, row.link);
  },
};

/** The card of a row of the sidebar; `undefined` for whatever else a command was given. */
export function cardOfNode(node: unknown): Card | undefined {
  const row = node as HypothesisNode | undefined;
  return row?.type === "row" ? row.card : undefined;
}
