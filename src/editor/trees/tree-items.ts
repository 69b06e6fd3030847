import * as vscode from "vscode";
import { escapeMarkdown } from "../../core/base/markdown.ts";
import { hasReading, nextStepsOf } from "../../core/query/next-steps.ts";
import type { Card } from "../../core/query/card.ts";
import { deadlineWords, missingWords, registrationTitles, rowWords } from "../../core/query/card-words.ts";
import { heldShapes, heldTitles } from "../../core/query/held-looks.ts";
import { groupTitles, type HypothesisGroup } from "../../core/query/hypothesis-groups.ts";
import { wasWrongParts } from "../../core/query/was-wrong-words.ts";
import { isUnanswered, verdictLooks, verdictTitleOf, type VerdictLook } from "../../core/query/verdict-words.ts";
import { stageTitles } from "../../core/base/stage.ts";
import { toPlotImage } from "../plot-image.ts";
import { toRowUri } from "./overdue-badges.ts";

export function toGroupItem(id: HypothesisGroup["id"], count: number): vscode.TreeItem {
  const title = groupTitles[id];
  const item = new vscode.TreeItem(title, vscode.TreeItemCollapsibleState.Expanded);
  item.id = id;
  item.description = String(count);
  item.contextValue = `group.${id}`;
  item.accessibilityInformation = { label: `${title}, ${count}` };
  return item;
}

export function toRowItem(card: Card): vscode.TreeItem {
  const item = new vscode.TreeItem(card.id);
  const description = rowWords(card);
  item.id = `${card.uri}#${card.isCheckBackDue}`;
  item.resourceUri = toRowUri(card);
  item.iconPath = iconOf(card);
  item.description = description;
  item.contextValue = contextOf(card);
  item.accessibilityInformation = { label: [card.id, stageTitles[card.stage], description].join(", ") };
  item.command = {
    command: "vscode.open",
    title: "Open",
    arguments: [
      vscode.Uri.parse(card.uri),
      {
        selection: new vscode.Range(card.line, 0, card.line, 0),
        preview: true,
      } satisfies vscode.TextDocumentShowOptions,
    ],
  };
  return item;
}

/**
 * What the menus of `package.json` ask about a row: whether it has a unit, its stage, whether a result is there, and which
 * step is next, as in `experiment.unit.analyse.results.next-memo`.
 */
function contextOf(card: Card): string {
  const { unit, stage, unreadable } = card;
  if (unreadable !== undefined) return "experiment.unreadable";
  const [next] = nextStepsOf(card);
  const parts = [
    unit !== undefined && "unit",
    stage,
    hasReading(card) && "results",
    card.pinned && "pinned",
    next && `next-${next}`,
  ];
  return ["experiment", ...parts.filter(Boolean)].join(".");
}

/** A state is a shape first; only what is shown, late or wrong has a colour. */
function iconOf(card: Card): vscode.ThemeIcon {
  const { unreadable, stage, owed, opensIn, isCheckBackDue, registration, verdict, checkBack } = card;
  const late = new vscode.ThemeColor("list.warningForeground");
  if (unreadable !== undefined) return new vscode.ThemeIcon("bracket-error", new vscode.ThemeColor("charts.red"));
  if (registration?.state === "broken") return new vscode.ThemeIcon("unlock", new vscode.ThemeColor("charts.red"));
  if (checkBack?.mark === "not-held") return new vscode.ThemeIcon(heldShapes["not-held"], late);
  if (isCheckBackDue) return new vscode.ThemeIcon("history", late);
  if (verdict && verdict.state !== "none") return iconOfVerdict(verdictTitleOf(verdict).look);
  if (owed && 0 < owed.daysOverdue) return new vscode.ThemeIcon("clockface", late);
  if (stage === "design") return new vscode.ThemeIcon("edit");
  if (stage === "run") return new vscode.ThemeIcon(opensIn === undefined ? "session-in-progress" : "calendar");
  return new vscode.ThemeIcon(verdictLooks.none.shape);
}

const coloursOfLooks: Readonly<Partial<Record<VerdictLook, string>>> = {
  supported: "charts.green",
  refuted: "charts.purple",
  invalid: "charts.red",
};

function iconOfVerdict(look: VerdictLook): vscode.ThemeIcon {
  const colour = coloursOfLooks[look];
  return new vscode.ThemeIcon(
    verdictLooks[look].shape,
    colour === undefined ? undefined : new vscode.ThemeColor(colour),
  );
}

/** The card in words. Everything that comes from a file is escaped, so that no file can style or link it. */
export function toRowTooltip(card: Card): vscode.MarkdownString {
  const { title, question, metric, threshold, baseline, seen, window, owner, file, registration, verdict } = card;
  const { checkBack, wasWrong } = card;
  const tooltip = new vscode.MarkdownString();
  const paragraph = (label: string | undefined, ...parts: (string | undefined)[]): void => {
    const text = parts.filter(Boolean).join(", ");
    if (!text) return;
    // Not `appendText`: it joins the words by hard spaces, so that a long line breaks in the middle of a word.
    tooltip.appendMarkdown(`${label ? `**${label}** ` : ""}${escapeMarkdown(text)}\n\n`);
  };
  if (question !== undefined) paragraph(undefined, question);
  paragraph("Unit", card.unit === undefined ? undefined : title);
  paragraph("Metric", metric);
  paragraph("Threshold", threshold, baseline && `baseline ${baseline}`);
  paragraph("Seen", seen?.value, seen?.detail);
  if (verdict && (verdict.state !== "none" || isUnanswered(verdict))) {
    if (verdict.plot)
      tooltip.appendMarkdown(`![${escapeMarkdown(verdict.plot.label)}](${toPlotImage(verdict.plot)})\n\n`);
    paragraph("Shown", verdict.shown);
    // Why there is no verdict is what is shown.
    if (verdict.state !== "invalid" && verdict.state !== "none") paragraph(undefined, verdict.note);
  }
  paragraph(checkBack?.mark ? heldTitles[checkBack.mark] : "Check-back", checkBack?.sentence);
  paragraph("Check-back", checkBack?.toDo);
  paragraph(wasWrongParts.was, wasWrong?.was);
  paragraph(wasWrongParts.now, wasWrong?.now);
  paragraph("Window", window.from, window.to && `to ${window.to}`);
  paragraph(registration && registrationTitles[registration.state], registration?.reason);
  paragraph("Missing", missingWords(card));
  paragraph(stageTitles[card.stage], deadlineWords(card) ?? " ");
  paragraph("Owner", owner);
  paragraph(undefined, file);
  return tooltip;
}
