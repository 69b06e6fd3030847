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
  const { ask, hint, isOptional, isOpen, suggestion } = question;
  const pick = vscode.window.createQuickPick<Item>();
  const chosen: Item[] = choices.map(toItem);
  // A choice that says no is enough.
  const mayLeaveOut = isOptional && !choices.some(({ value }) => value === "none");
  const none: Item[] = mayLeaveOut ? [{ label: "$(dash) Leave it out", value: "", alwaysShow: true }] : [];
  const read = readItems([...known, ...(hint === undefined ? [] : [hint])]);
  // VS Code knows a row by its place, so what is accepted while the list changes must not stand elsewhere by then.
  const rows = [...read, ...chosen, ...none];
  pick.items = rows;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.placeholder = plainText([ask, isOpen && "Choose, or type."].filter(Boolean).join(" "));
  const start = typed ?? suggestion;
  const before = [...chosen, ...none].find(({ value }) => value === start);
  // Where nothing is likely, Enter alone takes nothing: the row to read chooses nothing.
  const first = before ?? (start === "" ? read[0] : (chosen[0] ?? none[0]));
  const offer = (text: string): void => {
    const [other] = isOpen ? otherItems(question, choices, text.trim()) : [];
    if (isOpen) pick.items = other ? [...rows, other] : rows;
    // What Enter takes: the words that were typed, unless they may be on the way to a choice.
    const active = text === "" ? first : (chosen[findBeginning(text.trim(), choices)] ?? other);
    if (active) pick.activeItems = [active];
  };
  if (start && isOpen && !before) pick.value = start;
  offer(pick.value);
  return show(pick, asking, (disposables, answer) => {
    disposables.add(pick.onDidChangeValue(offer));
    disposables.add(
      pick.onDidAccept(() => {
        const row = pick.selectedItems[0] ?? pick.activeItems[0];
        // Whoever types and presses Enter at once is ahead of the row with the words.
        const value = row?.value ?? findNamed(pick.value.trim(), question);
        if (value !== undefined && !findComplaint(question, value)?.isFatal) answer(value);
      }),
    );
  });
}

/** What words stand for while no row does: a choice of that name, else themselves where they may. */
function findNamed(words: string, { choices = [], isOpen }: Question): string | undefined {
  const named = choices.find(({ label }) => label.toLowerCase() === words.toLowerCase());
  return named?.value ?? (isOpen && words !== "" ? words : undefined);
}

/** Characters of a row that are sure to be seen; a list has no other room for whole sentences. */
const rowLength = 80;

/** What is known, as rows above the choices that choose nothing; whoever types to find a choice sees them no more. */
function readItems(known: readonly string[]): Item[] {
  if (known.length === 0) return [];
  const rows = known.flatMap((sentence) =>
    wrap(sentence, rowLength).map((row, at) => ({ label: `$(${at === 0 ? "info" : "blank"}) ${plainText(row)}` })),
  );
  return [...rows, { label: "", kind: vscode.QuickPickItemKind.Separator }];
}

/** A text in rows that end between words. */
function wrap(text: string, length: number): readonly string[] {
  const rows: string[] = [];
  for (const word of text.split(/\s+/)) {
    const row = rows.at(-1);
    if (row !== undefined && row.length + 1 + word.length <= length) rows[rows.length - 1] = `${row} ${word}`;
    else rows.push(word);
  }
  return rows;
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
function otherItems(question: Question, choices: readonly Choice[], text: string): Item[] {
  if (text === "" || choices.some(({ value }) => value === text)) return [];
  const complaint = findComplaint(question, text);
  return [
    {
      value: text,
      label: `$(${complaint?.isFatal ? "error" : "edit"}) ${plainText(text)}`,
      alwaysShow: true,
      ...(complaint ? { detail: plainText(complaint.sentence) } : {}),
    },
  ];
}

/** The place of the first choice that begins with these words; -1 where none does. */
function findBeginning(text: string, choices: readonly Choice[]): number {
  const start = text.toLowerCase();
  return choices.findIndex(({ value, label }) => [value, label].some((words) => words.toLowerCase().startsWith(start)));
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
