import * as vscode from "vscode";
import { stageTitles } from "../../core/base/stage.ts";
import type { EntryOf } from "../../core/index/entry.ts";
import { entriesOfKind } from "../../core/index/snapshot.ts";
import type { LiveWorkspace } from "../live-workspace.ts";
import { plainText } from "../plain-text.ts";
import { Refusal } from "./command.ts";

/**
 * Lets a person choose an experiment by its id or hypothesis. `undefined` when cancelled.
 *
 * @param title Of the command that needs one.
 * @param isOffered Which of them there are to pick from.
 */
export async function pickExperiment(
  { picture }: LiveWorkspace,
  title: string,
  isOffered: (entry: EntryOf<"experiment">) => boolean = () => true,
): Promise<EntryOf<"experiment"> | undefined> {
  const experiments = entriesOfKind(picture.snapshot, "experiment").filter(isOffered);
  if (experiments.length === 0) {
    throw new Refusal(`${title}: there is no experiment that waits for it.`, {
      title: "New Experiment...",
      command: "learningWall.newExperiment",
    });
  }
  const items = experiments.map((entry) => {
    const stage = picture.cards.byUri.get(entry.uri)?.card.stage;
    return {
      label: plainText(entry.id),
      description: stage === undefined ? "" : stageTitles[stage],
      detail: plainText(entry.record.hypothesis ?? ""),
      entry,
    };
  });
  items.sort((a, b) => a.label.localeCompare(b.label));
  const options = {
    title: `${title}: which experiment?`,
    placeHolder: "Id or hypothesis",
    matchOnDescription: true,
    matchOnDetail: true,
  };
  return (await vscode.window.showQuickPick(items, options))?.entry;
}
