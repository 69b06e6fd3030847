import * as vscode from "vscode";
import { readQuestions } from "../../core/query/similar/question-index.ts";
import type { LiveWorkspace } from "../live-workspace.ts";
import { TimeSlices } from "../time-slices.ts";

/** Reads what was asked before, in slices, so that whoever then asks what is similar need not wait, nor hold up others. */
export function lookBack({ picture }: LiveWorkspace): Thenable<unknown> {
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: "Looking at what was asked before" },
    () => new TimeSlices().run(readQuestions(picture.snapshot)),
  );
}
