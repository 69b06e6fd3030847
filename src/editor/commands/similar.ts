import * as vscode from "vscode";
import type { Entry } from "../../core/index/entry.ts";
import { toLine } from "../../core/query/page/page.ts";
import { similarTo, type Match } from "../../core/query/similar/similar-to.ts";
import { nothingSimilar, outcomeShape, outcomeWords } from "../../core/query/similar/similar-words.ts";
import { Disposables } from "../disposables.ts";
import { entryOf } from "../language/current-entry.ts";
import type { LiveWorkspace } from "../live-workspace.ts";
import { plainText } from "../plain-text.ts";
import type { Command } from "./command.ts";
import { lookBack } from "./look-back.ts";

interface Item extends vscode.QuickPickItem {
  /** Absent where nothing was found. */
  readonly match?: Match;
}

/** Finds what was asked before while somebody types, and opens what is chosen. Answers with its URI. */
export function findSimilar(workspace: LiveWorkspace): Command {
  return {
    id: "learningWall.similar",

    async run(given) {
      const { text, except } = startOf(given, workspace);
      await lookBack(workspace);
      const match = await chooseMatch(workspace, text, except);
      if (!match) return undefined;
      const uri = vscode.Uri.parse(match.uri);
      await vscode.window.showTextDocument(uri, { selection: new vscode.Range(match.line, 0, match.line, 0) });
      return uri;
    },
  };
}

interface Start {
  readonly text: string;
  /** The file that asks, which is not to be found. */
  readonly except?: string;
}

/** Longer text is no one question. */
const longestQuestion = 1000;

/** What is asked first: the words that were given, those that are selected, or the question of the file in the editor. */
function startOf(given: unknown, workspace: LiveWorkspace): Start {
  if (typeof given === "string") return { text: given };
  const editor = vscode.window.activeTextEditor;
  if (!editor) return { text: "" };
  const entry = entryOf(editor.document, workspace);
  const selected = toLine(editor.document.getText(editor.selection));
  const text = selected === "" || longestQuestion < selected.length ? questionOf(entry) : selected;
  return { text, ...(entry && { except: entry.uri }) };
}

function questionOf(entry: Entry | undefined): string {
  if (entry?.kind === "experiment") return toLine(entry.record.hypothesis ?? "");
  return entry?.kind === "unit" ? toLine(entry.record.title ?? entry.record.learn ?? "") : "";
}

function chooseMatch(workspace: LiveWorkspace, text: string, except: string | undefined): Promise<Match | undefined> {
  const disposables = new Disposables();
  const picker = disposables.add(vscode.window.createQuickPick<Item>());
  const refresh = (): void => {
    const { snapshot, today } = workspace.picture;
    picker.items = toItems(picker.value, () => similarTo(picker.value, snapshot, today, { except }));
  };
  picker.title = "Have We Been Here Before?";
  picker.placeholder = "A question, a hypothesis, or a few words of it";
  picker.value = text;
  refresh();
  return new Promise((resolve) => {
    disposables.add(picker.onDidChangeValue(refresh));
    disposables.add(workspace.onDidChange(() => void lookBack(workspace).then(refresh)));
    disposables.add(
      picker.onDidAccept(() => {
        const match = picker.selectedItems[0]?.match;
        if (!match) return;
        resolve(match);
        picker.hide();
      }),
    );
    disposables.add(
      picker.onDidHide(() => {
        resolve(undefined);
        disposables.dispose();
      }),
    );
    picker.show();
  });
}

/** All are always shown: they were found by their meaning, which a filter by letters knows nothing of. */
function toItems(text: string, find: () => readonly Match[]): readonly Item[] {
  if (text.trim() === "") return [];
  const items = find().map(toItem);
  return items.length === 0 ? [{ label: nothingSimilar, alwaysShow: true }] : items;
}

/** The outcome stands first, so that the editor, which moves labels up that hold what was typed, keeps our order. */
function toItem(match: Match): Item {
  return {
    label: `$(${outcomeShape(match)}) ${plainText(outcomeWords(match))}`,
    description: plainText(toLine(match.title)),
    detail: plainText(`${match.why} (${match.score.toFixed(2)}, ${match.file})`),
    alwaysShow: true,
    match,
  };
}
