import * as vscode from "vscode";
import type { Completion, Completions } from "../../core/language/completion/completion.ts";
import { completionsAt, mayNameBranch } from "../../core/language/completion/completions-at.ts";
import type { GitRepositories } from "../git/git-repositories.ts";
import type { LiveWorkspace } from "../live-workspace.ts";
import { toRange } from "../to-vscode.ts";
import { ourFiles } from "./selector.ts";
import { toQuestion } from "./to-question.ts";

/** Behind which signs something new begins; whether it does there, the core knows. */
const triggers = [" ", "-", "{", "[", ",", "#", '"', "'"];

/** Offers what can be written: keys, names, days, thresholds, whole files. */
export function registerCompletion(workspace: LiveWorkspace, git: GitRepositories): vscode.Disposable {
  const provider: vscode.CompletionItemProvider = {
    async provideCompletionItems(document, position) {
      const question = toQuestion(workspace, document, position);
      const branches = mayNameBranch(question) ? await branchesFor(document.uri, git) : [];
      const completions = completionsAt({ ...question, branches });
      return completions && toCompletionList(completions);
    },
  };
  return vscode.languages.registerCompletionItemProvider(ourFiles, provider, ...triggers);
}

/** The branches of the repository that holds the file; none where git is not at hand or fails. */
async function branchesFor(uri: vscode.Uri, git: GitRepositories): Promise<readonly string[]> {
  const branches = await git
    .repositoryOf(uri)
    ?.getBranches({ remote: false })
    .catch(() => []);
  return (branches ?? []).flatMap(({ name }) => name ?? []);
}

function toCompletionList({ items, range, isComplete }: Completions): vscode.CompletionList {
  const replaced = toRange(range);
  return new vscode.CompletionList(
    items.map((item, at) => toCompletionItem(item, at, replaced)),
    !isComplete,
  );
}

const kinds = {
  key: vscode.CompletionItemKind.Property,
  word: vscode.CompletionItemKind.EnumMember,
  id: vscode.CompletionItemKind.Reference,
  date: vscode.CompletionItemKind.Constant,
  form: vscode.CompletionItemKind.Value,
  rule: vscode.CompletionItemKind.Event,
  template: vscode.CompletionItemKind.File,
} as const satisfies Record<Completion["kind"], vscode.CompletionItemKind>;

function toCompletionItem(
  { label, kind, detail, documentation, insert, filter, goesOn }: Completion,
  at: number,
  range: vscode.Range,
): vscode.CompletionItem {
  // What a key takes is too long for its row; all else belongs beside the label.
  const item = new vscode.CompletionItem(
    kind === "key" || detail === undefined ? label : { label, description: detail },
    kinds[kind],
  );
  if (kind === "key" && detail !== undefined) item.detail = detail;
  if (documentation !== undefined) item.documentation = new vscode.MarkdownString(documentation);
  if (filter !== undefined) item.filterText = filter;
  item.insertText = new vscode.SnippetString(insert);
  item.keepWhitespace = true;
  item.range = range;
  item.sortText = String(at).padStart(4, "0");
  if (goesOn) item.command = { command: "editor.action.triggerSuggest", title: "Suggest" };
  return item;
}
