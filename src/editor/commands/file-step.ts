import * as vscode from "vscode";
import { hasOutcome } from "../../core/cycle/left-open.ts";
import type { FileMoment } from "../../core/cycle/moment.ts";
import type { Answers } from "../../core/cycle/question.ts";
import type { FileStep } from "../../core/cycle/step.ts";
import { stepTitles } from "../../core/cycle/step-titles.ts";
import type { FollowUpMoment } from "../../core/cycle/steps/follow-up.ts";
import { answersOf } from "./answers-of.ts";
import { askStep } from "./ask-step.ts";
import { chooseFolder, createFile, takenNames } from "./create-file.ts";
import { Refusal, type Command } from "./command.ts";
import type { CycleWorld } from "./experiment-step.ts";
import { findGiven } from "./find-experiment.ts";
import { lookBack } from "./look-back.ts";
import { offerNext } from "./offer-next.ts";
import { pickExperiment } from "./pick-experiment.ts";
import { stepCommands } from "./step-commands.ts";

/** What a step that writes a new file begins with: where it goes, what it is about, and what is known already. */
export interface FileBeginning<Moment extends FileMoment> {
  readonly moment: (moment: FileMoment) => Moment;
  readonly answers: Answers;
  /** The URI of the record that it goes on with, whose folder gets the file. */
  readonly about?: string | undefined;
  /** The id of that record, where it is part of what is asked. */
  readonly id?: string;
}

/**
 * The command of a step that writes a new file: what is asked, then the file with the cursor where the next word goes.
 *
 * Answers with the URI of the file.
 *
 * @param begin What was given to the command, as the beginning of the step; `undefined` when cancelled.
 */
export function fileStep<Moment extends FileMoment>(
  step: FileStep<Moment>,
  { workspace, settled }: CycleWorld,
  begin: (given: unknown) => FileBeginning<Moment> | Promise<FileBeginning<Moment> | undefined>,
): Command {
  return {
    id: stepCommands[step.name],

    /** @param given A row, or the URI of a record. @param known Answers before anybody is asked. */
    async run(given, known) {
      await settled();
      const beginning = await begin(given);
      const folder = beginning && (folderOf(beginning.about) ?? (await chooseFolder()));
      if (!folder) return undefined;
      const isTaken = await takenNames(folder, workspace);
      await lookBack(workspace);
      const { today, snapshot } = workspace.picture;
      const moment = beginning.moment({ today, snapshot, root: folder.uri.toString(), isTaken });
      const obstacle = step.findObstacle?.(moment);
      if (obstacle) throw new Refusal(obstacle.obstacle);
      const title = [stepTitles[step.name], beginning.id].filter(Boolean).join(": ");
      const answers = await askStep(step, moment, title, { ...beginning.answers, ...answersOf(known) });
      if (!answers) return undefined;
      // A name may have been taken while somebody was asked.
      const writing = step.writingOf({ ...moment, isTaken: await takenNames(folder, workspace) }, answers);
      if ("obstacle" in writing) throw new Refusal(writing.obstacle);
      if ("open" in writing) return openAt(writing.open, writing.line);
      const uri = await createFile(folder, writing.file);
      offerNext(writing, uri);
      return uri;
    },
  };
}

/** The beginning of a step that is about no record: nothing is known, and any folder may get the file. */
export function beginNew(): FileBeginning<FileMoment> {
  return { moment: (moment) => moment, answers: {} };
}

/** The beginning of an experiment: its unit is known where the command is given on one, or on one of its experiments. */
export function beginExperiment({ workspace }: CycleWorld, given: unknown): FileBeginning<FileMoment> {
  const entry = given === undefined ? undefined : findGiven(workspace, given);
  const unit = entry?.kind === "unit" ? entry.id : entry?.kind === "experiment" ? entry.record.unit : undefined;
  return { moment: (moment) => moment, answers: unit === undefined ? {} : { unit }, about: entry?.uri };
}

/** The beginning of a follow-up: of the record that the command is given on, else of one that is picked. */
export async function beginFollowUp(
  { workspace }: CycleWorld,
  given: unknown,
): Promise<FileBeginning<FollowUpMoment> | undefined> {
  const found = findGiven(workspace, given);
  const entry =
    found?.kind === "unit" || found?.kind === "experiment"
      ? found
      : await pickExperiment(workspace, stepTitles["follow-up"], hasOutcome);
  if (!entry) return undefined;
  return { moment: (moment) => ({ ...moment, entry }), answers: {}, about: entry.uri, id: entry.id };
}

function folderOf(uri: string | undefined): vscode.WorkspaceFolder | undefined {
  return uri === undefined ? undefined : vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(uri));
}

async function openAt(uri: string, line: number): Promise<vscode.Uri> {
  const file = vscode.Uri.parse(uri);
  await vscode.window.showTextDocument(file, { selection: new vscode.Range(line, 0, line, 0) });
  return file;
}
