import type * as vscode from "vscode";

/** Every file of whatever language; those that no folder holds are told apart by their URIs. */
export const anyFile: vscode.DocumentSelector = { pattern: "**/*" };
