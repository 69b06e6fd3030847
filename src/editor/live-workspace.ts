import * as vscode from "vscode";
import type { Day } from "../core/base/day.ts";
import { isWithin } from "../core/base/uri.ts";
import { applyChanges, emptySnapshot, type FileChange, type Snapshot } from "../core/index/snapshot.ts";
import { fileGlob } from "../core/model/file-glob.ts";
import { claimOf } from "../core/model/kinds.ts";
import { buildCardsInSlices, cardsOf, type CardTable } from "../core/query/build-cards.ts";
import type { Card } from "../core/query/card.ts";
import { checkInSlices, emptyCheck, type Check } from "../core/rules/check-snapshot.ts";
import type { Finding } from "../core/rules/finding.ts";
import { fileNameOf } from "../core/base/uri.ts";
import { Disposables } from "./disposables.ts";
import { SourceReader } from "./source-reader.ts";
import { TimeSlices } from "./time-slices.ts";

/** What is known at one moment: always one consistent picture. */
export interface Picture {
  readonly snapshot: Snapshot;
  readonly today: Day;
  readonly check: Check;
  readonly cards: CardTable;
  /** Present while files are still being read for the first time. */
  readonly reading?: { readonly done: number; readonly total: number };
}

/** Files are taken into the snapshot this many at a time, so that no step holds the host. */
const batchSize = 64;

/**
 * The learning files of the open folders, kept in step with disk, unsaved editors, the calendar and the folders.
 *
 * The only holder of change in the editor: everybody else answers from `picture` and waits for `onDidChange`.
 */
export class LiveWorkspace implements vscode.Disposable {
  readonly #disposables = new Disposables();
  readonly #didChange = this.#disposables.add(new vscode.EventEmitter<void>());
  readonly #reader: SourceReader;
  readonly #log: vscode.LogOutputChannel;
  readonly #todayOf: (timeZone: string | undefined) => Day;
  readonly #slices = new TimeSlices();
  /** URIs that must be looked at again, in the order of their turn. */
  readonly #pending = new Set<string>();
  #watchers = new Map<string, vscode.Disposable>();
  #picture: Picture;
  /** What has been taken in; ahead of the picture while more is being read. */
  #latest: Snapshot;
  #working: Promise<void> | undefined;
  /** The search for files that is under way, or the last one. */
  #scanning: Promise<void> = Promise.resolve();
  #isDisposed = false;
  #firstRead: Picture["reading"] | undefined = { done: 0, total: 0 };

  readonly onDidChange = this.#didChange.event;

  constructor({ folder, reader, log, todayOf }: LiveWorkspaceOptions) {
    this.#reader = reader;
    this.#log = log;
    this.#todayOf = todayOf;
    const snapshot = emptySnapshot(folder);
    this.#latest = snapshot;
    const today = todayOf(undefined);
    this.#picture = { snapshot, today, check: emptyCheck(today), cards: { today, byUri: new Map() } };
    this.#listen();
  }

  get picture(): Picture {
    return this.#picture;
  }

