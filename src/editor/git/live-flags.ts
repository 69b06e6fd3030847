import * as vscode from "vscode";
import { applyFlagsInSlices, wantedFlagsInSlices } from "../../core/index/apply-flags.ts";
import { entriesOfKind } from "../../core/index/snapshot.ts";
import { Disposables } from "../disposables.ts";
import { openRoots } from "../open-roots.ts";
import { TimeSlices } from "../time-slices.ts";
import { findFlagsBelow } from "./find-flags-below.ts";
import type { LiveRepositoryOptions } from "./live-branches.ts";
import type { LiveHeads } from "./live-heads.ts";
import { NoticedQuestion } from "./noticed-question.ts";

export interface LiveCodeOptions extends LiveRepositoryOptions {
  readonly heads: LiveHeads;
}

/** A larger file is not searched for flags when it is saved; the next commit finds them. */
const mostLines = 20_000;

/**
 * Has git look where the flags of stopped and refuted experiments stand in code: when such a flag comes or goes, when HEAD
 * moves, and when a file is saved that holds one or held one. Without such a flag no program is started.
 */
export class LiveFlags implements vscode.Disposable {
  readonly #disposables = new Disposables();
  readonly #options: LiveCodeOptions;
  readonly #slices = new TimeSlices();
  readonly #question: NoticedQuestion;
  /** The flags that were looked for, by the URI of the folder. */
  readonly #asked = new Map<string, string>();
  /** The folders that are still to be searched. */
  readonly #stale = new Set<string>();
  #heads: string;

  constructor(options: LiveCodeOptions) {
    this.#options = options;
    const { workspace, heads, log } = options;
    this.#heads = heads.state;
    const failed = (error: unknown): void => log.error(`Flags could not be looked for: ${String(error)}`);
    const notice = (signal: AbortSignal): Promise<void> => this.#notice(signal);
    const ask = (signal: AbortSignal): Promise<void> => this.#ask(signal);
    this.#question = this.#disposables.add(new NoticedQuestion({ notice, ask, failed }));
    this.#disposables.add(workspace.onDidChange(() => this.#question.noticeAtPause()));
    this.#disposables.add(heads.onDidChange(() => this.#noticeHeads()));
    this.#disposables.add(vscode.workspace.onDidGrantWorkspaceTrust(() => this.#askAgain(openRoots())));
    // A folder that comes back is read anew, and knows nothing of what was found or is still looked for.
    this.#disposables.add(
      vscode.workspace.onDidChangeWorkspaceFolders(({ removed }) =>
        this.#askAgain(removed.map(({ uri }) => String(uri))),
      ),
    );
    this.#disposables.add(vscode.workspace.onDidSaveTextDocument((document) => this.#noticeSaved(document)));
    this.#disposables.add(vscode.workspace.onDidDeleteFiles(({ files }) => this.#noticeGone(files)));
    this.#disposables.add(
      vscode.workspace.onDidRenameFiles(({ files }) => this.#noticeGone(files.map(({ oldUri }) => oldUri))),
    );
  }

  /** Resolves when everything that was asked has been answered. */
  async settled(): Promise<void> {
    this.#question.notice();
    await this.#question.settled();
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  async #notice(signal: AbortSignal): Promise<void> {
    if (this.#options.workspace.picture.reading) return;
    const others: string[] = [];
    for (const folder of openRoots()) {
      const wanted = await this.#wantedIn(folder);
      if (signal.aborted) return;
      if (wanted.join("\n") !== (this.#asked.get(folder) ?? "")) others.push(folder);
    }
    if (0 < others.length) this.#askAgain(others);
  }

  #noticeHeads(): void {
    const heads = this.#options.heads.state;
    if (heads !== this.#heads) this.#askAgain(openRoots());
    this.#heads = heads;
  }

  #noticeSaved(document: vscode.TextDocument): void {
    const { uri, lineCount } = document;
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri.toString();
    const asked = folder === undefined ? undefined : this.#asked.get(folder);
    if (folder === undefined || !asked || mostLines < lineCount) return;
    const text = document.getText();
    const holds = asked.split("\n").some((flag) => text.includes(flag));
    if (holds || this.#held(folder, uri)) this.#askAgain([folder]);
  }

  #noticeGone(uris: readonly vscode.Uri[]): void {
    const holding = openRoots().filter((folder) => uris.some((uri) => this.#held(folder, uri)));
    if (0 < holding.length) this.#askAgain(holding);
  }

  /** Whether a flag stood in a file, or below a folder. */
  #held(folder: string, uri: vscode.Uri): boolean {
    const experiments = entriesOfKind(this.#options.workspace.picture.snapshot, "experiment");
    const top = `${vscode.Uri.parse(folder).path}/`;
    return experiments.some(
      ({ root, flagPlaces = [] }) =>
        root === folder && flagPlaces.some(({ path }) => `${top}${path}/`.startsWith(`${uri.path}/`)),
    );
  }

  #wantedIn(folder: string): Promise<readonly string[]> {
    const { snapshot, today } = this.#options.workspace.picture;
    return this.#slices.run(wantedFlagsInSlices(snapshot, folder, today));
  }

  #askAgain(stale: readonly string[]): void {
    for (const folder of stale) this.#stale.add(folder);
    this.#question.ask();
  }

  async #ask(signal: AbortSignal): Promise<void> {
    const { workspace } = this.#options;
    for (const folder of Array.from(this.#stale)) {
      const flags = await this.#wantedIn(folder);
      const places = flags.length === 0 ? [] : await findFlagsBelow(folder, { flags, signal }, this.#options);
      if (signal.aborted) return;
      this.#stale.delete(folder);
      this.#asked.set(folder, flags.join("\n"));
      if ("why" in places) continue;
      workspace.takeIn(`flags of ${folder}`, (snapshot) => applyFlagsInSlices(snapshot, folder, { flags, places }));
    }
  }
}
