import * as vscode from "vscode";
import { foldingRangesOf } from "../../core/language/outline/folding-ranges.ts";
import { selectionRangesAt } from "../../core/language/outline/selection-ranges.ts";
import { Disposables } from "../disposables.ts";
import type { LiveWorkspace } from "../live-workspace.ts";
import { toFoldingRange, toSelectionRange } from "../to-vscode.ts";
import { entryOf } from "./current-entry.ts";
import { ourFiles } from "./selector.ts";

/** What folds away together, and what is selected step by step around the cursor. */
export function registerRanges(workspace: LiveWorkspace): vscode.Disposable {
  const disposables = new Disposables();
  disposables.add(
    vscode.languages.registerFoldingRangeProvider(ourFiles, {
      provideFoldingRanges(document) {
        const entry = entryOf(document, workspace);
        return entry && foldingRangesOf(entry, document.getText()).map(toFoldingRange);
      },
    }),
  );
  disposables.add(
    vscode.languages.registerSelectionRangeProvider(ourFiles, {
      provideSelectionRanges(document, positions) {
        const entry = entryOf(document, workspace);
        if (!entry) return undefined;
        const text = document.getText();
        return positions.flatMap(
          (position) => toSelectionRange(selectionRangesAt(entry.source, text, document.offsetAt(position))) ?? [],
        );
      },
    }),
  );
  return disposables;
}
