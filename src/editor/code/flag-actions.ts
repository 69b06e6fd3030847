import * as vscode from "vscode";
import { flagOfStoppedExperiment } from "../../core/rules/catalogue/flag-of-stopped-experiment.ts";
import { Disposables } from "../disposables.ts";
import { ourFiles } from "../language/selector.ts";
import type { LiveWorkspace } from "../live-workspace.ts";
import { anyFile } from "./any-file.ts";
import { placesOfFlag } from "./places-of-flag.ts";

/** Leads from a flag in the code to its experiment, and from the experiment to the places of its flag. */
export function registerFlagActions(workspace: LiveWorkspace): vscode.Disposable {
  const disposables = new Disposables();
  const kinds = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] };
  disposables.add(
    vscode.languages.registerCodeActionsProvider(
      anyFile,
      { provideCodeActions: (_, __, { diagnostics }) => diagnostics.filter(isOurs).flatMap(openingExperiment) },
      kinds,
    ),
  );
  disposables.add(
    vscode.languages.registerCodeActionsProvider(
      ourFiles,
      {
        provideCodeActions: (document, _, { diagnostics }) =>
          diagnostics.filter(isOurs).flatMap((diagnostic) => showingPlaces(diagnostic, document, workspace)),
      },
      kinds,
    ),
  );
  return disposables;
}

function isOurs({ source, code }: vscode.Diagnostic): boolean {
  return source === "Learning Wall" && typeof code === "object" && code.value === flagOfStoppedExperiment.id;
}

function openingExperiment(diagnostic: vscode.Diagnostic): vscode.CodeAction[] {
  const [experiment] = diagnostic.relatedInformation ?? [];
  if (!experiment) return [];
  const { uri, range } = experiment.location;
  const options: vscode.TextDocumentShowOptions = { selection: range, preview: true };
  return [actionOf("Open experiment", diagnostic, { command: "vscode.open", arguments: [uri, options] })];
}

function showingPlaces(
  diagnostic: vscode.Diagnostic,
  { uri }: vscode.TextDocument,
  { picture: { snapshot } }: LiveWorkspace,
): vscode.CodeAction[] {
  const entry = snapshot.entries.get(uri.toString());
  const known = (entry?.kind === "experiment" && entry.flagPlaces) || [];
  const [first] = known;
  const places = entry && first ? placesOfFlag(first.flag, entry.root, known) : [];
  if (places.length === 0) return [];
  const title = places.length === 1 ? "Show the place" : `Show the ${places.length} places`;
  const show = "editor.action.goToLocations";
  return [actionOf(title, diagnostic, { command: show, arguments: [uri, diagnostic.range.start, places, "peek"] })];
}

function actionOf(
  title: string,
  diagnostic: vscode.Diagnostic,
  command: Omit<vscode.Command, "title">,
): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { title, ...command };
  action.diagnostics = [diagnostic];
  return action;
}
