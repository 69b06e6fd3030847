import * as vscode from "vscode";
import type { EntryOf } from "../../core/index/entry.ts";
import { deadlineWords } from "../../core/query/card-words.ts";
import { plainText } from "../plain-text.ts";
import { Disposables } from "../disposables.ts";
import type { LiveWorkspace } from "../live-workspace.ts";
import { findBranchOfMoment } from "./branch-of-moment.ts";
import type { GitRepositories } from "./git-repositories.ts";

/** Shows the unit of the current branch in the status bar; nothing in repositories without units. */
export function registerBranchStatus(git: GitRepositories, workspace: LiveWorkspace): vscode.Disposable {
  const disposables = new Disposables();
  const item = disposables.add(
    vscode.window.createStatusBarItem("learningWall.branch", vscode.StatusBarAlignment.Left, 90),
  );
  item.name = "Unit of Learning of the Current Branch";

  const update = (): void => {
    const moment = findBranchOfMoment(git, workspace);
    if (!moment?.hasUnits && !moment?.units.length) {
      item.hide();
      return;
    }
    const [unit, ...others] = moment.units;
    if (unit) {
      const deadline = deadlineOf(unit, workspace);
      const name = others.length === 0 ? unit.id : `${unit.id} +${others.length}`;
      item.text = `$(mortar-board) ${plainText(`${name}${deadline ? `: ${deadline}` : ""}`)}`;
      item.tooltip = `${unit.record.title ?? unit.record.learn ?? unit.id}\nOpen the unit of learning of ${moment.branch}`;
      item.command = "learningWall.openUnitOfBranch";
      item.accessibilityInformation = { label: `Unit of learning ${name}${deadline ? `, ${deadline}` : ""}` };
    } else {
      item.text = "$(mortar-board) No unit linked";
      item.tooltip = moment.branch === undefined ? "HEAD is detached" : `Link ${moment.branch} to a unit of learning`;
      item.command = "learningWall.linkBranch";
      item.accessibilityInformation = { label: "No unit of learning linked to this branch" };
    }
    item.show();
  };

  disposables.add(git.onDidChange(update));
  disposables.add(workspace.onDidChange(update));
  disposables.add(vscode.window.onDidChangeActiveTextEditor(update));
  update();
  return disposables;
}

/** The nearest deadline among the unit's running experiments. */
function deadlineOf({ id }: EntryOf<"unit">, { cards }: LiveWorkspace): string | undefined {
  const running = cards
    .filter(
      ({ kind, unit, stage, daysLeft }) =>
        kind === "experiment" && unit === id && stage === "run" && daysLeft !== undefined,
    )
    .toSorted((a, b) => (a.daysLeft ?? 0) - (b.daysLeft ?? 0));
  return running[0] && deadlineWords(running[0]);
}
