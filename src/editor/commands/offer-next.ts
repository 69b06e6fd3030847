import * as vscode from "vscode";
import type { StepName, Writing } from "../../core/cycle/step.ts";
import { plainText } from "../plain-text.ts";
import { stepCommands } from "./step-commands.ts";

/** What the button of each step says. */
const buttons: Readonly<Record<StepName, string>> = {
  unit: "New Unit of Learning...",
  experiment: "New Experiment...",
  register: "Register Plan...",
  record: "Record Result...",
  observe: "Add Observation...",
  memo: "Write Memo...",
  learn: "Write Learning...",
  wrong: "Share a Mistaken Assumption...",
  decide: "Decide...",
  propagate: "Propagate...",
  "follow-up": "Follow Up...",
  amend: "Amend...",
  "check-back": "Check Back...",
};

/** Says what was done with a file, with the next steps as buttons; waits for nobody. */
export function offerNext({ done, next = [] }: Pick<Writing, "done" | "next">, uri: vscode.Uri): void {
  const titles = next.map(({ step }) => buttons[step]);
  void vscode.window.showInformationMessage(plainText(`${done}.`), ...titles).then((chosen) => {
    const wanted = next.find(({ step }) => buttons[step] === chosen);
    if (wanted) void vscode.commands.executeCommand(stepCommands[wanted.step], uri.toString(), wanted.answers);
  });
}
