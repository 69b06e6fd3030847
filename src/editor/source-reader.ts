import * as vscode from "vscode";
import { parseSource, tooLarge, unreadableSource } from "../core/source/parse-source.ts";
import type { SourceDocument } from "../core/source/source-document.ts";

/** What stands behind a URI: a text, a file too large to be read, or nothing of ours (any more). */
export type Content = { readonly text: string } | "too-large" | "unchanged" | "gone";

const largestFile = 1_000_000;

/**
 * Fetches and parses files, and remembers each last text, so that what did not change is neither read nor parsed again.
 *
 * An editor's unsaved text wins over the file, because it is what the person means.
 */
export class SourceReader {
  readonly #seen = new Map<string, { readonly stamp: string | undefined; readonly text: string | undefined }>();

  async fetch(uri: string): Promise<Content> {
    const target = vscode.Uri.parse(uri);
    const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri && !open.isClosed);
    // A document outlives its deleted file for a while; only unsaved changes say that somebody still means it.
    const file = document?.isDirty ? undefined : await statOf(target);
    if (file === "gone") return "gone";
    if (document) {
      this.#stamp(uri, undefined);
      return { text: document.getText() };
    }
    if (!file || largestFile < file.size) return "too-large";
    const stamp = `${file.mtime}:${file.size}`;
    if (this.#seen.get(uri)?.stamp === stamp) return "unchanged";
    try {
      const bytes = await vscode.workspace.fs.readFile(target);
      this.#stamp(uri, stamp);
      return { text: new TextDecoder().decode(bytes) };
    } catch {
      return "gone";
    }
  }

  /** The structure of what was fetched; `undefined` when it is what was parsed last time, and `mayReuse`. */
  parse(uri: string, content: Exclude<Content, "gone">, mayReuse: boolean): SourceDocument | undefined {
    const seen = this.#seen.get(uri);
    if (content === "unchanged") {
      return mayReuse || seen?.text === undefined ? undefined : parseSource(seen.text);
    }
    if (content === "too-large") {
      this.#seen.delete(uri);
      return unreadableSource(tooLarge);
    }
    if (mayReuse && seen?.text === content.text) return undefined;
    this.#seen.set(uri, { stamp: seen?.stamp, text: content.text });
    return parseSource(content.text);
  }

  forget(uri: string): void {
    this.#seen.delete(uri);
  }

  #stamp(uri: string, stamp: string | undefined): void {
    this.#seen.set(uri, { stamp, text: this.#seen.get(uri)?.text });
  }
}

/** A link counts as absent, like a folder with the name of a file: editor and CLI agree on what is there. */
async function statOf(uri: vscode.Uri): Promise<vscode.FileStat | "gone"> {
  try {
    const stat = await vscode.workspace.fs.stat(uri);
    return stat.type === vscode.FileType.File ? stat : "gone";
  } catch {
    return "gone";
  }
}
