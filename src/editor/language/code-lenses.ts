import * as vscode from "vscode";
import { codeLensesOf } from "../../core/language/lens/code-lenses.ts";
import { Disposables } from "../disposables.ts";
import type { LiveWorkspace } from "../live-workspace.ts";
import { toCodeLens } from "../to-vscode.ts";
import { entryOf } from "./current-entry.ts";
import { ourFiles } from "./selector.ts";
import { isSwitchedOn, onDidSwitch } from "./switches.ts";

/** Shows above a file where it stands and what belongs to it, unless `learningWall.codeLens` is off. */
export function registerCodeLenses(workspace: LiveWorkspace): vscode.Disposable {
  const disposables = new Disposables();
  const didChange = disposables.add(new vscode.EventEmitter<void>());
  disposables.add(workspace.onDidChange(() => didChange.fire()));
  disposables.add(onDidSwitch("codeLens", () => didChange.fire()));
  disposables.add(
    vscode.languages.registerCodeLensProvider(ourFiles, {
      onDidChangeCodeLenses: didChange.event,

      provideCodeLenses(document) {
        const entry = isSwitchedOn("codeLens", document) ? entryOf(document, workspace) : undefined;
        if (!entry) return undefined;
        const { snapshot, cards } = workspace.picture;
        const card = cards.byUri.get(entry.uri)?.card;
        return codeLensesOf(entry, card, snapshot).map((lens) => toCodeLens(lens, document.uri));
      },
    }),
  );
  return disposables;
}
