import * as vscode from "vscode";
import { folderOf, isWithin } from "../core/base/uri.ts";
import { maximumLength, notOpened, parseSource, tooLarge, unreadableSource } from "../core/source/parse-source.ts";
import { reparseSource } from "../core/source/reparse-source.ts";
import { isSettled } from "../core/index/source-cache.ts";
import type { SourceDocument } from "../core/source/source-document.ts";
import { isTooLong, sourceOfDocument } from "./source-of-document.ts";

/** What stands behind a URI: a text, a file that cannot be read, or nothing of ours (any more). */
export type Content = FetchedText | "too-large" | "not-opened" | "unchanged" | "gone";

interface FetchedText {
  readonly text: string;
  /** Absent when an equal stamp would prove nothing. */
  readonly stamp?: string | undefined;
  /** The open document that holds the text. */
  readonly document?: vscode.TextDocument;
}

interface SeenText extends Omit<FetchedText, "document"> {
  readonly source: SourceDocument;
}

/**
 * Fetches and parses files, and remembers each last text, so that what did not change is neither read nor parsed again.
 *
 * An editor's unsaved text wins over the file, because it is what the person means.
 */
export class SourceReader {
  readonly #seen = new Map<string, SeenText>();
  /** Whether a folder is a link, or lies behind one. */
  readonly #links = new Map<string, Promise<boolean>>();

  async fetch(uri: string): Promise<Content> {
    const target = vscode.Uri.parse(uri);
    const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri && !open.isClosed);
    const root = vscode.workspace.getWorkspaceFolder(target)?.uri.toString();
    if (root === undefined || (await this.#isBehindLink(folderOf(uri), root))) return "gone";
    // A document outlives its deleted file for a while; only unsaved changes say that somebody still means it.
    const file = document?.isDirty ? undefined : await statOf(target);
    if (file === "gone") return "gone";
    if (document) {
      const text = document.getText();
      return isTooLong(text) ? "too-large" : { text, document };
    }
    if (!file || maximumLength < file.size) return "too-large";
    const stamp = `${file.mtime}:${file.size}`;
    if (this.#seen.get(uri)?.stamp === stamp) return "unchanged";
    const mayTrust = isSettled(file.mtime, Date.now());
    try {
      const bytes = await vscode.workspace.fs.readFile(target);
      return { text: new TextDecoder().decode(bytes), stamp: mayTrust ? stamp : undefined };
    } catch (error) {
      return error instanceof vscode.FileSystemError && error.code === "FileNotFound" ? "gone" : "not-opened";
    }
  }

  /** The structure of what was fetched; `undefined` when it is what was parsed last time, and `mayReuse`. */
  parse(uri: string, content: Exclude<Content, "gone">, mayReuse: boolean): SourceDocument | undefined {
    const seen = this.#seen.get(uri);
    if (content === "unchanged") {
      return mayReuse ? undefined : seen?.source;
    }
    if (content === "too-large" || content === "not-opened") {
      this.#seen.delete(uri);
      return unreadableSource(content === "too-large" ? tooLarge : notOpened);
    }
    const known = seen?.text === content.text ? seen.source : undefined;
    const source = known ?? sourceOf(content, seen);
    this.#seen.set(uri, { text: content.text, stamp: content.stamp, source });
    return mayReuse && known ? undefined : source;
  }

  forget(uri: string): void {
    this.#seen.delete(uri);
  }

  /** To be called when folders may have become links, or links folders. */
  forgetLinks(): void {
    this.#links.clear();
  }

  /** The search of the editor follows links, but the command line does not, and both must see the same files. */
  #isBehindLink(folder: string, root: string): Promise<boolean> {
    if (folder === root || !isWithin(folder, root)) return Promise.resolve(false);
    let answer = this.#links.get(folder);
    if (!answer) {
      answer = isLink(vscode.Uri.parse(folder)).then((is) => is || this.#isBehindLink(folderOf(folder), root));
      this.#links.set(folder, answer);
    }
    return answer;
  }
}

/** An open document is parsed once for all who ask about it, unless it has gone on since its text was fetched. */
function sourceOf({ text, document }: FetchedText, seen: SeenText | undefined): SourceDocument {
  if (document?.getText() === text) return sourceOfDocument(document);
  return seen ? reparseSource(text, seen) : parseSource(text);
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

async function isLink(uri: vscode.Uri): Promise<boolean> {
  try {
    const { type } = await vscode.workspace.fs.stat(uri);
    return (type & vscode.FileType.SymbolicLink) !== 0;
  } catch {
    return false;
  }
}
