import * as vscode from "vscode";
import { readEntry, type Entry } from "../../core/index/entry.ts";
import { parseSource } from "../../core/source/parse-source.ts";
import type { LiveWorkspace } from "../live-workspace.ts";

interface Known {
  readonly version: number;
  readonly entry: Entry | undefined;
}

const known = new WeakMap<vscode.TextDocument, Known>();

/**
 * A file of ours as it stands in its editor at this very moment; the workspace may be a few keys behind.
 *
 * `undefined` for files that only look like ours, and for those that the settings exclude.
 */
export function entryOf(document: vscode.TextDocument, workspace: LiveWorkspace): Entry | undefined {
  const uri = document.uri.toString();
  const { entries, aside } = workspace.picture.snapshot;
  if (aside.has(uri)) return undefined;
  const before = known.get(document);
  if (before?.version === document.version) return before.entry;
  const root = entries.get(uri)?.root ?? vscode.workspace.getWorkspaceFolder(document.uri)?.uri.toString() ?? "";
  const entry = readEntry(uri, root, parseSource(document.getText()));
  const ours = entry?.ownership === "foreign" ? undefined : entry;
  known.set(document, { version: document.version, entry: ours });
  return ours;
}
