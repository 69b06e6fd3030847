import { performance } from "node:perf_hooks";
import * as vscode from "vscode";
import { testOutputMark } from "../kit/test-output-mark.ts";

/** Called by VS Code in the extension host of a folder without files of ours; prints milliseconds. */
export function run(): Promise<void> {
  const root = process.env["LEARNING_WALL_EXTENSION"] ?? "";
  const subscriptions: vscode.Disposable[] = [];
  const start = performance.now();
  // A load of its own, because the extension is not installed here.
  const { activate } = require(`${root}/dist/extension.js`) as { activate(context: object): unknown };
  activate({ subscriptions, extensionUri: vscode.Uri.file(root) });
  console.log(`${testOutputMark}activation ${(performance.now() - start).toFixed(1)}`);
  return Promise.resolve();
}
