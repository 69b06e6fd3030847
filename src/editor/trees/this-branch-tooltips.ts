import * as vscode from "vscode";
import { escapeMarkdown } from "../../core/base/markdown.ts";
import type { BranchRow } from "../../core/query/branch/branch-rows.ts";
import type { BranchUnit } from "../../core/query/branch/this-branch.ts";
import { toLearningTooltip } from "./learning-items.ts";
import type { BranchNode } from "./this-branch-nodes.ts";
import { toRowTooltip } from "./tree-items.ts";

/** How a unit is recognised that does not name the branch. */
export const trailerWords = "by the trailer of a commit";

/** What a row says in full. Everything that comes from a file is escaped, so that no file can style or link it. */
export function toBranchTooltip(node: BranchNode): vscode.MarkdownString | undefined {
  if (node.type === "learning") return toLearningTooltip(node.learning);
  if (node.type === "decided") return paragraphs(node.decided.experiment, node.decided.words);
  if (node.type !== "row") return undefined;
  switch (node.part) {
    case "experiment":
      return toRowTooltip(node.card);
    case "unit":
      return tooltipOfUnit(node.unit);
    case "concern":
      return paragraphs(node.concern.sentence);
    case "other":
      return tooltipOfOther(node.row);
  }
}

function tooltipOfUnit({ question, by, deadline, experiments, decided, id }: BranchUnit): vscode.MarkdownString {
  const bars = experiments.flatMap(({ hypothesis, bar, registration }) => [hypothesis, bar, registration]);
  return paragraphs(question, deadline, by === "trailer" && `Known ${trailerWords}`, ...bars, decided?.words, id);
}

function tooltipOfOther({ name, question, words, unit, deadline }: BranchRow): vscode.MarkdownString {
  return paragraphs(`${name}: ${words}`, question, [unit, deadline].filter(Boolean).join(", "));
}

function paragraphs(...texts: readonly (string | false | undefined)[]): vscode.MarkdownString {
  const tooltip = new vscode.MarkdownString();
  for (const text of texts) if (text) tooltip.appendMarkdown(`${escapeMarkdown(text)}\n\n`);
  return tooltip;
}
