import * as vscode from "vscode";
import { semanticTokensOf, tokenTypes } from "../../core/language/outline/semantic-tokens.ts";
import type { LiveWorkspace } from "../live-workspace.ts";
import { entryOf } from "./current-entry.ts";
import { ourFiles } from "./selector.ts";

/** Colours what a hypothesis and its thresholds were read as. */
export function registerSemanticColours(workspace: LiveWorkspace): vscode.Disposable {
  const legend = new vscode.SemanticTokensLegend([...tokenTypes]);
  return vscode.languages.registerDocumentSemanticTokensProvider(
    ourFiles,
    {
      provideDocumentSemanticTokens(document) {
        const entry = entryOf(document, workspace);
        const builder = new vscode.SemanticTokensBuilder(legend);
        for (const { line, character, length, type } of entry ? semanticTokensOf(entry, document.getText()) : []) {
          builder.push(line, character, length, tokenTypes.indexOf(type));
        }
        return builder.build();
      },
    },
    legend,
  );
}
