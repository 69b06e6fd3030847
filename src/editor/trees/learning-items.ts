import * as vscode from "vscode";
import { fullDay } from "../../core/base/full-day.ts";
import { escapeMarkdown } from "../../core/base/markdown.ts";
import { shorten } from "../../core/base/shorten.ts";
import type { LearningCard } from "../../core/query/learnings/learning-card.ts";
import { learningGroupTitles, type LearningGroup } from "../../core/query/learnings/learning-groups.ts";
import {
  learningRow,
  learningState,
  learningTitle,
  placesWords,
  sourceWords,
  surenessWords,
  wornWords,
} from "../../core/query/learnings/learning-words.ts";
import type { RelevantLearning } from "../../core/query/learnings/relevant-learnings.ts";
import { toLine } from "../../core/query/page/page.ts";

export function toLearningGroupItem({ id, count }: LearningGroup): vscode.TreeItem {
  const title = learningGroupTitles[id];
  const item = new vscode.TreeItem(title, vscode.TreeItemCollapsibleState.Expanded);
  item.id = id;
  item.description = String(count);
  item.contextValue = `group.${id}`;
  item.accessibilityInformation = { label: `${title}, ${count}` };
  return item;
}

/** So that of what stands behind it something can be seen, too. */
const longestLabel = 60;

/** @param group Where it is shown: a learning may stand in several groups, and is known by both. */
export function toLearningItem({ learning }: RelevantLearning, group: string): vscode.TreeItem {
  const { uri, number, line } = learning;
  const title = toLine(learningTitle(learning));
  const item = new vscode.TreeItem(shorten(title, longestLabel, "…"));
  item.id = `${group} ${uri}#${number}`;
  item.iconPath = learningIcon(learning);
  item.description = learningRow(learning);
  item.contextValue = "learning";
  item.accessibilityInformation = { label: `${title}, confidence ${learningRow(learning)}` };
  item.command = {
    command: "vscode.open",
    title: "Open",
    arguments: [
      vscode.Uri.parse(uri),
      { selection: new vscode.Range(line, 0, line, 0), preview: true } satisfies vscode.TextDocumentShowOptions,
    ],
  };
  return item;
}

/** A state is a shape first; only what needs a second look has a colour. */
export function learningIcon(learning: LearningCard): vscode.ThemeIcon {
  const late = new vscode.ThemeColor("list.warningForeground");
  switch (learningState(learning)) {
    case "superseded":
      return new vscode.ThemeIcon("archive");
    case "contradicted":
      return new vscode.ThemeIcon("warning", late);
    case "review due":
      return new vscode.ThemeIcon("clockface", late);
    case "code rewritten":
      return new vscode.ThemeIcon("history", late);
    case undefined:
      return new vscode.ThemeIcon("lightbulb");
  }
}

/** The learning in full. Everything that comes from a file is escaped, so that no file can style or link it. */
export function toLearningTooltip({ learning, why }: RelevantLearning): vscode.MarkdownString {
  const { insight, recommendation, confidence, because, sources, contrary, supersededBy, reviewBy, worn, file } =
    learning;
  const tooltip = new vscode.MarkdownString();
  const paragraph = (label: string | undefined, text: string | undefined): void => {
    if (text) tooltip.appendMarkdown(`${label ? `**${label}** ` : ""}${escapeMarkdown(text)}\n\n`);
  };
  paragraph(undefined, insight);
  paragraph("Do", recommendation);
  paragraph("Confidence", `${surenessWords(confidence)}: ${because}`);
  for (const source of sources) paragraph("Shown by", sourceWords(source));
  for (const source of contrary) paragraph("Says otherwise", `${sourceWords(source)} ${source.why}`);
  paragraph("Replaced by", supersededBy);
  paragraph("Ask again", reviewBy && `by ${fullDay(reviewBy)}`);
  paragraph("Look again", worn && wornWords(worn));
  paragraph("Applies to", placesWords(learning));
  paragraph("Shown here by", why);
  paragraph(undefined, file);
  return tooltip;
}
