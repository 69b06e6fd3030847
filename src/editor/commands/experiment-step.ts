import * as vscode from "vscode";
import type { ExperimentMoment, WorkspaceMoment } from "../../core/cycle/moment.ts";
import type { EditStep, Obstacle, StepName } from "../../core/cycle/step.ts";
import { stepTitles } from "../../core/cycle/step-titles.ts";
import type { Entry, EntryOf } from "../../core/index/entry.ts";
import { editDocument } from "../edit-document.ts";
import { entryOf } from "../language/current-entry.ts";
import type { LiveWorkspace } from "../live-workspace.ts";
import { answersOf } from "./answers-of.ts";
import { askStep } from "./ask-step.ts";
import { Refusal, type Command } from "./command.ts";
import { findGiven } from "./find-experiment.ts";
import { fromWall } from "./from-wall.ts";
import { noteText } from "./note-text.ts";
import { offerNext } from "./offer-next.ts";
import { pickExperiment } from "./pick-experiment.ts";
import { revealPath } from "./reveal-path.ts";
import { stepCommands } from "./step-commands.ts";

/** What the steps of the cycle stand on. */
export interface CycleWorld {
  readonly workspace: LiveWorkspace;
  /** Resolves when everything that is known to have changed has been taken in. */
  readonly settled: () => Promise<void>;
}

/** The records that a step can go on with. */
export interface StepRecords<One extends Entry> {
  readonly isOne: (entry: Entry) => entry is One;
  /** Lets a person choose one. */
  readonly pick: (
    workspace: LiveWorkspace,
    title: string,
    isOffered: (entry: One) => boolean,
  ) => Promise<One | undefined>;
}

/** The command of a step that goes on with an experiment: what is asked, one edit, and the cursor where one goes on. */
export function experimentStep(step: EditStep<ExperimentMoment>, world: CycleWorld): Command {
  return recordStep(step, { isOne: isExperiment, pick: pickExperiment }, world);
}

/** The same for a step that goes on with records of other kinds, too. */
export function recordStep<One extends Entry>(
  step: EditStep<WorkspaceMoment & { readonly entry: One }>,
  { isOne, pick }: StepRecords<One>,
  { workspace, settled }: CycleWorld,
): Command {
  const onlyOne = (entry: Entry | undefined): One | undefined => (entry && isOne(entry) ? entry : undefined);
  return {
    id: stepCommands[step.name],

    /**
     * @param given A row, or the URI of the file.
     * @param answers What is known before anybody is asked.
     * @param from Where the person comes from, and stays if it is the wall.
     */
    async run(given, answers, from) {
      await settled();
      const title = stepTitles[step.name];
      const { today, snapshot } = workspace.picture;
      const isOffered = (entry: One): boolean => step.findObstacle?.({ entry, snapshot, today }) === undefined;
      const entry = onlyOne(findGiven(workspace, given)) ?? (await pick(workspace, title, isOffered));
      if (!entry) return;
      const uri = vscode.Uri.parse(entry.uri);
      const document = await vscode.workspace.openTextDocument(uri);
      const noted = await noteText(uri);
      const moment = { entry: onlyOne(entryOf(document, workspace)) ?? entry, snapshot, today };
      const obstacle = step.findObstacle?.(moment);
      if (obstacle) return stop(uri, obstacle);
      const answered = await askStep(step, moment, `${title}: ${entry.id}`, answersOf(answers));
      if (!answered) return;
      const writing = step.writingOf(moment, answered);
      if ("obstacle" in writing) return stop(uri, writing);
      if (await noted.hasChanged()) throw changedMeanwhile(uri, step.name);
      await editDocument(uri, ...writing.edits);
      if (from !== fromWall) await revealPath(uri, writing.at);
      offerNext(writing, uri);
    },
  };
}

function isExperiment(entry: Entry): entry is EntryOf<"experiment"> {
  return entry.kind === "experiment";
}

/** Says why it goes no further, and leads to the place where one would go on. */
async function stop(uri: vscode.Uri, { obstacle, at, documents = [] }: Obstacle): Promise<never> {
  if (!(await showFirst(documents)) && at) await revealPath(uri, at);
  throw new Refusal(obstacle);
}

/** Shows the first of these documents that is there. */
async function showFirst(uris: readonly string[]): Promise<boolean> {
  for (const uri of uris) {
    try {
      await vscode.window.showTextDocument(vscode.Uri.parse(uri));
      return true;
    } catch {
      // It lies elsewhere, or cannot be shown as text.
    }
  }
  return false;
}

function changedMeanwhile(uri: vscode.Uri, step: StepName): Refusal {
  return new Refusal(`${vscode.workspace.asRelativePath(uri)} has changed meanwhile, and nothing was written.`, {
    title: "Try Again",
    command: stepCommands[step],
    argument: uri.toString(),
  });
}
