import * as vscode from "vscode";
import { inlayHintsOf } from "../../core/language/lens/inlay-hints.ts";
import { Disposables } from "../disposables.ts";
import type { LiveWorkspace } from "../live-workspace.ts";
import { toInlayHint } from "../to-vscode.ts";
import { entryOf } from "./current-entry.ts";
import { ourFiles } from "./selector.ts";
import { isSwitchedOn, onDidSwitch } from "./switches.ts";

/** Shows behind thresholds, windows and readings what they come to, unless `learningWall.inlayHints` is off. */
export function registerInlayHints(workspace: LiveWorkspace): vscode.Disposable {
  const disposables = new Disposables();
  const didChange = disposables.add(new vscode.EventEmitter<void>());
  disposables.add(workspace.onDidChange(() => didChange.fire()));
  disposables.add(onDidSwitch("inlayHints", () => didChange.fire()));
  disposables.add(
    vscode.languages.registerInlayHintsProvider(ourFiles, {
      onDidChangeInlayHints: didChange.event,

      provideInlayHints(document, visible) {
        const entry = isSwitchedOn("inlayHints", document) ? entryOf(document, workspace) : undefined;
        if (!entry) return undefined;
        const { snapshot, today } = workspace.picture;
        return inlayHintsOf(entry, document.getText(), snapshot, today)
          .map(toInlayHint)
          .filter(({ position }) => visible.contains(position));
      },
    }),
  );
  return disposables;
}
