import * as vscode from "vscode";
import type { RecordMoment } from "../../core/cycle/moment.ts";
import { wrong } from "../../core/cycle/steps/wrong.ts";
import type { Entry } from "../../core/index/entry.ts";
import { entriesOfKind } from "../../core/index/snapshot.ts";
import type { LiveWorkspace } from "../live-workspace.ts";
import { plainText } from "../plain-text.ts";
import { Refusal, type Command } from "./command.ts";
import { recordStep, type CycleWorld } from "./experiment-step.ts";

type Believed = RecordMoment["entry"];

/** Says of a unit or an experiment what was believed and what is known now, for all to see on the wall. */
export function iWasWrong(world: CycleWorld): Command {
  return recordStep<Believed>(wrong, { isOne: isBelieved, pick }, world);
}

function isBelieved(entry: Entry): entry is Believed {
  return entry.kind === "experiment" || entry.kind === "unit";
}

/** Experiments first, which is where a belief is overturned. */
async function pick(
  { picture: { snapshot } }: LiveWorkspace,
  title: string,
  isOffered: (entry: Believed) => boolean,
): Promise<Believed | undefined> {
  const all: readonly Believed[] = [...entriesOfKind(snapshot, "experiment"), ...entriesOfKind(snapshot, "unit")];
  const offered = all.filter(isOffered);
  if (offered.length === 0) {
    throw new Refusal(`${title}: there is no unit and no experiment to say it of.`, {
      title: "New Unit of Learning...",
      command: "learningWall.newUnit",
    });
  }
  const items = offered.map((entry) => ({
    label: plainText(entry.id),
    description: entry.kind,
    detail: plainText((entry.kind === "unit" ? entry.record.title : entry.record.hypothesis) ?? ""),
    entry,
  }));
  const options = { title: `${title}: where?`, matchOnDescription: true, matchOnDetail: true };
  return (await vscode.window.showQuickPick(items, options))?.entry;
}
