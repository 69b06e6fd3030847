import * as vscode from "vscode";
import type { BranchConcern } from "../../core/query/branch/branch-concerns.ts";
import type { BranchNeed, BranchRow } from "../../core/query/branch/branch-rows.ts";
import type { LastDecision } from "../../core/query/branch/last-decision.ts";
import type { BranchUnit } from "../../core/query/branch/this-branch.ts";
import type { Card } from "../../core/query/card.ts";
import { toLearningItem } from "./learning-items.ts";
import { titleOfGroup, type BranchNode } from "./this-branch-nodes.ts";
import { trailerWords } from "./this-branch-tooltips.ts";
import { toRowItem } from "./tree-items.ts";

const { Expanded, None } = vscode.TreeItemCollapsibleState;

export function toBranchItem(node: BranchNode): vscode.TreeItem {
  const item = itemOf(node);
  item.id = node.id;
  return item;
}

function itemOf(node: BranchNode): vscode.TreeItem {
  switch (node.type) {
    case "note":
      return noteItem(node.words, node.command);
    case "group":
      return groupItem(titleOfGroup(node), node.count, node.id);
    case "decided":
      return decidedItem(node.decided);
    case "learning":
      return toLearningItem(node.learning, "branch");
    case "row":
      return rowItem(node);
  }
}

function rowItem(node: Extract<BranchNode, { type: "row" }>): vscode.TreeItem {
  switch (node.part) {
    case "unit":
      return unitItem(node.unit, node.card.line);
    case "experiment":
      return toRowItem(node.card);
    case "concern":
      return concernItem(node.concern, lineIn(node.concern.uri, node.card));
    case "other":
      return otherItem(node.row, lineIn(node.row.uri, node.card));
  }
}

/** The card may be of another file than the row opens. */
function lineIn(uri: string, card: Card): number {
  return card.uri === uri ? card.line : 0;
}

function noteItem(words: string, command: string | undefined): vscode.TreeItem {
  const item = new vscode.TreeItem(words);
  if (command === undefined) return item;
  item.iconPath = new vscode.ThemeIcon("info");
  item.tooltip = words;
  item.command = { command, title: words };
  return item;
}

function groupItem(title: string, count: number, id: string): vscode.TreeItem {
  const item = new vscode.TreeItem(title, Expanded);
  item.description = String(count);
  item.contextValue = `group.${id}`;
  item.accessibilityInformation = { label: `${title}, ${count}` };
  return item;
}

function unitItem(
  { uri, id, question, by, deadline, experiments, decided }: BranchUnit,
  line: number,
): vscode.TreeItem {
  const hasRows = 0 < experiments.length || decided !== undefined;
  const item = new vscode.TreeItem(question, hasRows ? Expanded : None);
  const words = [experiments.length === 0 && "no experiment yet", deadline, by === "trailer" && trailerWords, id]
    .filter(Boolean)
    .join(", ");
  item.iconPath = new vscode.ThemeIcon("mortar-board");
  item.description = words;
  item.contextValue = `unit.${by}`;
  item.accessibilityInformation = { label: `${question}, unit of learning, ${words}` };
  item.command = openAt(uri, line);
  return item;
}

const shapesOfConcerns = {
  decide: "law",
  split: "warning",
  "merge-plan": "git-merge",
  "commit-plan": "git-commit",
  less: "fold",
} as const satisfies Record<BranchConcern["what"], string>;

function concernItem({ what, uri, id, sentence }: BranchConcern, line: number): vscode.TreeItem {
  const isGrave = what === "decide" || what === "split";
  const item = new vscode.TreeItem(sentence);
  item.iconPath = new vscode.ThemeIcon(shapesOfConcerns[what], isGrave ? late : undefined);
  item.description = id;
  item.contextValue = `concern-${what}`;
  // The sentence names its record.
  item.accessibilityInformation = { label: sentence };
  item.command = openAt(uri, line);
  return item;
}

const late = new vscode.ThemeColor("list.warningForeground");

const shapesOfDecisions = { persevere: "arrow-right", pivot: "forward", stop: "debug-stop" } as const satisfies Record<
  LastDecision["choice"],
  string
>;

function decidedItem({ uri, experiment, choice, words }: LastDecision): vscode.TreeItem {
  const item = new vscode.TreeItem(words);
  item.iconPath = new vscode.ThemeIcon(shapesOfDecisions[choice]);
  item.description = experiment;
  item.contextValue = "decided";
  item.accessibilityInformation = { label: `Decided last: ${words} ${experiment}` };
  item.command = openAt(uri, 0);
  return item;
}

const shapesOfNeeds = { decision: "git-merge", memo: "trash", "new-name": "edit" } as const satisfies Record<
  BranchNeed,
  string
>;

function otherItem({ name, uri, unit, words, needs, deadline }: BranchRow, line: number): vscode.TreeItem {
  const item = new vscode.TreeItem(name);
  const isLate = needs === "decision" || needs === "memo";
  item.iconPath = new vscode.ThemeIcon(needs ? shapesOfNeeds[needs] : "git-branch", isLate ? late : undefined);
  item.description = [words, unit, deadline].filter(Boolean).join(", ");
  item.contextValue = `branch-${needs ?? "fine"}`;
  item.accessibilityInformation = { label: `Branch ${name}, ${item.description}` };
  item.command = openAt(uri, line);
  return item;
}

function openAt(uri: string, line: number): vscode.Command {
  const selection = new vscode.Range(line, 0, line, 0);
  const options: vscode.TextDocumentShowOptions = { selection, preview: true };
  return { command: "vscode.open", title: "Open", arguments: [vscode.Uri.parse(uri), options] };
}
