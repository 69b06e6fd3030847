import * as vscode from "vscode";
import { readEntry, type Entry } from "../../core/index/entry.ts";
import type { LiveWorkspace } from "../live-workspace.ts";
import { sourceOfDocument } from "../source-of-document.ts";

/** What each open document was read as last. */
const known = new WeakMap<vscode.TextDocument, Entry>();

/**
 * A file of ours as it stands in its editor at this very moment; the workspace may be a few keys behind.
 *
 * `undefined` for files that only look like ours, and for those that the settings exclude.
 */
export function entryOf(document: vscode.TextDocument, workspace: LiveWorkspace): Entry | undefined {
  const uri = document.uri.toString();
  const { entries, aside } = workspace.picture.snapshot;
  if (aside.has(uri)) return undefined;
  const source = sourceOfDocument(document);
  const taken = entries.get(uri);
  if (taken?.source === source) return taken;
  const before = known.get(document) ?? taken;
  if (before?.source === source && before.past === taken?.past) return oursOf(before);
  const root = taken?.root ?? vscode.workspace.getWorkspaceFolder(document.uri)?.uri.toString() ?? "";
  const read = readEntry(uri, root, source, before);
  if (!read) return undefined;
  // What git says comes with commits, not with keys.
  const { past: _, ...text } = read;
  const entry = { ...text, ...(taken?.past ? { past: taken.past } : {}) } as Entry;
  known.set(document, entry);
  return oursOf(entry);
}

function oursOf(entry: Entry): Entry | undefined {
  return entry.ownership === "foreign" ? undefined : entry;
}
