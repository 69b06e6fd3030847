import * as vscode from "vscode";
import { hoverAt } from "../../core/language/hover/hover-at.ts";
import type { LiveWorkspace } from "../live-workspace.ts";
import { toRange } from "../to-vscode.ts";
import { ourFiles } from "./selector.ts";
import { toQuestion } from "./to-question.ts";

/** Says of a key, a name, a number or a day what it means and how it is read. */
export function registerHover(workspace: LiveWorkspace): vscode.Disposable {
  return vscode.languages.registerHoverProvider(ourFiles, {
    provideHover(document, position) {
      const hover = hoverAt(toQuestion(workspace, document, position));
      return hover && new vscode.Hover(new vscode.MarkdownString(hover.markdown), toRange(hover.range));
    },
  });
}
