import * as vscode from "vscode";
import { findRule } from "../../core/rules/catalogue.ts";
import { rulePageOf } from "../../core/rules/rule-page.ts";

const scheme = "learning-wall";

/** The page that explains a rule: a read-only document of ours, so that its link needs neither a command nor the network. */
export function toRulePageUri(rule: string): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/rule/${rule}.md` });
}

/** Serves the pages that diagnostics link to. */
export function registerRulePages(): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent({ path }) {
      const id = /^\/rule\/(.+)\.md$/.exec(path)?.[1] ?? "";
      const rule = findRule(id);
      return rule ? rulePageOf(rule) : `# There is no rule \`${id}\`\n`;
    },
  });
}