  get cards(): readonly Card[] {
    return cardsOf(this.#picture.cards);
  }

  findingsAt(uri: string): readonly Finding[] {
    return this.#picture.check.byUri.get(uri)?.findings ?? [];
  }

  /** Resolves when everything that is known to have changed has been taken in. */
  async settled(): Promise<void> {
    await this.#scanning;
    while (this.#working) await this.#working;
  }

  /** Finds the files of all folders anew, and reads what is not known yet. */
  readFolders(): void {
    const folders = vscode.workspace.workspaceFolders ?? [];
    this.#watch(folders);
    // What a person looks at comes first.
    for (const { uri } of vscode.workspace.textDocuments) this.#enqueueIfOurs(uri);
    this.#scanFor(folders);
  }

  dispose(): void {
    this.#isDisposed = true;
    for (const watcher of this.#watchers.values()) watcher.dispose();
    this.#disposables.dispose();
  }

  #listen(): void {
    const { workspace, window } = vscode;
    const changed = ({ uri }: { uri: vscode.Uri }): void => this.#touch(uri);
    this.#disposables.add(workspace.onDidOpenTextDocument(changed));
    this.#disposables.add(workspace.onDidChangeTextDocument(({ document }) => changed(document)));
    this.#disposables.add(workspace.onDidCloseTextDocument(changed));
    this.#disposables.add(
      workspace.onDidChangeWorkspaceFolders(({ removed }) => {
        for (const { uri } of removed) this.#forget(uri);
        this.readFolders();
      }),
    );
    this.#disposables.add(window.onDidChangeWindowState(() => this.#noticeMidnight()));
    const minute = setInterval(() => this.#noticeMidnight(), 60_000);
    this.#disposables.add({ dispose: () => clearInterval(minute) });
  }

  /** Follows each folder with a watcher of its own; for deleted folders, all deletions are seen. */
  #watch(folders: readonly vscode.WorkspaceFolder[]): void {
    const wanted = new Set(folders.map(({ uri }) => uri.toString()));
    for (const [uri, watcher] of this.#watchers) {
      if (wanted.has(uri)) continue;
      watcher.dispose();
      this.#watchers.delete(uri);
    }
    for (const folder of folders) {
      const key = folder.uri.toString();
      if (this.#watchers.has(key)) continue;
      const watchers = new Disposables();
      const files = watchers.add(
        vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, fileGlob)),
      );
      files.onDidCreate((uri) => this.#touch(uri));
      files.onDidChange((uri) => this.#touch(uri));
      files.onDidDelete((uri) => this.#touch(uri));
      // Of a folder that goes the watcher reports the folder alone, and of one that comes it may miss the first files.
      const everything = new vscode.RelativePattern(folder, "**");
      const folders = watchers.add(vscode.workspace.createFileSystemWatcher(everything, false, true, false));
      folders.onDidDelete((uri) => this.#forget(uri));
      folders.onDidCreate((uri) => this.#scanNewFolder(uri));
      this.#watchers.set(key, watchers);
    }
  }

  /** What has the name of a file is none; a folder is looked through for what the watcher did not see being written. */
  #scanNewFolder(uri: vscode.Uri): void {
    if (!/\.[a-z]\w{0,9}$/i.test(uri.path)) this.#scanFor([uri]);
  }

  #scanFor(folders: readonly (vscode.WorkspaceFolder | vscode.Uri)[]): void {
    this.#scanning = this.#scanning
      .then(() => this.#scan(folders))
      .catch((error: unknown) => this.#log.error(error instanceof Error ? error : String(error)));
  }

  async #scan(folders: readonly (vscode.WorkspaceFolder | vscode.Uri)[]): Promise<void> {
    for (const folder of folders) {
      // `null`: neither `files.exclude` nor `.gitignore` may decide what is ours, because the CLI knows neither.
      const found = await vscode.workspace.findFiles(new vscode.RelativePattern(folder, fileGlob), null);
      for (const uri of found) this.#enqueueIfOurs(uri);
    }
    if (this.#firstRead) this.#firstRead = { ...this.#firstRead, total: this.#firstRead.done + this.#pending.size };
    this.#work();
  }

  #touch(uri: vscode.Uri): void {
    if (this.#enqueueIfOurs(uri)) this.#work();
  }

  /** Looks again at all files below a folder that is gone. */
  #forget(uri: vscode.Uri): void {
    const gone = uri.toString();
    const { entries, aside } = this.#latest;
    const lost = [...entries.keys(), ...aside.keys()].filter((known) => isWithin(known, gone));
    for (const known of lost) this.#pending.add(known);
    if (0 < lost.length) this.#work();
  }

  #enqueueIfOurs(uri: vscode.Uri): boolean {
    const text = uri.toString();
    if (claimOf(fileNameOf(text)) === undefined) return false;
    if (/\/(node_modules|\.git)\//.test(uri.path)) return false;
    if (!vscode.workspace.getWorkspaceFolder(uri) && !this.#isKnown(text)) return false;
    this.#pending.add(text);
    return true;
  }

  #isKnown(uri: string): boolean {
    return this.#latest.entries.has(uri) || this.#latest.aside.has(uri);
  }

  #noticeMidnight(): void {
    if (this.#today() !== this.#picture.today) this.#work();
  }

  #today(): Day {
    const [settings] = this.#picture.snapshot.settings.values();
    return this.#todayOf(settings?.record.timeZone);
  }

  #work(): void {
    this.#working ??= this.#takeIn()
      .catch((error: unknown) => this.#log.error(error instanceof Error ? error : String(error)))
      .finally(() => {
        this.#working = undefined;
        if (0 < this.#pending.size && !this.#isDisposed) this.#work();
      });
  }

  async #takeIn(): Promise<void> {
    let unpublished = 0;
    while (0 < this.#pending.size) {
      const batch = Array.from(this.#pending).slice(0, batchSize);
      for (const uri of batch) this.#pending.delete(uri);
      this.#latest = applyChanges(this.#latest, await this.#read(batch));
      unpublished += batch.length;
      if (this.#firstRead) this.#firstRead = { ...this.#firstRead, done: this.#firstRead.done + batch.length };
      await this.#slices.pause();
      // A long first read shows what it has from time to time; each showing costs, so they become rarer.
      if (this.#latest.entries.size < 4 * unpublished) {
        await this.#publish(this.#latest);
        unpublished = 0;
      }
    }
    this.#firstRead = undefined;
    await this.#publish(this.#latest);
  }

  async #read(uris: readonly string[]): Promise<FileChange[]> {
    const contents = await Promise.all(uris.map(async (uri) => ({ uri, content: await this.#reader.fetch(uri) })));
    const changes: FileChange[] = [];
    for (const { uri, content } of contents) {
      const root = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(uri))?.uri.toString();
      if (root === undefined || content === "gone") {
        this.#reader.forget(uri);
        changes.push({ uri, root: root ?? "" });
        continue;
      }
      const known = this.#rootOf(uri);
      const source = this.#reader.parse(uri, content, known === root);
      if (source) changes.push({ uri, root, source });
      await this.#slices.pause();
    }
    return changes;
  }

  #rootOf(uri: string): string | undefined {
    return (this.#latest.entries.get(uri) ?? this.#latest.aside.get(uri))?.root;
  }

  async #publish(snapshot: Snapshot): Promise<void> {
    const before = this.#picture;
    const today = this.#today();
    const check = await this.#slices.run(checkInSlices(snapshot, today, before.check));
    const cards = await this.#slices.run(buildCardsInSlices(snapshot, today, before.cards));
    if (this.#isDisposed) return;
    this.#picture = { snapshot, today, check, cards, ...(this.#firstRead ? { reading: this.#firstRead } : {}) };
    this.#didChange.fire();
  }
}

export interface LiveWorkspaceOptions {
  /** The folder for new files (`learningWall.folder`). */
  readonly folder: string;
  readonly reader: SourceReader;
  readonly log: vscode.LogOutputChannel;
  /** Today in a time zone: the clock is outside, so that tests and screenshots can set it. */
  readonly todayOf: (timeZone: string | undefined) => Day;
}
