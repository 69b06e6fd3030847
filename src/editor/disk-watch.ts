import * as vscode from "vscode";
import { ancestorsOf, folderOf } from "../core/base/uri.ts";
import { fileGlob, isNeverEntered } from "../core/model/file-glob.ts";
import { Disposables } from "./disposables.ts";

/** What is created is collected for this long, so that a folder is searched once and not again for each of its files. */
const collectMs = 100;
/** Of more new paths than this nobody asks what each is: the open folders are searched as a whole. */
const mostToAsk = 256;

export interface DiskListener {
  /** A file with a name of ours came, changed or went. */
  touched(uri: vscode.Uri): void;
  /** Files and folders that went together, as URIs without a slash at their ends. */
  gone(uris: ReadonlySet<string>): void;
  /** Folders came that may hold files which no event told of; finding out which takes a moment. */
  appeared(findFolders: () => Promise<readonly vscode.Uri[]>): void;
}

/** What happens on disk in the open folders, gathered so that a thousand events become one piece of work. */
export class DiskWatch implements vscode.Disposable {
  readonly #listener: DiskListener;
  readonly #watchers = new Map<string, vscode.Disposable>();
  /** What has just come or gone, files and folders, until their turn. */
  readonly #created = new Set<string>();
  readonly #deleted = new Set<string>();
  #telling: Promise<void> | undefined;

  constructor(listener: DiskListener) {
    this.#listener = listener;
  }

  /** Resolves when everything that is known to be gone has been told. */
  async settled(): Promise<void> {
    await this.#telling;
  }

  /** Follows each folder with a watcher of its own; for deleted folders, all deletions are seen. */
  follow(folders: readonly vscode.WorkspaceFolder[]): void {
    const wanted = new Set(folders.map(({ uri }) => uri.toString()));
    for (const [uri, watcher] of this.#watchers) {
      if (wanted.has(uri)) continue;
      watcher.dispose();
      this.#watchers.delete(uri);
    }
    for (const folder of folders) {
      const key = folder.uri.toString();
      if (!this.#watchers.has(key)) this.#watchers.set(key, this.#watch(folder));
    }
  }

  /** Tells of a file or folder that is gone; once of all that go together. */
  tellGone(uri: vscode.Uri): void {
    if (isNeverEntered(uri.path)) return;
    this.#deleted.add(uri.toString().replace(/\/$/, ""));
    this.#telling ??= new Promise((resolve) => setTimeout(resolve, 0)).then(() => {
      this.#telling = undefined;
      const gone = new Set(this.#deleted);
      this.#deleted.clear();
      this.#listener.gone(gone);
    });
  }

  dispose(): void {
    for (const watcher of this.#watchers.values()) watcher.dispose();
    this.#watchers.clear();
  }

  #watch(folder: vscode.WorkspaceFolder): vscode.Disposable {
    const watchers = new Disposables();
    const pattern = new vscode.RelativePattern(folder, fileGlob);
    const files = watchers.add(vscode.workspace.createFileSystemWatcher(pattern));
    files.onDidCreate((uri) => this.#listener.touched(uri));
    files.onDidChange((uri) => this.#listener.touched(uri));
    files.onDidDelete((uri) => this.#listener.touched(uri));
    // Of a folder that goes the watcher reports the folder alone, and of one that comes it may miss the first files.
    const everything = new vscode.RelativePattern(folder, "**");
    const folders = watchers.add(vscode.workspace.createFileSystemWatcher(everything, false, true, false));
    folders.onDidDelete((uri) => this.tellGone(uri));
    folders.onDidCreate((uri) => this.#noticeNew(uri));
    return watchers;
  }

  /** A folder that is new is looked through for what the watcher did not see being written. */
  #noticeNew(uri: vscode.Uri): void {
    const text = uri.toString();
    if (isNeverEntered(uri.path) || this.#created.has(folderOf(text))) return;
    this.#created.add(text);
    if (this.#created.size === 1) this.#listener.appeared(() => this.#findNewFolders());
  }

  async #findNewFolders(): Promise<readonly vscode.Uri[]> {
    await new Promise((resolve) => setTimeout(resolve, collectMs));
    const created = new Set(this.#created);
    this.#created.clear();
    const outermost = Array.from(created).filter((known) => !ancestorsOf(known).some((above) => created.has(above)));
    if (mostToAsk < outermost.length) return (vscode.workspace.workspaceFolders ?? []).map((folder) => folder.uri);
    const asked = await Promise.all(outermost.map((known) => toFolder(vscode.Uri.parse(known))));
    return asked.flatMap((folder) => folder ?? []);
  }
}

/** The URI, when it is a folder and no link to one. */
async function toFolder(uri: vscode.Uri): Promise<vscode.Uri | undefined> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type === vscode.FileType.Directory ? uri : undefined;
  } catch {
    // It may be gone again.
    return undefined;
  }
}
