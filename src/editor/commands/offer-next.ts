import * as vscode from "vscode";
import type { StepName, Writing } from "../../core/cycle/step.ts";
import { stepTitles } from "../../core/cycle/step-titles.ts";
import { plainText } from "../plain-text.ts";
import { stepCommands } from "./step-commands.ts";

/** Says what was done with a file, with the next steps as buttons; waits for nobody. */
export function offerNext({ done, next = [] }: Pick<Writing, "done" | "next">, uri: vscode.Uri): void {
  const titles = next.map(({ step }) => buttonOf(step));
  void vscode.window.showInformationMessage(plainText(`${done}.`), ...titles).then((chosen) => {
    const wanted = next.find(({ step }) => buttonOf(step) === chosen);
    if (wanted) void vscode.commands.executeCommand(stepCommands[wanted.step], uri.toString(), wanted.answers);
  });
}

function buttonOf(step: StepName): string {
  return `${stepTitles[step]}...`;
}
