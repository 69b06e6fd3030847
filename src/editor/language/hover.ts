import * as vscode from "vscode";
import { hoverAt } from "../../core/language/hover/hover-at.ts";
import type { Comparison } from "../../core/language/lens/comparison.ts";
import { toCommandUri } from "../command-uri.ts";
import type { CommandId } from "../commands/command-ids.ts";
import type { LiveWorkspace } from "../live-workspace.ts";
import { toRange } from "../to-vscode.ts";
import { toPlotImage } from "../plot-image.ts";
import { ourFiles } from "./selector.ts";
import { toQuestion } from "./to-question.ts";

const showComparison: CommandId = "learningWall.compareWithPast";

/** Says of a key, a name, a number or a day what it means and how it is read, and of a plan what git knows of it. */
export function registerHover(workspace: LiveWorkspace): vscode.Disposable {
  return vscode.languages.registerHoverProvider(ourFiles, {
    provideHover(document, position) {
      const linkTo = (comparison: Comparison): string =>
        toCommandUri(showComparison, [document.uri.toString(), comparison]);
      const hover = hoverAt({ ...toQuestion(workspace, document, position), linkTo, toImage: toPlotImage });
      if (!hover) return undefined;
      const markdown = new vscode.MarkdownString(hover.markdown);
      // Words from files are escaped, and even a link among them could do no more than show a comparison.
      markdown.isTrusted = { enabledCommands: [showComparison] };
      return new vscode.Hover(markdown, toRange(hover.range));
    },
  });
}
