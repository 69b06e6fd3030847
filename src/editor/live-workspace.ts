import * as vscode from "vscode";
import type { Day } from "../core/base/day.ts";
import type { Sliced } from "../core/base/sliced.ts";
import { belowAny, fileNameOf } from "../core/base/uri.ts";
import { applyChanges, emptySnapshot, type FileChange, type Snapshot } from "../core/index/snapshot.ts";
import { fileGlob, isNeverEntered } from "../core/model/file-glob.ts";
import { claimOf } from "../core/model/kinds.ts";
import { buildCardsInSlices, cardsOf, emptyCards, type CardTable } from "../core/query/build-cards.ts";
import type { Card } from "../core/query/card.ts";
import { checkInSlices, emptyCheck, type Check } from "../core/rules/check-snapshot.ts";
import type { Finding } from "../core/rules/finding.ts";
import { DiskWatch } from "./disk-watch.ts";
import { Disposables } from "./disposables.ts";
import type { Content, SourceReader } from "./source-reader.ts";
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
 * The learning files of the open folders, kept in step with disk, unsaved editors, the calendar, the folders, and what
 * git and files of rows are said to hold of them.
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
  /** Those that are being read now. */
  #inFlight: readonly string[] = [];
  /** What others found out and is not taken in yet, by what it is about. */
  readonly #arrivals = new Map<string, (snapshot: Snapshot) => Sliced<Snapshot>>();
  readonly #disk = this.#disposables.add(
    new DiskWatch({
      touched: (uri) => this.#touch(uri),
      gone: (uris) => this.#enqueueGone(uris),
      appeared: (findFolders) => this.#scanSoon(findFolders),
    }),
  );
  #picture: Picture;
  /** What has been taken in; ahead of the picture while more is being read. */
  #latest: Snapshot;
  #working: Promise<void> | undefined;
  /** The search for files that is under way, or the last one. */
  #scanning: Promise<void> = Promise.resolve();
  #isDisposed = false;
  #isSearched = false;
  #firstRead: Picture["reading"] | undefined = { done: 0, total: 0 };

  readonly onDidChange = this.#didChange.event;

  constructor({ folder, reader, log, todayOf }: LiveWorkspaceOptions) {
    this.#reader = reader;
    this.#log = log;
    this.#todayOf = todayOf;
    const snapshot = emptySnapshot(folder);
    this.#latest = snapshot;
    const today = todayOf(undefined);
    const reading = { done: 0, total: 0 };
    this.#picture = { snapshot, today, check: emptyCheck(today), cards: emptyCards(today), reading };
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
    await Promise.all([this.#scanning, this.#disk.settled()]);
    while (this.#working) await this.#working;
  }

  /** Finds the files of all folders anew, and reads what is not known yet. */
  readFolders(): void {
    const folders = vscode.workspace.workspaceFolders ?? [];
    this.#disk.follow(folders);
    // What a person looks at comes first.
    for (const { uri } of vscode.workspace.textDocuments) this.#enqueueIfOurs(uri);
    if (0 < this.#pending.size) this.#work();
    this.#scanSoon(() => folders.map(({ uri }) => uri));
  }

  /**
   * Takes in what others found out: what git says, what files of rows hold.
   *
   * @param about What it is about; of two arrivals about the same the later one counts.
   */
  takeIn(about: string, arrival: (snapshot: Snapshot) => Sliced<Snapshot>): void {
    this.#arrivals.set(about, arrival);
    this.#work();
  }

  dispose(): void {
    this.#isDisposed = true;
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
        for (const { uri } of removed) this.#disk.tellGone(uri);
        this.readFolders();
      }),
    );
    this.#disposables.add(window.onDidChangeWindowState(() => this.#noticeMidnight()));
    const minute = setInterval(() => this.#noticeMidnight(), 60_000);
    this.#disposables.add({ dispose: () => clearInterval(minute) });
  }

  /** Searches folders when all searches before are done. */
  #scanSoon(findFolders: () => readonly vscode.Uri[] | Promise<readonly vscode.Uri[]>): void {
    this.#scanning = this.#scanning
      .then(async () => {
        const folders = await findFolders();
        if (!this.#isDisposed) await this.#scan(folders);
      })
      .catch((error: unknown) => this.#log.error(asError(error)));
  }

  async #scan(folders: readonly vscode.Uri[]): Promise<void> {
    this.#reader.forgetLinks();
    for (const folder of folders) {
      try {
        // `null`: neither `files.exclude` nor `.gitignore` may decide what is ours, because the CLI knows neither.
        const found = await vscode.workspace.findFiles(new vscode.RelativePattern(folder, fileGlob), null);
        for (const uri of found) {
          this.#enqueueIfOurs(uri);
          await this.#slices.pause();
        }
      } catch (error) {
        this.#log.error(`${folder.toString()} could not be searched: ${String(error)}`);
      }
    }
    if (this.#firstRead) {
      const { done } = this.#firstRead;
      this.#firstRead = { done, total: done + this.#inFlight.length + this.#pending.size };
    }
    this.#isSearched = true;
    this.#work();
  }

  #touch(uri: vscode.Uri): void {
    if (this.#enqueueIfOurs(uri)) this.#work();
  }

  /** Looks again at files that are gone, and at all below folders that are. */
  #enqueueGone(uris: ReadonlySet<string>): void {
    const isGone = belowAny(uris);
    const { entries, aside } = this.#latest;
    for (const files of [entries.keys(), aside.keys(), this.#inFlight]) {
      for (const uri of files) if (isGone(uri)) this.#pending.add(uri);
    }
    this.#reader.forgetLinks();
    if (0 < this.#pending.size) this.#work();
  }

  #enqueueIfOurs(uri: vscode.Uri): boolean {
    const text = uri.toString();
    if (claimOf(fileNameOf(text)) === undefined) return false;
    if (isNeverEntered(uri.path)) return false;
    if (!vscode.workspace.getWorkspaceFolder(uri) && !this.#isKnown(text)) return false;
    this.#pending.add(text);
    return true;
  }

  #isKnown(uri: string): boolean {
    return this.#latest.entries.has(uri) || this.#latest.aside.has(uri);
  }

  #noticeMidnight(): void {
    if (this.#todayIn(this.#picture.snapshot) !== this.#picture.today) this.#work();
  }

  /** One day for all folders: where the first of them that has settings says to be. */
  #todayIn({ settings }: Snapshot): Day {
    const roots = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.toString());
    const first = roots.find((root) => settings.has(root));
    return this.#todayOf(first === undefined ? undefined : settings.get(first)?.record.timeZone);
  }

  #work(): void {
    this.#working ??= this.#catchUp()
      .catch((error: unknown) => this.#log.error(asError(error)))
      .finally(() => {
        this.#working = undefined;
        // The search may have ended while the last picture was made, with nothing left to read.
        const isUntold = this.#isSearched && this.#firstRead !== undefined;
        const isMore = 0 < this.#pending.size + this.#arrivals.size;
        if ((isMore || isUntold) && !this.#isDisposed) this.#work();
      });
  }

  async #catchUp(): Promise<void> {
    let unpublished = 0;
    while (0 < this.#pending.size) {
      const batch = Array.from(this.#pending).slice(0, batchSize);
      for (const uri of batch) this.#pending.delete(uri);
      this.#inFlight = batch;
      this.#latest = applyChanges(this.#latest, await this.#read(batch));
      this.#inFlight = [];
      unpublished += batch.length;
      if (this.#firstRead && this.#isSearched)
        this.#firstRead = { ...this.#firstRead, done: this.#firstRead.done + batch.length };
      await this.#slices.pause();
      // A long first read shows what it has from time to time; each showing costs, so they become rarer.
      if (this.#latest.entries.size < 4 * unpublished) {
        await this.#publish(this.#latest);
        unpublished = 0;
      }
    }
    for (const [about, arrival] of this.#arrivals) {
      this.#arrivals.delete(about);
      this.#latest = await this.#slices.run(arrival(this.#latest));
    }
    // What was open is read before the search has found the rest.
    if (this.#isSearched) this.#firstRead = undefined;
    await this.#publish(this.#latest);
  }

  async #read(uris: readonly string[]): Promise<FileChange[]> {
    const contents = await Promise.all(uris.map((uri) => this.#logged(uri, () => this.#reader.fetch(uri))));
    const changes: FileChange[] = [];
    for (const [at, uri] of uris.entries()) {
      const content = contents[at];
      const change = content && (await this.#logged(uri, () => this.#toChange(uri, content)));
      if (change) changes.push(change);
      await this.#slices.pause();
    }
    return changes;
  }

  #toChange(uri: string, content: Content): FileChange | undefined {
    const root = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(uri))?.uri.toString();
    if (root === undefined || content === "gone") {
      this.#reader.forget(uri);
      return { uri, root: root ?? this.#rootOf(uri) ?? "" };
    }
    const source = this.#reader.parse(uri, content, this.#rootOf(uri) === root);
    return source && { uri, root, source };
  }

  /** What fails for one file is told to the log, and costs no other. */
  async #logged<T>(uri: string, work: () => T | Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      this.#log.error(`${uri} could not be read: ${String(error)}`);
      return undefined;
    }
  }

  #rootOf(uri: string): string | undefined {
    return (this.#latest.entries.get(uri) ?? this.#latest.aside.get(uri))?.root;
  }

  async #publish(snapshot: Snapshot): Promise<void> {
    const before = this.#picture;
    const today = this.#todayIn(snapshot);
    const check = await this.#slices.run(checkInSlices(snapshot, today, before.check));
    const cards = await this.#slices.run(buildCardsInSlices(snapshot, today, before.cards));
    await this.#slices.pause();
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

function asError(error: unknown): Error | string {
  return error instanceof Error ? error : String(error);
}
