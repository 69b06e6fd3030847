import * as vscode from "vscode";
import type { CommandId } from "./command-ids.ts";
import { plainText } from "../plain-text.ts";

/** Something that a person can ask for: an id of `package.json`, and a deed. */
export interface Command {
  readonly id: CommandId;
  run(...args: unknown[]): unknown;
}

/** A reason why a command stops, worded for the person who gave it, perhaps with a way on. */
export class Refusal extends Error {
  readonly action: { readonly title: string; readonly command: string; readonly argument?: string } | undefined;

  constructor(sentence: string, action?: Refusal["action"]) {
    super(sentence);
    this.action = action;
  }
}

/** Runs a command; the one place where whatever goes wrong becomes a sentence for the person and a line in the log. */
export async function runCommand(
  command: Command,
  args: readonly unknown[],
  log: vscode.LogOutputChannel,
): Promise<unknown> {
  try {
    return await command.run(...args);
  } catch (error) {
    if (error instanceof Refusal) void explain(error);
    else void apologise(command, error, log);
    return undefined;
  }
}

async function explain({ message, action }: Refusal): Promise<void> {
  const chosen = await vscode.window.showInformationMessage(plainText(message), ...(action ? [action.title] : []));
  if (!action || chosen !== action.title) return;
  await vscode.commands.executeCommand(action.command, ...(action.argument === undefined ? [] : [action.argument]));
}

async function apologise({ id }: Command, error: unknown, log: vscode.LogOutputChannel): Promise<void> {
  const message = error instanceof Error ? error.message : String(error);
  log.error(`${id}: ${error instanceof Error ? (error.stack ?? message) : message}`);
  const showLog = "Show Log";
  if ((await vscode.window.showErrorMessage(plainText(message), showLog)) === showLog) log.show();
}
