import * as vscode from "vscode";
import { escapeMarkdown } from "../../core/base/markdown.ts";
import { branchStatusOf } from "../../core/query/branch/branch-status.ts";
import { headWords } from "../../core/query/branch/head-words.ts";
import { experimentsOf } from "../../core/index/experiments-of.ts";
import { titleOfUnit } from "../../core/index/title-of-unit.ts";
import type { Card } from "../../core/query/card.ts";
import { rowWords } from "../../core/query/card-words.ts";
import type { RecognisedUnit } from "../../core/query/units-of-branch.ts";
import { plainText } from "../plain-text.ts";
import { Disposables } from "../disposables.ts";
import type { LiveWorkspace } from "../live-workspace.ts";
import type { BranchOfMoment } from "./branch-of-moment.ts";
import type { LiveMoment } from "./live-moment.ts";

/** Shows the units of the current branch in the status bar; nothing in repositories without units. */
export function registerBranchStatus(moment: LiveMoment, workspace: LiveWorkspace): vscode.Disposable {
  const disposables = new Disposables();
  const item = disposables.add(
    vscode.window.createStatusBarItem("learningWall.branch", vscode.StatusBarAlignment.Left, 90),
  );
  item.name = "Unit of Learning of the Current Branch";

  const update = (): void => {
    const { current } = moment;
    if (current && (current.hasUnits || 0 < current.recognised.length)) show(item, current, workspace);
    else item.hide();
  };

  disposables.add(moment.onDidChange(update));
  update();
  return disposables;
}

interface Shown {
  readonly unit: RecognisedUnit["unit"];
  readonly title: string;
  readonly experiments: readonly Card[];
}

function show(item: vscode.StatusBarItem, moment: BranchOfMoment, workspace: LiveWorkspace): void {
  const units = moment.recognised.map(({ unit }) => toShown(unit, workspace));
  const { text, label } = branchStatusOf(
    moment.head,
    units.map(({ unit: { id }, experiments }) => ({ id, experiments })),
  );
  item.text = `$(mortar-board) ${plainText(text)}`;
  item.accessibilityInformation = { label: plainText(label), role: "button" };
  item.tooltip = toTooltip(moment, units);
  item.command = commandOf(moment);
  item.show();
}

function toShown(unit: RecognisedUnit["unit"], { picture: { snapshot, cards } }: LiveWorkspace): Shown {
  const experiments = experimentsOf(unit, snapshot).flatMap(({ uri }) => cards.byUri.get(uri)?.card ?? []);
  return { unit, title: titleOfUnit(unit), experiments };
}

function commandOf({ recognised, branch }: BranchOfMoment): string {
  if (0 < recognised.length) return "learningWall.openUnitOfBranch";
  return branch === undefined ? "git.checkout" : "learningWall.linkBranch";
}

/** The questions with their hypotheses and thresholds. Everything that comes from a file is escaped. */
function toTooltip(
  { branch, head, facts, recognised }: BranchOfMoment,
  units: readonly Shown[],
): vscode.MarkdownString {
  const tooltip = new vscode.MarkdownString();
  const paragraph = (text: string | undefined): void => {
    if (text) tooltip.appendMarkdown(`${text}\n\n`);
  };
  if (branch !== undefined) paragraph(`**${escapeMarkdown(branch)}**`);
  if (head.doing !== undefined || branch === undefined) paragraph(escapeMarkdown(headWords({ ...facts, head }) ?? ""));
  for (const { title, experiments } of units) {
    paragraph(escapeMarkdown(title));
    for (const card of experiments) paragraph(`- ${linesOf(card).map(escapeMarkdown).join("\\\n  ")}`);
  }
  paragraph(wayOn(branch, recognised));
  return tooltip;
}

function linesOf(card: Card): readonly string[] {
  return [card.question ?? card.id, rowWords(card)];
}

function wayOn(branch: string | undefined, recognised: readonly RecognisedUnit[]): string {
  if (1 < recognised.length) return "Choose one of the units of learning to open.";
  if (0 < recognised.length) return "Open the unit of learning.";
  return branch === undefined ? "Check a branch out." : "Link this branch to a unit of learning.";
}
