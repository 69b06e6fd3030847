import * as vscode from "vscode";
import { findComplaint } from "../../core/cycle/answering.ts";
import type { Choice, Question } from "../../core/cycle/question.ts";
import { Disposables } from "../disposables.ts";
import { plainText } from "../plain-text.ts";

/** How a question is shown among others. */
export interface Asking {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
  /** Sentences that the person reads before answering. */
  readonly known: readonly string[];
  readonly mayGoBack: boolean;
  /** What was answered to it before. */
  readonly typed: string | undefined;
}

export type Answer = { readonly text: string } | "back" | "cancelled";

/** Asks one question: in a list where there is something to choose, else in a line to type in. */
export function askQuestion(question: Question, asking: Asking): Promise<Answer> {
  return question.choices ? askChoice(question, question.choices, asking) : askWords(question, asking);
}

function askWords(question: Question, { known, typed, ...asking }: Asking): Promise<Answer> {
  const { ask, hint, example, suggestion, isOptional } = question;
  const input = vscode.window.createInputBox();
  input.prompt = plainText([...known, ask, hint, isOptional && "Enter leaves it out."].filter(Boolean).join(" "));
  input.placeholder = plainText(example === undefined ? "" : `For example: ${example}`);
  input.value = typed ?? suggestion ?? "";
  return show(input, asking, (disposables, answer) => {
    const complain = (text: string): boolean => {
      const complaint = findComplaint(question, text);
      input.validationMessage = complaint && {
        message: plainText(complaint.sentence),
        severity: complaint.isFatal
          ? vscode.InputBoxValidationSeverity.Error
          : vscode.InputBoxValidationSeverity.Warning,
      };
      return complaint?.isFatal ?? false;
    };
    // Nobody is told that an answer is needed before they had a chance to give one.
    disposables.add(
      input.onDidChangeValue((text) => (text === "" ? (input.validationMessage = undefined) : complain(text))),
    );
    disposables.add(input.onDidAccept(() => (complain(input.value) ? undefined : answer(input.value.trim()))));
  });
}

interface Item extends vscode.QuickPickItem {
  readonly value?: string;
}

function askChoice(
  question: Question,
  choices: readonly Choice[],
  { known, typed, ...asking }: Asking,
): Promise<Answer> {
  const { ask, hint, isOptional, isOpen } = question;
  const pick = vscode.window.createQuickPick<Item>();
  const chosen: Item[] = choices.map(toItem);
  const none: Item[] = isOptional ? [{ label: "$(dash) Leave it out", value: "", alwaysShow: true }] : [];
  const separators: Item[] = known.map((sentence) => ({
    label: plainText(sentence),
    kind: vscode.QuickPickItemKind.Separator,
  }));
  const itemsFor = (text: string): Item[] => {
    const isOther = isOpen && text.trim() !== "" && !choices.some(({ value }) => value === text.trim());
    const other: Item[] = isOther ? [toOtherItem(question, text.trim())] : [];
    return [...separators, ...chosen, ...other, ...none];
  };
  pick.items = itemsFor("");
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.placeholder = plainText([ask, hint, isOpen && "Type another answer, or choose."].filter(Boolean).join(" "));
  const before = chosen.find(({ value }) => value === typed);
  if (before) pick.activeItems = [before];
  else if (typed && isOpen) {
    pick.value = typed;
    pick.items = itemsFor(typed);
  }
  return show(pick, asking, (disposables, answer) => {
    if (isOpen) disposables.add(pick.onDidChangeValue((text) => (pick.items = itemsFor(text))));
    disposables.add(
      pick.onDidAccept(() => {
        const value = pick.selectedItems[0]?.value ?? pick.activeItems[0]?.value;
        if (value !== undefined && !findComplaint(question, value)?.isFatal) answer(value);
      }),
    );
  });
}

function toItem({ value, label, description, detail }: Choice): Item {
  return {
    value,
    label: plainText(label),
    ...(description === undefined ? {} : { description: plainText(description) }),
    ...(detail === undefined ? {} : { detail: plainText(detail) }),
  };
}

/** What was typed, as a choice; with what is wrong with it, where it cannot be taken. */
function toOtherItem(question: Question, text: string): Item {
  const complaint = findComplaint(question, text);
  return {
    value: text,
    label: `$(${complaint?.isFatal ? "error" : "edit"}) ${plainText(text)}`,
    alwaysShow: true,
    ...(complaint ? { detail: plainText(complaint.sentence) } : {}),
  };
}

type Input = vscode.QuickPick<Item> | vscode.InputBox;

/** Shows an input until it is answered, left or gone back from; a look into another window does not close it. */
function show(
  input: Input,
  { title, step, totalSteps, mayGoBack }: Pick<Asking, "title" | "step" | "totalSteps" | "mayGoBack">,
  listen: (disposables: Disposables, answer: (text: string) => void) => void,
): Promise<Answer> {
  return new Promise((resolve) => {
    const disposables = new Disposables();
    const end = (answer: Answer): void => {
      resolve(answer);
      disposables.dispose();
    };
    disposables.add(input);
    input.title = plainText(title);
    input.step = step;
    input.totalSteps = totalSteps;
    input.ignoreFocusOut = true;
    if (mayGoBack) input.buttons = [vscode.QuickInputButtons.Back];
    disposables.add(input.onDidTriggerButton(() => end("back")));
    disposables.add(input.onDidHide(() => end("cancelled")));
    listen(disposables, (text) => end({ text }));
    input.show();
  });
}
