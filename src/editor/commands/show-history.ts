import * as vscode from "vscode";
import { nothingWritten } from "../../core/history/amendment.ts";
import type { Change } from "../../core/history/past.ts";
import { registrationOfEntry } from "../../core/index/registration-of-entry.ts";
import { changeAlone } from "../../core/language/lens/comparison.ts";
import { registrationTitles } from "../../core/query/card-words.ts";
import { registerStepOf } from "../../core/query/register-step.ts";
import { plainText } from "../plain-text.ts";
import type { BranchWorld } from "./branch-context.ts";
import { Refusal, type Command } from "./command.ts";
import { findExperiment } from "./find-experiment.ts";

/** Says how the plan of an experiment stands and why, with every change of it to be looked at. */
export function showHistory({ workspace, settled }: BranchWorld): Command {
  return {
    id: "learningWall.showHistory",

    async run(given) {
      await settled();
      const entry = findExperiment(workspace, given);
      if (!entry) throw new Refusal("Open the file of an experiment, and ask for its history from there.");
      const registration = registrationOfEntry(entry);
      if (!registration) throw new Refusal(registerStepOf(entry).sentence);
      const { state, reason, changes } = registration;
      const deeds = registerStepOf(entry).can === "commit" ? [commitItem] : [];
      const items = [...deeds, ...changes.toReversed().map(toItem)];
      if (items.length === 0) throw new Refusal(reason);
      const title = `${entry.id}: ${registrationTitles[state]}`;
      const chosen = await vscode.window.showQuickPick(items, { title, placeHolder: plainText(reason) });
      if (!chosen) return;
      if (chosen.change) {
        const comparison = changeAlone(chosen.change);
        await vscode.commands.executeCommand("learningWall.compareWithPast", entry.uri, comparison);
      } else await vscode.commands.executeCommand("learningWall.register", entry.uri);
    },
  };
}

interface Item extends vscode.QuickPickItem {
  /** Absent for the deed that registers the plan. */
  readonly change?: Change;
}

const commitItem: Item = {
  label: "$(git-commit) Commit the plan",
  detail: "From then on history shows when it was made",
};

function toItem(change: Change): Item {
  const { field, from = nothingWritten, to = nothingWritten, date, by, commit } = change;
  return {
    label: plainText(`${field}: ${from} \u2192 ${to}`),
    description: plainText(`${date}, ${by}`),
    detail: `${commit.slice(0, 7)}, ${change.afterResult ? "after a result" : "before any result"}`,
    change,
  };
}
