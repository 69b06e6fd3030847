import * as vscode from "vscode";
import type { EntryOf } from "../../core/index/entry.ts";
import { applyWords } from "../../core/query/learnings/learning-words.ts";
import { countLearningsForEntry } from "../../core/query/learnings/relevant-learnings.ts";
import type { LiveWorkspace } from "../live-workspace.ts";
import { plainText } from "../plain-text.ts";

/** Offers what is known already to whoever takes up a unit on a branch; waits for nobody, and is silent without any. */
export function offerLearnings({ uri, id }: EntryOf<"unit">, { picture }: LiveWorkspace): void {
  const unit = picture.snapshot.entries.get(uri);
  const count = unit ? countLearningsForEntry(unit, picture.snapshot) : 0;
  if (count === 0) return;
  const show = "Show Learnings";
  void vscode.window.showInformationMessage(plainText(`${applyWords(count)} to ${id}.`), show).then((chosen) => {
    if (chosen === show) void vscode.commands.executeCommand("learningWall.showLearnings", uri);
  });
}
