import * as vscode from "vscode";
import type { ExperimentMoment } from "../../core/cycle/moment.ts";
import type { Obstacle, Step } from "../../core/cycle/step.ts";
import type { EntryOf } from "../../core/index/entry.ts";
import { editDocument } from "../edit-document.ts";
import { entryOf } from "../language/current-entry.ts";
import type { LiveWorkspace } from "../live-workspace.ts";
import { answersOf } from "./answers-of.ts";
import { askStep } from "./ask-step.ts";
import { Refusal, type Command } from "./command.ts";
import { findExperiment } from "./find-experiment.ts";
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

/** The command of a step that goes on with an experiment: what is asked, one edit, and the cursor where one goes on. */
export function experimentStep(step: Step<ExperimentMoment>, { workspace, settled }: CycleWorld): Command {
  return {
    id: stepCommands[step.name],

    /** @param given A row, or the URI of the file. @param answers What is known before anybody is asked. */
    async run(given, answers) {
      await settled();
      const { today, snapshot } = workspace.picture;
      const isOffered = (entry: EntryOf<"experiment">): boolean =>
        step.findObstacle?.({ entry, snapshot, today }) === undefined;
      const entry = findExperiment(workspace, given) ?? (await pickExperiment(workspace, step.title, isOffered));
      if (!entry) return;
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(entry.uri));
      const text = document.getText();
      const moment = { entry: currentOf(document, workspace) ?? entry, snapshot, today };
      const obstacle = step.findObstacle?.(moment);
      if (obstacle) return stop(document, obstacle);
      const answered = await askStep(step, moment, `${step.title}: ${entry.id}`, answersOf(answers));
      if (!answered) return;
      const writing = step.writingOf(moment, answered);
      if ("obstacle" in writing) return stop(document, writing);
      if (!("edits" in writing)) throw new Error(`${step.name} goes on with a file, and gave a new one.`);
      if (document.getText() !== text) throw changedMeanwhile(document, entry.uri, step);
      await editDocument(document.uri, ...writing.edits);
      await revealPath(document, writing.at);
      offerNext(writing, document.uri);
    },
  };
}

function currentOf(document: vscode.TextDocument, workspace: LiveWorkspace): EntryOf<"experiment"> | undefined {
  const entry = entryOf(document, workspace);
  return entry?.kind === "experiment" ? entry : undefined;
}

/** Says why it goes no further, and leads to the place where one would go on. */
async function stop(document: vscode.TextDocument, { obstacle, at, documents = [] }: Obstacle): Promise<never> {
  if (!(await showFirst(documents)) && at) await revealPath(document, at);
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

function changedMeanwhile(document: vscode.TextDocument, uri: string, { name }: Step<ExperimentMoment>): Refusal {
  const path = vscode.workspace.asRelativePath(document.uri);
  return new Refusal(`${path} has changed meanwhile, and nothing was written.`, {
    title: "Try Again",
    command: stepCommands[name],
    argument: uri,
  });
}
