import * as vscode from "vscode";
import { fileLearningsText } from "../../core/language/hover/file-learnings-text.ts";
import { codeLensWords } from "../../core/query/learnings/code-lens-words.ts";
import type { LearningsForUri } from "../../core/query/learnings/learning-groups.ts";
import { AtPause } from "../at-pause.ts";
import { toCommandUri } from "../command-uri.ts";
import type { CommandId } from "../commands/command-ids.ts";
import { Disposables } from "../disposables.ts";
import { isSwitchedOn, onDidSwitch } from "../language/switches.ts";
import type { LiveWorkspace } from "../live-workspace.ts";
import { plainText } from "../plain-text.ts";
import { anyFile } from "./any-file.ts";
import { KnownLearnings } from "./known-learnings.ts";

const showLearnings: CommandId = "learningWall.showLearnings";

/**
 * Tells at the top of a file of the code what was learned about it: in one line above it, and in full where somebody asks
 * on its first line; unless `learningWall.codeLearnings` is off.
 *
 * Files outside of the open folders, untitled ones and cells of notebooks have no path that a learning could name.
 *
 * @param seen Told that somebody sees learnings.
 */
export function registerCodeLearnings(workspace: LiveWorkspace, seen: () => void): vscode.Disposable {
  const disposables = new Disposables();
  const known = disposables.add(new KnownLearnings(workspace));
  const didChange = disposables.add(new vscode.EventEmitter<void>());
  const learningsOf: FindLearnings = async (document) => {
    const learnings = isSwitchedOn("codeLearnings", document) ? await known.of(document) : undefined;
    if (learnings) seen();
    return learnings;
  };
  // At a pause, because whoever types in a file of ours does not look at the code beside it.
  const refresh = disposables.add(new AtPause(() => didChange.fire()));
  disposables.add(workspace.onDidChange(() => refresh.ask()));
  disposables.add(onDidSwitch("codeLearnings", () => didChange.fire()));
  disposables.add(
    vscode.languages.registerCodeLensProvider(anyFile, {
      onDidChangeCodeLenses: didChange.event,
      provideCodeLenses: (document) => lensesOf(document, workspace, learningsOf),
    }),
  );
  disposables.add(
    vscode.languages.registerHoverProvider(anyFile, {
      provideHover: (document, { line }) => (line === 0 ? hoverOf(document, learningsOf) : undefined),
    }),
  );
  return disposables;
}

/** What is told of a file; `undefined` where nothing is. */
type FindLearnings = (document: vscode.TextDocument) => Promise<LearningsForUri | undefined>;

async function lensesOf(
  document: vscode.TextDocument,
  workspace: LiveWorkspace,
  learningsOf: FindLearnings,
): Promise<vscode.CodeLens[] | undefined> {
  const learnings = await learningsOf(document);
  if (!learnings) return undefined;
  const title = plainText(codeLensWords(learnings.rows, learnings.count, workspace.picture.today));
  return [
    new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), {
      title: `$(lightbulb) ${title}`,
      tooltip: "Show what was learned about this file",
      command: showLearnings,
      arguments: [document.uri.toString()],
    }),
  ];
}

async function hoverOf(document: vscode.TextDocument, learningsOf: FindLearnings): Promise<vscode.Hover | undefined> {
  const learnings = await learningsOf(document);
  if (!learnings) return undefined;
  const all = toCommandUri(showLearnings, [document.uri.toString()]);
  const markdown = new vscode.MarkdownString(fileLearningsText(learnings, all));
  // Words from files are escaped, and even a link among them could do no more than list learnings.
  markdown.isTrusted = { enabledCommands: [showLearnings] };
  return new vscode.Hover(markdown, document.lineAt(0).range);
}
