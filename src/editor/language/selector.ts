import type * as vscode from "vscode";
import { fileGlob } from "../../core/model/file-glob.ts";

/** By pattern and not by language id, because a person's `files.associations` may give our files another one. */
export const ourFiles: vscode.DocumentSelector = { pattern: fileGlob };
