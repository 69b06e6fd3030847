import * as vscode from "vscode";
import { folderOf } from "../../core/base/uri.ts";
import type { Question } from "../../core/language/place/question.ts";
import type { LiveWorkspace } from "../live-workspace.ts";

/** What an editor asks at a position, against the text of this very moment. */
export function toQuestion(
  { picture }: LiveWorkspace,
  document: vscode.TextDocument,
  position: vscode.Position,
): Question {
  const uri = document.uri.toString();
  const root = vscode.workspace.getWorkspaceFolder(document.uri)?.uri.toString() ?? folderOf(uri);
  return {
    snapshot: picture.snapshot,
    uri,
    root,
    text: document.getText(),
    offset: document.offsetAt(position),
    today: picture.today,
  };
}
